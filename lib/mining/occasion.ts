import type { ValueType } from '../slot/type'
import { spokenParagraphs } from '../speech/speech-text'
import { compareText, type Voter } from './voter'

/** Occasions that writing offices have a word for, and what speaks of them. A help, no limit: others are named by their own words. */
const KNOWN: readonly (readonly [occasion: string, words: string])[] = [
  ['疫情防控', '疫情|防疫|核酸|疫苗|确诊|隔离|抗疫'],
  ['防汛抗旱', '防汛|汛期|抗旱|度汛|汛情|洪涝|山洪'],
  ['安全生产', '安全生产|生产安全|事故隐患|矿山安全'],
  ['森林防火', '森林防火|林火|野外火源|护林'],
  ['信访维稳', '信访|上访|维稳|积案'],
  ['招商引资', '招商|客商|引资'],
  ['项目建设', '项目建设|重点项目|百日攻坚|开工率'],
  ['乡村振兴', '乡村振兴|脱贫|扶贫|和美乡村'],
  ['人居环境整治', '人居环境|厕所革命|垃圾清运|污水治理'],
  ['生态环境保护', '环保督察|生态环境|污染防治|河长|湖长'],
  ['营商环境', '营商环境|放管服|惠企'],
  ['基层党建', '党建工作|基层党组织|党支部|主题教育'],
  ['教育', '教育大会|教育工作|教育强|教师队伍'],
  ['党风廉政', '廉政|全面从严治党|反腐|纪检'],
  ['党史学习教育', '党史学习|学党史|党史教育'],
  ['宣传思想', '意识形态|宣传思想'],
  ['平安建设', '平安建设|扫黑除恶|综治|社会治安'],
  ['开学', '开学典礼|新学期|新学年|军训'],
  ['毕业', '毕业典礼|毕业生|毕业季'],
  ['教师节', '教师节'],
  ['春节', '新春|拜年|团拜|春节'],
  ['换届', '换届|党代会|人代会'],
]

