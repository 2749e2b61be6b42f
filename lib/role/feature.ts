import type { ParagraphText, Point } from '../speech/speech'
import { BODY_CUES, eachCue, HEADING_CUES, indexCues } from './cue'
import { CONTENT_ROLES, type ContentRole } from './role'

/** A feature's name and its value, a small whole number so that sums are exact on every machine. */
export interface Feature {
  readonly name: string
  readonly value: number
}

/** What the model sees of one paragraph. */
export interface Described {
  readonly features: readonly Feature[]
  /** Cue words found, by role, for `because`. */
  readonly cues: ReadonlyMap<ContentRole, readonly string[]>
}

const BODY = indexCues(BODY_CUES)
const HEADING = indexCues(HEADING_CUES)
const LEAD_LENGTH = 48
const TAIL_LENGTH = 24
const SHARE_STEPS = 5
const CHINESE = /[\u4e00-\u9fff]/
/** Longer paragraphs are judged by their beginning and end; a paragraph of a speech rarely reaches this. */
const READ_LENGTH = 4000

/** Features of the paragraphs that have a content role; `content` holds their indexes in `paragraphs`, in order. */
export function describeParagraphs(
  text: string,
  paragraphs: readonly ParagraphText[],
  points: readonly Point[],
  content: readonly number[],
): readonly Described[] {
  const sections = locate(paragraphs, points)
  const script = countAgendaCues(text) > 3
  return content.map((index, position) => {
    const { start, end } = paragraphs[index]!.range
    const line = text.slice(start, Math.min(end, start + READ_LENGTH))
    const section = sections[index]!
    const features: Feature[] = [{ name: 'bias', value: 1 }]
    const add = (name: string, value = 1) => {
      if (value > 0) features.push({ name, value })
    }
    const cues = addCues(line, add)
    addPosition(position, content.length, add)
    addSection(text, section, add)
    addShape(line, add)
    addNgrams(line, add)
    if (script) add('host-script')
    return { features, cues }
  })
}

type Add = (name: string, value?: number) => void

interface Section {
  /** The point that begins this paragraph. */
  readonly own: Point | null
  /** Enclosing points, innermost first, `own` left out. */
  readonly above: readonly Point[]
  readonly runIn: number
  /** 0 before the first point that begins a line, 1 within the points of level 1, 2 in the last of them. */
  readonly phase: 0 | 1 | 2
}

function locate(paragraphs: readonly ParagraphText[], points: readonly Point[]): readonly Section[] {
  const lastOuter = points.reduce((last, point, index) => (point.level === 1 && !point.inline ? index : last), -1)
  let at = 0
  let latest: number | null = null
  return paragraphs.map(({ range }) => {
    let own: Point | null = null
    let runIn = 0
    for (; at < points.length && points[at]!.marker.start < range.end; at++) {
      const point = points[at]!
      if (point.inline) runIn++
      else {
        own = point
        latest = at
      }
    }
    const above: Point[] = []
    for (let index = own === null ? latest : own.parent; index !== null; index = points[index]!.parent) {
      above.push(points[index]!)
    }
    const phase = latest === null ? 0 : latest >= lastOuter ? 2 : 1
    return { own, above, runIn, phase }
  })
}

function addCues(line: string, add: Add): ReadonlyMap<ContentRole, readonly string[]> {
  const found = new Map<ContentRole, string[]>()
  const counts = new Map<ContentRole, number>()
  let all = 0
  eachCue(line, BODY, ({ word, role }) => {
    all++
    counts.set(role, (counts.get(role) ?? 0) + 1)
    const words = found.get(role)
    if (!words) found.set(role, [word])
    else if (words.length < 6 && !words.includes(word)) words.push(word)
  })
  for (const [role, count] of counts) {
    add(`cue:${role}`, Math.min(4, count))
    add(`share:${role}`, Math.round((SHARE_STEPS * count) / all))
  }
  const lead = new Map<ContentRole, number>()
  eachCue(line.slice(0, LEAD_LENGTH), BODY, ({ role }) => lead.set(role, (lead.get(role) ?? 0) + 1))
  for (const [role, count] of lead) add(`lead:${role}`, Math.min(3, count))
  return found
}

