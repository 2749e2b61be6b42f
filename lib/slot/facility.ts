import type { Recogniser } from './candidate'

/** Works and buildings that a speech names with what is to become of them. */
const FACILITY =
  '(?:高速公路|快速路|公路|大道|大桥|[一二三四]桥|隧道|铁路|高铁站|车站|机场|码头|港区|污水处理厂|水厂|电厂|电站|泵站|大坝|灌区|广场|公园|博物馆|体育馆|图书馆|文化馆|医院|小学|中学|学校|幼儿园|养老院|综合体)'
const PART = '(?:[一二三四]期|新院区|[东西南北新老]校区|[东西南北新老]院区|改扩建工程|扩建工程|主体工程)?'
const BECOMES =
  '(?:要在|要于|要确保|将于|已于|已经|全线|顺利|投入|建成|正式|主体|提前|如期|全面|开工|通车|竣工|贯通|合龙|封顶|项目(?:要|已|将|于))'

/** A name that begins its clause and is followed by what becomes of it: 疏港公路要在…前贯通. */
const NAMED_FACILITY = new RegExp(
  `(?<=^|[，。；：、,;:])(?:[\\u4e00-\\u9fff]{2,8}?)${FACILITY}${PART}(?=${BECOMES})`,
  'g',
)
const NO_NAME = /[的是在和与及对从向到由各全我有要将把被使让了着过这那某多个条座所]|重点|农村|乡村|新建|在建/

/** Named works of one line; they are text, for they are neither a place nor a body. */
export const findFacilities: Recogniser = (line) =>
  [...line.matchAll(NAMED_FACILITY)]
    .filter((match) => !NO_NAME.test(match[0]))
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      type: 'text',
      confidence: 0.7,
      because: [match[0]],
    }))