const ROWS = KNOWN.map(([occasion]) => occasion)
const WORDS = new Map(KNOWN.flatMap(([, words], row) => words.split('|').map((word) => [word, row])))
const SPEAKS = new RegExp([...WORDS.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu')

/** A row decides when one of its words stands in the title, or so many in 1,000 characters of the speech and so many in all. */
const DENSE = 4
const LEAST_WORDS = 3

/** What titles and meetings have around their subject, whatever it is. */
const AROUND =
  /首届|人民|职工|委员会?|主席|经理|季度|学期|市场|学习|培养|发展|形势|分析|全体|综合|创建|整治|辉煌|高质量|[“”"《》（）()\d—\-·\s]+|全[国省市县区州镇乡校系统员面]+|第[一二三四五六七八九十]+[届次期]?|学年|年度|集团|公司|学校|校长|书记|同志|县委|市委|省委|区委|党委|政府|领导小组|指挥部|联席|工作|专题|扩大|电视|电话|视频|部署|推进|调度|动员|誓师|总结|表彰|现场|座谈|启动|开幕|庆祝|纪念|召开|举行|主持词?|讲话稿?|发言稿?|致辞|报告|汇报|提纲|摘要|亮点|主旨|演讲|代表|典礼|仪式|大会|会议|论坛|行动|[会上在的和与暨及把让了为以]/gu

/** 召开…会议 near the beginning names the subject where the title does not. */
const MEETING = /(?:召开|举行)([^，。；]{2,40}?(?:会|仪式|典礼))/u
const OPENING_PARAGRAPHS = 3
/** Blanks of these types name who and where, not what about. */
const NAMES: ReadonlySet<ValueType> = new Set<ValueType>(['place', 'person', 'org', 'date', 'count'])

const SHORTEST = 2
const LONGEST = 8
/** A word that names a subject is said so often, and by no more than this share of the speeches. */
const LEAST_USES = 4
const MOST_SHARE = 0.25
const MOST_CANDIDATES = 200

/** What a speech says of its subject, by itself: the row of the table it speaks of, and words of its title that it repeats. */
interface Subject {
  readonly text: string
  /** Lines that name the meeting. */
  readonly title: string
  readonly known: string | null
  /** Uses in the speech, by word. */
  readonly words: ReadonlyMap<string, number>
}

/**
 * What each speech is about, in the order of `voters`; null where nothing stands out. A known occasion is told by its words in the title or
 * all over the text. Any other is the word of the title that the speech itself repeats most, weighed as tf·idf (Salton & Buckley 1988):
 * how often it is said, times the information of so few other speeches saying it, times its length.
 */
export function findOccasions(voters: readonly Pick<Voter, 'piece' | 'textOf'>[]): readonly (string | null)[] {
  const subjects = voters.map(subjectOf)
  const spread = spreadOf(subjects)
  return subjects.map((subject) => subject.known ?? weightiest(subject, spread, voters.length))
}

function subjectOf({ piece, textOf }: Pick<Voter, 'piece' | 'textOf'>): Subject {
  const spoken = spokenParagraphs(piece)
  const text = spoken.map(({ range }) => textOf(range)).join('\n')
  const opening = spoken
    .filter(({ role }) => role === 'opening' || role === 'agenda')
    .slice(0, OPENING_PARAGRAPHS)
    .map(({ range }) => textOf(range))
  const meeting = opening.flatMap((line) => MEETING.exec(line)?.[1] ?? [])
  const names = new Set(piece.slots.filter(({ type }) => NAMES.has(type)).map(({ range }) => textOf(range)))
  const titles = spoken.filter(({ role }) => role === 'title').map(({ range }) => textOf(range))
  const lines = [piece.title ?? '', ...titles]
  const title = lines.map(meetingIn).concat(meeting).join('\n')
  const named = lines
    .map((line) => meetingIn(namedIn(line)))
    .concat(meeting)
    .join('\n')
  return { text, title: named, known: knownIn(title, text), words: wordsOf(without(names, named), text) }
}

/** Of 题目——在…大会上的讲话 the name of the meeting: the rest is a motto. */
const meetingIn = (title: string): string => /在([^在]{3,}?)上的?/u.exec(title)?.[1] ?? title

/** A line of a title that names a meeting or a paper; a motto names neither. */
const namedIn = (line: string): string => {
  const named = line.split('——').at(-1)!
  return NAMED.test(named) ? named : ''
}

const NAMED = /会|典礼|仪式|论坛|工作|活动|行动|讲话|发言|致辞|主持|汇报|报告/u

const without = (names: ReadonlySet<string>, title: string): string =>
  [...names].reduce((left, name) => left.replaceAll(name, '\n'), title)

function knownIn(title: string, text: string): string | null {
  const inTitle = countRows(title)
  const inText = countRows(text)
  const dense = (row: number): boolean =>
    inTitle[row]! > 0 || (inText[row]! >= LEAST_WORDS && (1000 * inText[row]!) / text.length >= DENSE)
  const rows = ROWS.map((_, row) => row).filter(dense)
  rows.sort((a, b) => Math.min(1, inTitle[b]!) - Math.min(1, inTitle[a]!) || inText[b]! - inText[a]! || a - b)
  return rows.length > 0 ? ROWS[rows[0]!]! : null
}

function countRows(text: string): readonly number[] {
  const counts = ROWS.map(() => 0)
  for (const [word] of text.matchAll(SPEAKS)) counts[WORDS.get(word)!]!++
  return counts
}

/** Words of the title's own matter that the text repeats. Without a segmenter, each stretch of it is a candidate. */
function wordsOf(title: string, text: string): ReadonlyMap<string, number> {
  const words = new Map<string, number>()
  for (const matter of title.replace(AROUND, '\n').split(/[^\u4e00-\u9fff]+/u))
    for (let start = 0; start + SHORTEST <= matter.length; start++)
      for (let end = start + SHORTEST; end <= Math.min(matter.length, start + LONGEST); end++) {
        if (words.size === MOST_CANDIDATES) return words
        const word = matter.slice(start, end)
        if (words.has(word)) continue
        const uses = text.split(word).length - 1
        if (uses < LEAST_USES) break
        words.set(word, uses)
      }
  return words
}

/** 片区, 县城, 八年级, 东江 of 东江市, and whole quotations: where, who or a name, not what about. */
const isName = (word: string, title: string): boolean =>
  /^.[省市县区州镇乡村城级]$|年级$/u.test(word) || new RegExp(`${word}[省市县区州镇乡]|“${word}”`, 'u').test(title)

/** Of all uses of part of a longer word, so many stand beside the same character, or all beside one of two: 品安全 behind 药 and 食. */
const BOUND = 0.4
const HAN = /[\u4e00-\u9fff]/u

/** True where the word goes on in the title as it mostly does in the speech. */
function isCut(word: string, { text, title }: Subject): boolean {
  const pieces = text.split(word)
  const [before, behind] = title.replace(AROUND, '\n').split(word, 2)
  const isBound = (neighbour: string, neighbours: readonly string[]): boolean => {
    const alike = neighbours.filter((sign) => sign === neighbour).length
    const isEver = new Set(neighbours).size <= 2 && neighbours.every((sign) => HAN.test(sign))
    return HAN.test(neighbour) && (alike > BOUND * neighbours.length || (alike > 0 && isEver))
  }
  return (
    isBound(
      before?.at(-1) ?? '',
      pieces.slice(0, -1).map((piece) => piece.at(-1) ?? ''),
    ) ||
    isBound(
      behind?.charAt(0) ?? '',
      pieces.slice(1).map((piece) => piece.charAt(0)),
    )
  )
}

/** How many speeches say a word often, for the words that any of them may be about. One scan of each text. */
function spreadOf(subjects: readonly Subject[]): ReadonlyMap<string, number> {
  const spread = new Map(subjects.flatMap(({ words }) => [...words.keys()].map((word) => [word, 0])))
  const heads = new Set([...spread.keys()].map((word) => word.slice(0, SHORTEST)))
  for (const { text } of subjects) {
    const uses = new Map<string, number>()
    for (let start = 0; start < text.length; start++) {
      if (!heads.has(text.slice(start, start + SHORTEST))) continue
      for (let length = SHORTEST; length <= LONGEST; length++) {
        const word = text.slice(start, start + length)
        if (spread.has(word)) uses.set(word, (uses.get(word) ?? 0) + 1)
      }
    }
    for (const [word, count] of uses) if (count >= LEAST_USES) spread.set(word, spread.get(word)! + 1)
  }
  return spread
}

/** The weightiest word; where it is a name or cut from a longer word, the weightiest that holds it and is not; else null: better none than a poor one. */
function weightiest(subject: Subject, spread: ReadonlyMap<string, number>, speeches: number): string | null {
  const most = Math.max(2, MOST_SHARE * speeches)
  const weighed = [...subject.words]
    .filter(([word]) => spread.get(word)! <= most)
    .map(([word, uses]) => ({ word, weight: uses * (word.length - 1) * Math.log(1 + speeches / spread.get(word)!) }))
    .sort((a, b) => b.weight - a.weight || b.word.length - a.word.length || compareText(a.word, b.word))
    .map(({ word }) => word)
  const [best] = weighed
  const isPoor = (word: string): boolean => isName(word, subject.title) || isCut(word, subject)
  return weighed.find((word) => word.includes(best!) && !isPoor(word)) ?? null
}
