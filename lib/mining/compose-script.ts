import { type ComposedPart, explained, type Group, sectionSource, usually } from './compose'
import { waysOf } from './compose-frame'
import { type Literal, printMoves } from './compose-move'
import { blankWords, leadWords } from './compose-words'
import type { Evidence } from './report'
import type { Act, Script } from './script'
import type { RolePart } from './skeleton'
import type { SlotBook } from './slot-book'
import { compareText, type Voter } from './voter'

const LIST = '议程'
const MOST_LEADS = 5
const LONGEST_LEAD = 6
const MOST_PLACES = 12
/** The words before the one who is called, and who does what. */
const LEAD = /^([\u4e00-\u9fff]{1,8}?)(?=，|有?请|由|进行|让我们)/u
const WHO_DOES = /请([^，。；请]{2,24}?)((?:作|就|传达|通报|宣读|发言|讲话|介绍|汇报|表态|致辞)[^，。；]{0,20})/u

/** The stretches of a host script around its items, each a section of its own; `after` is what the host says as other roles. */
export function composeScript(
  scripts: readonly Script[],
  after: () => readonly ComposedPart[],
  group: Group,
  book: SlotBook,
): readonly ComposedPart[] {
  const items = composeItems(scripts, group, book)
  const zone = (id: string, partOf: (script: Script) => RolePart['paragraphs'], counts = false) =>
    composeZone(id, toParts(scripts, partOf), counts ? LIST : null, group, book)
  return [
    ...zone('agenda', ({ opening }) => opening, true),
    items,
    ...zone('agenda-summary', ({ summary }) => summary),
    ...after(),
    ...zone('agenda-close', ({ close }) => close),
  ]
}

const toParts = (scripts: readonly Script[], partOf: (script: Script) => RolePart['paragraphs']): readonly RolePart[] =>
  scripts.flatMap((script) => {
    const paragraphs = partOf(script)
    return paragraphs.length > 0 ? [{ voter: script.voter, paragraphs }] : []
  })

/** One stretch in the way that most families have it; nothing where they share no words. */
function composeZone(
  id: string,
  paragraphs: readonly RolePart[],
  list: string | null,
  group: Group,
  book: SlotBook,
): readonly ComposedPart[] {
  const [usual] = waysOf({ role: 'agenda', paragraphs, families: paragraphs.length }, group)
  if (!usual) return []
  const words = { words: blankWords('agenda'), lead: leadWords('agenda'), book, stop: '。' }
  const { lines, literals } = printMoves(usual.moves, { ...words, counts: list !== null, of: list })
  const source = sectionSource('agenda', id, lines)
  return [{ source, literals, told: [], explanation: explained('agenda', id, paragraphs.length, literals, group) }]
}

/** The items: a cue line that calls somebody, and what then happens in brackets, as often as the meeting has items. */
function composeItems(scripts: readonly Script[], group: Group, book: SlotBook): ComposedPart {
  const acts = scripts.flatMap(({ voter, acts: own }) => own.map((act) => ({ voter, act })))
  const leads = leadsOf(acts, usually(group, scripts.length))
  const calls = firstPlaces(acts, ({ call }, voter) => (voter.textOf(call.range).includes('请') ? call.range : null))
  const cues = firstPlaces(acts, ({ cue }) => cue?.range ?? null)
  const [who, what] = examplesOf(acts, group)
  book.declare(LIST, {
    type: 'list',
    hint: '每一项请谁做什么',
    of: {
      引语: {
        ...{ type: 'choice', label: '引语', hint: '怎么引出这一项' },
        ...{ choices: leads.map(({ text }) => text), default: leads[0]?.text ?? '' },
      },
      谁: { type: 'text', label: '谁', hint: `职务和姓名${seen(who)}`, required: true },
      做什么: { type: 'text', label: '做什么', hint: `讲话、发言、通报什么${seen(what)}`, required: true },
    },
  })
  const hasCue = cues.length >= 2
  const item = [
    `${leads.length > 0 ? '{{引语}}，' : ''}请{{谁}}{{做什么}}。`,
    ...(hasCue ? ['', '（{{谁}}{{做什么}}）'] : []),
  ]
  const literals: readonly Literal[] = [
    ...leads,
    { text: '请', places: calls },
    ...(hasCue ? [{ text: '（', places: cues }] : []),
  ]
  const source = sectionSource('agenda', 'agenda-items', [[`{{#each ${LIST}}}`, ...item, '', '{{/each}}'].join('\n')])
  return {
    source,
    literals,
    told: [],
    explanation: explained('agenda', 'agenda-items', scripts.length, literals, group),
  }
}

const seen = (examples: readonly string[]): string => (examples.length === 0 ? '' : `，见过：${examples.join('；')}`)

interface VoicedAct {
  readonly voter: Voter
  readonly act: Act
}

/** One place a family. */
function firstPlaces(
  acts: readonly VoicedAct[],
  rangeOf: (act: Act, voter: Voter) => Parameters<Voter['evidence']>[0] | null,
): readonly Evidence[] {
  const places = new Map<string, Evidence>()
  for (const { voter, act } of acts) {
    const range = rangeOf(act, voter)
    if (range && !places.has(voter.family)) places.set(voter.family, voter.evidence(range))
  }
  return [...places.values()].slice(0, MOST_PLACES)
}

/** Words with which so many families lead to an item, the commonest first. */
function leadsOf(acts: readonly VoicedAct[], least: number): readonly Literal[] {
  const byLead = new Map<string, VoicedAct[]>()
  for (const one of acts) {
    const lead = LEAD.exec(one.voter.textOf(one.act.call.range))?.[1]
    if (lead !== undefined && lead.length <= LONGEST_LEAD) byLead.set(lead, [...(byLead.get(lead) ?? []), one])
  }
  return [...byLead]
    .map(([text, users]) => ({ text, places: firstPlaces(users, ({ call }) => call.range) }))
    .filter(({ places }) => places.length >= least)
    .sort((a, b) => b.places.length - a.places.length || compareText(a.text, b.text))
    .slice(0, MOST_LEADS)
}

const MOST_EXAMPLES = 3

/** Who was called and what they did, where no person is named; the shortest first. */
function examplesOf(acts: readonly VoicedAct[], { isForeign }: Group): readonly [readonly string[], readonly string[]] {
  const found = acts.flatMap(({ voter: { piece, textOf }, act: { call } }) => {
    const names = piece.slots.some(
      ({ type, range }) => type === 'person' && range.start >= call.range.start && range.end <= call.range.end,
    )
    const parts = WHO_DOES.exec(textOf(call.range))
    return names || !parts ? [] : [[parts[1]!, parts[2]!] as const]
  })
  const shortest = (texts: readonly string[]): readonly string[] =>
    [...new Set(texts.filter((text) => !isForeign(text)))]
      .sort((a, b) => a.length - b.length || compareText(a, b))
      .slice(0, MOST_EXAMPLES)
  return [shortest(found.map(([who]) => who)), shortest(found.map(([, what]) => what))]
}
