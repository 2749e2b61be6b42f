import type { Recogniser } from './candidate'
import { patternFinder } from './pattern-finder'
import { onlyWith } from './place-in-line'

/** Works and buildings that a speech names with what is to become of them. */
const FACILITY =
  '(?:高速公路|快速路|公路|大道|大桥|[一二三四]桥|隧道|铁路|高铁站|车站|机场|码头|港区|污水处理厂|水厂|电厂|电站|泵站|大坝|灌区|广场|公园|博物馆|体育馆|图书馆|文化馆|医院|小学|中学|学校|幼儿园|养老院|综合体)'
const PART = '(?:[一二三四]期|新院区|[东西南北新老]校区|[东西南北新老]院区|改扩建工程|扩建工程|主体工程)?'
const BECOMES =
  '(?:要在|要于|要确保|将于|已于|已经|全线|顺利|投入|建成|正式|主体|提前|如期|全面|开工|通车|竣工|贯通|合龙|封顶|项目(?:要|已|将|于))'

/** What becomes of it follows: 疏港公路要在…前贯通. */
const FIRSTS = '高快公大一二三四隧铁车机码港污水电泵灌广博体图文医小中学幼养综'
const findEnded = patternFinder(new RegExp(`${FACILITY}${PART}(?=${BECOMES})`), FIRSTS)
/** From the beginning of the clause. */
const STEM = /(?:^|[，。；：、,;:])([\u4e00-\u9fff]{2,8})$/
const NO_NAME = /[的是在和与及对从向到由各全我有要将把被使让了着过这那某多个条座所]|重点|农村|乡村|新建|在建/

/** Named works of one line that begin their clause; they are text, for they are neither a place nor a body. */
export const findFacilities: Recogniser = onlyWith(FIRSTS, (line) =>
  findEnded(line).flatMap((match) => {
    const stem = STEM.exec(line.slice(Math.max(0, match.index - 9), match.index))?.[1]
    const text = (stem ?? '') + match[0]
    if (stem === undefined || NO_NAME.test(text)) return []
    const start = match.index - stem.length
    return [{ start, end: start + text.length, type: 'text' as const, confidence: 0.7, because: [text] }]
  }),
)