function addPosition(position: number, count: number, add: Add): void {
  if (position === 0) add('first-paragraph')
  else if (position === 1) add('second-paragraph')
  if (position === count - 1) add('last-paragraph')
  else if (position === count - 2) add('paragraph-before-last')
  add(`decile:${Math.min(9, Math.floor((10 * position) / count))}`)
}

function addSection(text: string, { own, above, runIn, phase }: Section, add: Add): void {
  add(`phase:${phase}`)
  add(`level:${above.length + (own ? 1 : 0)}`)
  if (own) {
    add(`scheme:${own.scheme}`)
    addHeadingCues(text, own, 'own', add)
  } else add('unnumbered')
  if (runIn > 0) add(runIn > 2 ? 'run-in:many' : 'run-in:few')
  above.slice(0, 2).forEach((point, depth) => {
    addHeadingCues(text, point, depth === 0 ? 'parent' : 'grandparent', add)
  })
}

function addHeadingCues(text: string, { heading }: Point, name: string, add: Add): void {
  const words = text.slice(heading.start, Math.min(heading.end, heading.start + 80))
  const counts = new Map<ContentRole, number>()
  eachCue(words, HEADING, ({ role }) => counts.set(role, (counts.get(role) ?? 0) + 1))
  for (const [role, count] of counts) add(`${name}:${role}`, Math.min(2, count))
}

/** Rates of the small words that carry mood: what is to be done, what was done, figures, calls. */
function addShape(line: string, add: Add): void {
  const length = Math.max(1, line.length)
  add(`length:${length < 40 ? 0 : length < 100 ? 1 : length < 200 ? 2 : length < 400 ? 3 : 4}`)
  const rate = (name: string, pattern: RegExp, per: number) => {
    const count = line.match(pattern)?.length ?? 0
    add(`rate:${name}`, Math.min(4, Math.round((per * count) / length)))
  }
  rate('must', /要|必须|务必/g, 60)
  rate('done', /了|已/g, 60)
  rate('digit', /[0-9０-９XxＸ%％]/g, 20)
  rate('call', /！/g, 80)
  rate('we', /我们/g, 80)
  rate('some', /有的|一些|少数|个别|不够|不到位/g, 120)
  rate('quote', /[“《]/g, 60)
  if (/[：:]$/.test(line)) add('ends-with-colon')
  if (line.endsWith('！')) add('ends-with-call')
  if (/^[—–-]{2}/.test(line)) add('dash')
}

/** Character pairs and triples of the beginning and the end; training keeps those that several sources share. */
function addNgrams(line: string, add: Add): void {
  const seen = new Set<string>()
  const collect = (part: string, prefix: string) => {
    for (let at = 0; at < part.length - 1; at++) {
      for (const length of [2, 3]) {
        const gram = part.slice(at, at + length)
        if (gram.length === length && CHINESE.test(gram[0]!) && CHINESE.test(gram[length - 1]!)) seen.add(prefix + gram)
      }
    }
  }
  collect(line.slice(0, LEAD_LENGTH), '^')
  collect(line.slice(-TAIL_LENGTH), '$')
  for (const name of seen) add(name)
}

function countAgendaCues(text: string): number {
  let count = 0
  for (const _ of text.slice(0, 60_000).matchAll(/会议进行|大家欢迎|散会|进行第|现在开会|到此结束|议程/g)) count++
  return count
}

/** Features that the cue table sets before any training: a cue of a role speaks for that role. */
export function priorWeight(name: string, role: ContentRole): number {
  const [kind, of] = name.split(':')
  const row = PRIOR[kind ?? '']
  if (row !== undefined && CONTENT_ROLES.some((each) => each === of)) return of === role ? row : 0
  return SHAPE_PRIOR[name]?.[role] ?? 0
}

const PRIOR: Readonly<Record<string, number>> = {
  cue: 0.15,
  share: 0.45,
  lead: 0.3,
  own: 0.4,
  parent: 0.4,
  grandparent: 0.2,
}

const SHAPE_PRIOR: Readonly<Record<string, Partial<Readonly<Record<ContentRole, number>>>>> = {
  bias: { measures: 0.6, agenda: -3, publicity: -0.6, problems: -0.3 },
  'first-paragraph': { opening: 2 },
  'last-paragraph': { rally: 1.2, accountability: 0.4 },
  'host-script': { agenda: 4 },
  'phase:0': { opening: 0.6 },
}
