import type { ParagraphText, Point } from '../speech/speech'
import type { Range } from '../text/range'
import { add, addNamed, addPart, feature, features, once, type Part, type Sink, slotsOf } from './feature-sink'
import { type Gathering, readGatherings } from './gathering'
import type { Layout } from './layout'
import { MOODS, SENTENCE_SORTS, sortOfSentence } from './mood'
import { CUE_WORDS, LEAD_LENGTH, type Reading, readHeading, readParagraph, sumReadings } from './reading'
import { CONTENT_ROLES } from './role'
import { gatherGroups, locateSections, type Section } from './section'
import type { GramPlace, Vocabulary } from './vocabulary'

/** What the model sees of one paragraph: features by number, each with a small whole value, so that sums are exact. */
export interface Described {
  readonly slots: readonly number[]
  readonly values: readonly number[]
  readonly reading: Reading
}

const TAIL_LENGTH = 24
const HEADING_LENGTH = 80
const STEPS = 5

const SHARES = (kind: string) => ({
  cue: features(`${kind}share`, CONTENT_ROLES),
  sort: features(`${kind}sort`, SENTENCE_SORTS),
})
const F = {
  bias: feature('bias'),
  word: CUE_WORDS.map(({ word }) => feature(`w:${word}`)),
  cue: features('cue', CONTENT_ROLES),
  lead: features('lead', CONTENT_ROLES),
  length: features('length', [0, 1, 2, 3, 4]),
  digits: feature('digits'),
  sentences: features('sentences', [0, 1, 2, 3]),
  mood: features('mood', MOODS),
  firstMood: features('first-mood', MOODS),
  here: SHARES(''),
  before: SHARES('before-'),
  after: SHARES('after-'),
  group: SHARES('group-'),
  whole: SHARES('whole-'),
  hostScript: feature('host-script'),
  own: features('own', CONTENT_ROLES),
  parent: features('parent', CONTENT_ROLES),
  grandparent: features('grandparent', CONTENT_ROLES),
  title: features('title', CONTENT_ROLES),
  endsWithColon: feature('ends-with-colon'),
  endsWithCall: feature('ends-with-call'),
  dash: feature('dash'),
  stageDirection: feature('stage-direction'),
  first: feature('first-paragraph'),
  second: feature('second-paragraph'),
  last: feature('last-paragraph'),
  beforeLast: feature('paragraph-before-last'),
  decile: features('decile', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
  phase: features('phase', [0, 1, 2]),
  since: features('since', [0, 1, 2, 3]),
  unnumbered: feature('unnumbered'),
  runInFew: feature('run-in:few'),
  runInMany: feature('run-in:many'),
}

/** Features of the paragraphs that have a content role, in order. */
export function describeParagraphs(
  text: string,
  paragraphs: readonly ParagraphText[],
  points: readonly Point[],
  { forms, content }: Pick<Layout, 'forms' | 'content'>,
  vocabulary: Vocabulary,
): readonly Described[] {
  const isHeading = (index: number) => forms[index]?.role === 'heading'
  const sections = locateSections(paragraphs, points, isHeading)
  const readings = content.map((index) => readParagraph(text, paragraphs[index]!.range))
  const groups = gatherGroups(text, paragraphs, content, sections)
  const whole = sumReadings(readings)
  const known = slotsOf(vocabulary)
  const partOf = (fill: (sink: Sink) => void): Part => {
    const sink = { vocabulary, known, slots: [], values: [] }
    fill(sink)
    return sink
  }
  const ofWhole = partOf((sink) => {
    addShares(sink, F.whole, whole)
    if (whole.sorts[0]! > 3) add(sink, F.hostScript)
  })
  // Members of a group share its list: it is summed once, or a list of thousands would cost its square.
  const ofGroup = once((group: readonly number[]) =>
    partOf((sink) => addShares(sink, F.group, sumReadings(group.map((member) => readings[member]!)))),
  )
  const above: Above = {
    intro: once((intro) => partOf((sink) => addIntro(sink, text, intro))),
    title: once((title) => partOf((sink) => addAbove(sink, F.title, text, title, title.end))),
    parent: once(({ heading }) =>
      partOf((sink) => addAbove(sink, F.parent, text, heading, heading.start + LEAD_LENGTH)),
    ),
  }
  const gatherings = readGatherings(titlesOf(text, paragraphs, forms))
  return content.map((index, position) => {
    const sink: Sink = { vocabulary, known, slots: [], values: [] }
    const reading = readings[position]!
    const { range } = paragraphs[index]!
    add(sink, F.bias)
    addReading(sink, reading)
    addLine(sink, text, range)
    addPosition(sink, position, content.length)
    addSection(sink, text, sections[index]!, range, above)
    addGatherings(sink, gatherings, reading, sections[index]!)
    addShares(sink, F.here, reading)
    if (position > 0) addShares(sink, F.before, readings[position - 1]!)
    if (position + 1 < content.length) addShares(sink, F.after, readings[position + 1]!)
    const group = groups[position]!
    if (group.length > 1) addPart(sink, ofGroup(group))
    addPart(sink, ofWhole)
    addGrams(sink, 0, text, range.start, Math.min(range.end, range.start + LEAD_LENGTH))
    addGrams(sink, 1, text, Math.max(range.start, range.end - TAIL_LENGTH), range.end)
    return { slots: sink.slots, values: sink.values, reading }
  })
}

function titlesOf(text: string, paragraphs: readonly ParagraphText[], forms: Layout['forms']): string {
  const titles = paragraphs.filter((_, index) => forms[index]?.role === 'title')
  return titles.map(({ range }) => text.slice(range.start, range.end)).join('\n')
}

/** Each pair or triple of characters counts once. */
function addGrams(
  { vocabulary, slots, values }: Sink,
  place: GramPlace,
  text: string,
  start: number,
  end: number,
): void {
  const from = slots.length
  vocabulary.eachGram(place, text, start, end, (slot) => {
    if (slots.indexOf(slot, from) >= 0) return
    slots.push(slot)
    values.push(1)
  })
}

const share = (count: number, of: number) => Math.round((STEPS * count) / Math.max(1, of))

function addReading(sink: Sink, { length, words, cues, leadCues, sentences, digits }: Reading): void {
  for (const word of words) add(sink, F.word[word]!)
  for (let role = 0; role < cues.length; role++) add(sink, F.cue[role]!, Math.min(4, cues[role]!))
  for (let role = 0; role < leadCues.length; role++) add(sink, F.lead[role]!, Math.min(3, leadCues[role]!))
  add(sink, F.length[length < 40 ? 0 : length < 100 ? 1 : length < 200 ? 2 : length < 400 ? 3 : 4]!)
  add(sink, F.digits, Math.min(4, Math.round((20 * digits) / Math.max(1, length))))
  add(sink, F.sentences[Math.min(3, sentences.length)]!)
  let any = 0
  for (const sentence of sentences) any |= sentence
  for (let mood = 0; any >>> mood !== 0; mood++) {
    if (((any >> mood) & 1) === 0) continue
    let having = 0
    for (const sentence of sentences) having += (sentence >> mood) & 1
    add(sink, F.mood[mood]!, Math.max(1, share(having, sentences.length)))
    if (((sentences[0]! >> mood) & 1) === 1) add(sink, F.firstMood[mood]!)
  }
}

/** Shares of the cues by role and of the sentences by sort. */
function addShares(sink: Sink, { cue, sort }: typeof F.here, { cues, sorts, sentences }: Reading): void {
  const all = cues.reduce((sum, count) => sum + count, 0)
  for (let role = 0; role < cues.length; role++) if (cues[role]! > 0) add(sink, cue[role]!, share(cues[role]!, all))
  for (let of = 0; of < sorts.length; of++)
    if (sorts[of]! > 0) add(sink, sort[of]!, share(sorts[of]!, sentences.length))
}

/** What the marks at both ends of a line say. */
function addLine(sink: Sink, text: string, { start, end }: Range): void {
  const [first, last] = [text[start]!, text[end - 1]!]
  if (last === '：' || last === ':') add(sink, F.endsWithColon)
  if (last === '！') add(sink, F.endsWithCall)
  if ('—–-'.includes(first) && '—–-'.includes(text[start + 1] ?? '')) add(sink, F.dash)
  if (end - start < 34 && '（('.includes(first) && '）)'.includes(last)) add(sink, F.stageDirection)
  if (end - start < 34 && /^[.…·。]{3,}$/.test(text.slice(start, end))) add(sink, F.stageDirection)
}

function addPosition(sink: Sink, position: number, count: number): void {
  if (position === 0) add(sink, F.first)
  else if (position === 1) add(sink, F.second)
  if (position === count - 1) add(sink, F.last)
  else if (position === count - 2) add(sink, F.beforeLast)
  add(sink, F.decile[Math.min(9, Math.floor((10 * position) / count))]!)
}

function addGatherings(
  sink: Sink,
  gatherings: readonly Gathering[],
  { sentences }: Reading,
  { phase }: Pick<Section, 'phase'>,
): void {
  const sort = sortOfSentence(sentences[0] ?? 0)
  for (const gathering of gatherings) {
    addNamed(sink, gathering.here)
    addNamed(sink, gathering.first[sort]!)
    addNamed(sink, gathering.phase[phase]!)
  }
}

/** What stands above says the same of all paragraphs below it. */
interface Above {
  intro(intro: Range): Part
  title(title: Range): Part
  parent(point: Point): Part
}

function addSection(sink: Sink, text: string, section: Section, range: Range, parts: Above): void {
  const { own, above, runIn, phase, outer, intro, title, since } = section
  addNamed(sink, `outer:${outer}`)
  if (intro) addPart(sink, parts.intro(intro))
  add(sink, F.phase[phase]!)
  add(sink, F.since[Math.min(3, since)]!)
  addNamed(sink, `level:${above.length + (own ? 1 : 0)}`)
  if (own) {
    addNamed(sink, `scheme:${own.scheme}`)
    addHeading(sink, F.own, text, own.heading)
    addGrams(sink, 2, text, own.heading.start, Math.min(own.heading.end, own.heading.start + LEAD_LENGTH))
  } else {
    add(sink, F.unnumbered)
    const end = firstSentenceEnd(text, range)
    if (end > range.start) addHeading(sink, F.own, text, { start: range.start, end })
  }
  if (runIn > 0) add(sink, runIn > 2 ? F.runInMany : F.runInFew)
  if (title) addPart(sink, parts.title(title))
  else if (above[0]) addPart(sink, parts.parent(above[0]))
  if (above[1]) addHeading(sink, F.grandparent, text, above[1].heading)
}

function addAbove(sink: Sink, names: readonly number[], text: string, heading: Range, end: number): void {
  addHeading(sink, names, text, heading)
  addGrams(sink, 3, text, heading.start, Math.min(heading.end, end))
}

function addHeading(sink: Sink, names: readonly number[], text: string, { start, end }: Range): void {
  const counts = readHeading(text, start, Math.min(end, start + HEADING_LENGTH))
  for (let role = 0; role < counts.length; role++) add(sink, names[role]!, Math.min(2, counts[role]!))
}

/** End of the first sentence where it is short enough to be a heading in all but form; else the start. */
function firstSentenceEnd(text: string, { start, end }: Range): number {
  for (let at = start; at < Math.min(end, start + 40); at++) if ('。！？：'.includes(text[at]!)) return at
  return start
}

const INTRO_LENGTH = 60

/** The sentence that announces a series says what its points are: what was done, what is wrong, what to do. */
function addIntro(sink: Sink, text: string, { start, end }: Range): void {
  const tail = text.slice(Math.max(start, end - INTRO_LENGTH), end).replace(/[。：:！]+$/, '')
  const sentence = tail.slice(Math.max(tail.lastIndexOf('。'), tail.lastIndexOf('！'), tail.lastIndexOf('？')) + 1)
  if (/做了|开展了|完成了|取得|成效|成绩|回顾|以来|工作有/.test(sentence)) addNamed(sink, 'intro:done')
  if (/问题|不足|短板|差距|薄弱|困难/.test(sentence)) addNamed(sink, 'intro:problems')
  if (/要|做好|抓好|重点|落实|措施|希望|任务|意见|要求/.test(sentence)) addNamed(sink, 'intro:must')
  if (/形势|意义|为什么|认识|特点|有利|挑战/.test(sentence)) addNamed(sink, 'intro:situation')
}
