import { cleanText } from '../corpus/clean'
import { parseOutline } from '../outline/outline'
import type { Role } from '../role/role'
import { findSlots } from '../slot/find'
import type { DescribedDocument, Piece } from '../speech/speech'
import { findVoters, type Voter } from './voter'

export type RoledLine = readonly [Role, string]

/** A speech whose roles are given, not judged; each line is a paragraph. Its family is its own unless named. */
export function speechOf(name: string, lines: readonly RoledLine[], more: Partial<Piece> = {}): DescribedDocument {
  const text = lines.map(([, line]) => `${line}\n`).join('')
  let start = 0
  const paragraphs = lines.map(([role, line]) => {
    const range = { start, end: start + line.length }
    start += line.length + 1
    return { range, form: null, role, confidence: 1, because: ['given'] }
  })
  const { points, announcements } = parseOutline(text, paragraphs)
  const piece: Piece = {
    ...{ id: `${name}-1`, kind: 'speech', title: null, range: { start: 0, end: text.length - 1 } },
    ...{ setAside: null, duplicateOf: null, family: name },
    ...{ paragraphs, points, announcements, slots: findSlots(text, paragraphs, points) },
    ...more,
  }
  const document = { path: `${name}.txt`, format: 'txt', encoding: 'utf-8', text } as const
  return { document, clean: cleanText(text), pieces: [piece] }
}

/** Voters of speeches by name, in the order of `findVoters`. */
export const votersOf = (speeches: Readonly<Record<string, readonly RoledLine[]>>): readonly Voter[] =>
  findVoters(Object.entries(speeches).map(([name, lines]) => speechOf(name, lines)))

/** Voters of one paragraph of measures each, by family name. */
export const measuresOf = (paragraphs: Readonly<Record<string, string>>): readonly Voter[] =>
  votersOf(Object.fromEntries(Object.entries(paragraphs).map(([name, text]) => [name, [['measures', text]]])))

/** Words that any office says: with them in two families, a template has enough to say. */
export const OFFICE_OPENING: RoledLine = ['opening', '这次会议的主要任务是把活分下去。下面，我强调两点要求。']
export const OFFICE_CLOSING: RoledLine = ['rally', '同志们，任务已经明确。让我们拿出十二分的干劲！']
