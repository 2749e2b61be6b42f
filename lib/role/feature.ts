import type { ParagraphText, Point } from '../speech/speech'
import type { Range } from '../text/range'
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

/** Where the features of one paragraph go. */
interface Sink {
  readonly vocabulary: Vocabulary
  readonly slots: number[]
  readonly values: number[]
}

const TAIL_LENGTH = 24
const HEADING_LENGTH = 80
const STEPS = 5

/** Names that are the same for each role, mood or sort are made once. */
const named = (kind: string, of: readonly string[]) => of.map((each) => `${kind}:${each}`)
const SHARES = (kind: string) => ({
  cue: named(`${kind}share`, CONTENT_ROLES),
  sort: named(`${kind}sort`, SENTENCE_SORTS),
})
const NAMES = {
  word: CUE_WORDS.map(({ word }) => `w:${word}`),
  cue: named('cue', CONTENT_ROLES),
  lead: named('lead', CONTENT_ROLES),
  mood: named('mood', MOODS),
  firstMood: named('first-mood', MOODS),
  firstSort: named('first-sort', SENTENCE_SORTS),
  here: SHARES(''),
  before: SHARES('before-'),
  after: SHARES('after-'),
  group: SHARES('group-'),
  whole: SHARES('whole-'),
  own: named('own', CONTENT_ROLES),
  parent: named('parent', CONTENT_ROLES),
  grandparent: named('grandparent', CONTENT_ROLES),
  title: named('title', CONTENT_ROLES),
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
  // Members of a group share its list: it is summed once, or a list of thousands would cost its square.
  const sums = new Map<readonly number[], Reading>()
  const sumOf = (group: readonly number[]): Reading => {
    const sum = sums.get(group) ?? sumReadings(group.map((member) => readings[member]!))
    sums.set(group, sum)
    return sum
  }
  const whole = sumReadings(readings)
  const gatherings = readGatherings(titlesOf(text, paragraphs, forms))
  return content.map((index, position) => {
    const sink: Sink = { vocabulary, slots: [], values: [] }
    const reading = readings[position]!
    const { range } = paragraphs[index]!
    add(sink, 'bias')
    addReading(sink, reading)
    addLine(sink, text, range)
    addPosition(sink, position, content.length)
    addSection(sink, text, sections[index]!, range)
    addGatherings(sink, gatherings, reading, sections[index]!)
    addShares(sink, NAMES.here, reading)
    if (position > 0) addShares(sink, NAMES.before, readings[position - 1]!)
    if (position + 1 < content.length) addShares(sink, NAMES.after, readings[position + 1]!)
    const group = groups[position]!
    if (group.length > 1) addShares(sink, NAMES.group, sumOf(group))
    addShares(sink, NAMES.whole, whole)
    if (whole.sorts[0]! > 3) add(sink, 'host-script')
    addGrams(sink, 0, text, range.start, Math.min(range.end, range.start + LEAD_LENGTH))
    addGrams(sink, 1, text, Math.max(range.start, range.end - TAIL_LENGTH), range.end)
    return { slots: sink.slots, values: sink.values, reading }
  })
}

function add({ vocabulary, slots, values }: Sink, name: string, value = 1): void {
  if (value <= 0) return
  const slot = vocabulary.named(name)
  if (slot < 0) return
  slots.push(slot)
  values.push(value)
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
  for (const word of words) add(sink, NAMES.word[word]!)
  for (const [role, count] of cues.entries()) add(sink, NAMES.cue[role]!, Math.min(4, count))
  for (const [role, count] of leadCues.entries()) add(sink, NAMES.lead[role]!, Math.min(3, count))
  add(sink, `length:${length < 40 ? 0 : length < 100 ? 1 : length < 200 ? 2 : length < 400 ? 3 : 4}`)
  add(sink, 'digits', Math.min(4, Math.round((20 * digits) / Math.max(1, length))))
  add(sink, `sentences:${Math.min(3, sentences.length)}`)
  MOODS.forEach((_, mood) => {
    let having = 0
    for (const sentence of sentences) if (((sentence >> mood) & 1) === 1) having++
    if (having > 0) add(sink, NAMES.mood[mood]!, Math.max(1, share(having, sentences.length)))
    if (((sentences[0]! >> mood) & 1) === 1) add(sink, NAMES.firstMood[mood]!)
  })
}

