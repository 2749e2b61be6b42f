import { printLine } from '../template/print'
import { isDateText } from '../template/structure'
import type { SlotDeclaration } from '../template/syntax'
import type { Group, Printed } from './compose'
import type { Evidence } from './report'
import type { SlotBook } from './slot-book'
import type { Voter } from './voter'

const MOST_PLACES = 12
/** Share of the families that must have a line for the template to have it. */
const LINE_SHARE = 0.2

/** How titles end that hold the name of the meeting. */
const TITLE_ENDINGS: readonly (readonly [before: string, RegExp])[] = [
  ['在', /^在.{4,}(上的?(?:动员讲话|讲话|发言|致辞|主持词|报告|工作报告))$/u],
  ['', /^(?!在).{4,}(主持词)$/u],
]

/** Title, date, speaker and salutation, each as most families have it. */
export const composeFront = (group: Group, book: SlotBook): readonly Printed[] => [
  composeTitle(group, book),
  ...composeLines(group, book),
  composeSalutation(group, book),
]

/** 在…上的讲话 where a third of the families or more end their titles alike; else one blank for the whole title. */
function composeTitle(group: Group, book: SlotBook): Printed {
  const endings = new Map<string, { before: string; after: string; places: Evidence[] }>()
  for (const voter of group.voters) {
    const line = voter.piece.paragraphs.find(({ role }) => role === 'title')
    if (!line) continue
    for (const [before, ending] of TITLE_ENDINGS) {
      const after = ending.exec(voter.textOf(line.range))?.[1]
      if (after === undefined) continue
      const known = endings.get(before + after) ?? { before, after, places: [] }
      known.places.push(voter.evidence(line.range))
      endings.set(before + after, known)
    }
  }
  const least = Math.max(group.least, group.voters.length / 3)
  const shared = [...endings.values()].filter(({ places }) => places.length >= least)
  const [best] = shared.sort((a, b) => b.places.length - a.places.length || (a.after < b.after ? -1 : 1))
  if (!best) {
    const name = book.declare('标题', { type: 'text', hint: '讲话的题目', required: true })
    return { lines: [`# {{${name}}}`], literals: [], series: null }
  }
  const name = book.share('会议名称', { type: 'event', hint: '会议全称是什么', required: true, from: 'meeting' })
  const before = best.before === '' ? [] : [{ type: 'text', text: best.before } as const]
  const line = printLine('# ', [...before, { type: 'slot', name }, { type: 'text', text: best.after }])
  return { lines: [line], literals: [{ text: best.after, places: best.places.slice(0, MOST_PLACES) }], series: null }
}

/** Lines between title and salutation: what tells them, and how they print. */
const LINES: readonly {
  readonly name: string
  readonly declaration: SlotDeclaration
  readonly print: (slot: string) => string
  readonly tells: (text: string, voter: Voter, start: number, end: number) => boolean
}[] = [
  {
    name: '日期',
    declaration: { type: 'date', hint: '哪一天讲', from: 'meeting' },
    print: (slot) => `（${slot}）`,
    tells: isDateText,
  },
  {
    name: '讲话人',
    declaration: { type: 'person', hint: '职务和姓名', from: 'speaker' },
    print: (slot) => slot,
    tells: (text, { piece }, start, end) =>
      text.length <= 24 &&
      piece.slots.some(({ type, range }) => type === 'person' && range.start >= start && range.end <= end),
  },
]

function composeLines(group: Group, book: SlotBook): readonly Printed[] {
  const least = Math.max(group.least, LINE_SHARE * group.voters.length)
  const found = LINES.flatMap(({ name, declaration, print, tells }) => {
    const places = group.voters.flatMap((voter) => {
      const line = frontLines(voter).find(({ start, end }) => tells(voter.textOf({ start, end }), voter, start, end))
      return line ? [voter.evidence(line)] : []
    })
    if (places.length < least) return []
    const slot = `{{${book.declare(name, declaration)}}}`
    return [{ line: print(slot), literal: { text: slot, places: places.slice(0, MOST_PLACES) } }]
  })
  return found.map(({ line, literal }) => ({ lines: [line], literals: [literal], series: null }))
}

/** The lines of the title block after its first, up to the salutation. */
function frontLines({ piece: { paragraphs } }: Voter) {
  const end = paragraphs.findIndex(({ role }) => role !== 'title')
  return paragraphs.slice(1, Math.max(1, end)).map(({ range }) => range)
}

/** The salutation of most families; where several have a salutation of their own, a choice of these. */
function composeSalutation({ voters, least }: Group, book: SlotBook): Printed {
  const said = new Map<string, Evidence[]>()
  for (const voter of voters) {
    const line = voter.piece.paragraphs.find(({ role }) => role === 'salutation')
    if (!line) continue
    const place = voter.evidence(line.range)
    said.set(place.text, [...(said.get(place.text) ?? []), place])
  }
  const heard = [...said.values()].reduce((sum, { length }) => sum + length, 0)
  const shared = [...said]
    .filter(([text, places]) => places.length >= least && /^[^{}]+[:：]$/u.test(text))
    .sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
  const [most] = shared
  if (most && (shared.length === 1 || 2 * most[1].length > heard)) {
    const line = printLine('', [{ type: 'text', text: most[0] }])
    return { lines: [line], literals: [{ text: most[0], places: most[1].slice(0, MOST_PLACES) }], series: null }
  }
  const choices = shared.map(([text]) => text.slice(0, -1))
  const name = book.declare(
    '称谓',
    choices.length > 1
      ? { type: 'choice', hint: '怎么称呼听众', choices, default: choices[0]! }
      : { type: 'text', hint: '怎么称呼听众', default: '同志们' },
  )
  const literals = choices.map((text, index) => ({ text, places: shared[index]![1].slice(0, MOST_PLACES) }))
  return { lines: [`{{${name}}}：`], literals, series: null }
}