/** Shares of the cues by role and of the sentences by sort. */
function addShares(sink: Sink, { cue, sort }: typeof NAMES.here, { cues, sorts, sentences }: Reading): void {
  const all = cues.reduce((sum, count) => sum + count, 0)
  for (const [role, count] of cues.entries()) add(sink, cue[role]!, share(count, all))
  for (const [of, count] of sorts.entries()) add(sink, sort[of]!, share(count, sentences.length))
}

/** What the marks at both ends of a line say. */
function addLine(sink: Sink, text: string, { start, end }: Range): void {
  const [first, last] = [text[start]!, text[end - 1]!]
  if (last === '：' || last === ':') add(sink, 'ends-with-colon')
  if (last === '！') add(sink, 'ends-with-call')
  if ('—–-'.includes(first) && '—–-'.includes(text[start + 1] ?? '')) add(sink, 'dash')
  if (end - start < 34 && '（('.includes(first) && '）)'.includes(last)) add(sink, 'stage-direction')
  if (end - start < 34 && /^[.…·。]{3,}$/.test(text.slice(start, end))) add(sink, 'stage-direction')
}

function addPosition(sink: Sink, position: number, count: number): void {
  if (position === 0) add(sink, 'first-paragraph')
  else if (position === 1) add(sink, 'second-paragraph')
  if (position === count - 1) add(sink, 'last-paragraph')
  else if (position === count - 2) add(sink, 'paragraph-before-last')
  add(sink, `decile:${Math.min(9, Math.floor((10 * position) / count))}`)
}

function addGatherings(
  sink: Sink,
  gatherings: readonly Gathering[],
  { sentences }: Reading,
  { phase }: Pick<Section, 'phase'>,
): void {
  const sort = sortOfSentence(sentences[0] ?? 0)
  for (const gathering of gatherings) {
    add(sink, gathering.here)
    add(sink, gathering.first[sort]!)
    add(sink, gathering.phase[phase]!)
  }
}

function addSection(sink: Sink, text: string, section: Section, range: Range): void {
  const { own, above, runIn, phase, outer, intro, title, since } = section
  add(sink, `outer:${outer}`)
  if (intro) addIntro(sink, text, intro)
  add(sink, `phase:${phase}`)
  add(sink, `since:${Math.min(3, since)}`)
  add(sink, `level:${above.length + (own ? 1 : 0)}`)
  if (own) {
    add(sink, `scheme:${own.scheme}`)
    addHeading(sink, NAMES.own, text, own.heading)
    addGrams(sink, 2, text, own.heading.start, Math.min(own.heading.end, own.heading.start + LEAD_LENGTH))
  } else {
    add(sink, 'unnumbered')
    const end = firstSentenceEnd(text, range)
    if (end > range.start) addHeading(sink, NAMES.own, text, { start: range.start, end })
  }
  if (runIn > 0) add(sink, runIn > 2 ? 'run-in:many' : 'run-in:few')
  if (title) {
    addHeading(sink, NAMES.title, text, title)
    addGrams(sink, 3, text, title.start, title.end)
  } else if (above[0]) {
    addHeading(sink, NAMES.parent, text, above[0].heading)
    addGrams(
      sink,
      3,
      text,
      above[0].heading.start,
      Math.min(above[0].heading.end, above[0].heading.start + LEAD_LENGTH),
    )
  }
  if (above[1]) addHeading(sink, NAMES.grandparent, text, above[1].heading)
}

function addHeading(sink: Sink, names: readonly string[], text: string, { start, end }: Range): void {
  const counts = readHeading(text, start, Math.min(end, start + HEADING_LENGTH))
  for (const [role, count] of counts.entries()) add(sink, names[role]!, Math.min(2, count))
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
  if (/做了|开展了|完成了|取得|成效|成绩|回顾|以来|工作有/.test(sentence)) add(sink, 'intro:done')
  if (/问题|不足|短板|差距|薄弱|困难/.test(sentence)) add(sink, 'intro:problems')
  if (/要|做好|抓好|重点|落实|措施|希望|任务|意见|要求/.test(sentence)) add(sink, 'intro:must')
  if (/形势|意义|为什么|认识|特点|有利|挑战/.test(sentence)) add(sink, 'intro:situation')
}
