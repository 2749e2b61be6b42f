import { shortestEdit } from '../compare/shortest-edit'
import { wordCutter } from '../compare/word'
import type { InlineMark, InlineNode } from '../draft/draft'
import { hasLead, type ReturnedLine, type Row, type RowKind } from './row'

/** A line as it becomes when a change is accepted. */
export interface NewRow {
  readonly kind: RowKind
  readonly content: readonly InlineNode[]
  readonly when: readonly string[]
  /** What each node of `content` printed in the file; null for text, and for what is hidden. */
  readonly expected: readonly (string | null)[]
}

/** One word, number, blank or paragraph end, as both sides are compared. */
interface Token {
  readonly key: string
  readonly text: string
  readonly marks: readonly InlineMark[]
  /** Of a number or count, and of a blank: the node it stands for. */
  readonly node: InlineNode | null
  /** Tokens of one blank have one number; all must stay, side by side, for the blank to stay. */
  readonly group: number | null
}

const LINE_END = '\n'
const ORDINAL = '\u0001'

/**
 * The returned lines with what the rows knew of their words: blanks, numbers, counts and marks stay where their text does.
 * Hidden parts of the rows stay where they were.
 */
export function mergeRows(rows: readonly Row[], lines: readonly ReturnedLine[]): readonly NewRow[] {
  const cut = tokenCutter(rows)
  const { tokens: old, hidden } = oldTokens(rows, cut)
  const young = lines.flatMap((line) => newTokens(line, cut))
  const matches = matchTokens(old, young)
  const writer = new RowWriter(rows, lines)
  let passed = 0
  const passHidden = (to: number): void => {
    for (; passed <= to; passed++) for (const node of hidden.get(passed) ?? []) writer.add(node, null)
  }
  const kept = keptGroups(old, matches)
  const written = new Set<number>()
  young.forEach((token, at) => {
    const from = matches[at]!
    if (from !== null) passHidden(from)
    if (token.key === LINE_END) {
      // What was hidden at the end of a row stays in it.
      writer.endLine()
      return
    }
    const before = from === null ? null : old[from]!
    if (before?.group != null && kept.has(before.group)) {
      if (!written.has(before.group)) writer.add(before.node!, token.text)
      written.add(before.group)
    } else if (before?.node && before.group === null) writer.add(before.node, token.text)
    else if (token.node) writer.add(token.node, token.text)
    else writer.write(token.text, before ? before.marks : writer.marksOf(token, old[(matches[at - 1] ?? -2) + 1]))
  })
  passHidden(old.length)
  return writer.rows
}

/** Cuts text into words, and around whatever some blank of the rows prints, so that both sides are cut alike. */
function tokenCutter(rows: readonly Row[]): (text: string) => readonly string[] {
  const words = wordCutter()
  const blanks = new Set(
    rows.flatMap(({ parts }) =>
      parts.filter(({ node }) => node.type === 'slot').flatMap(({ text }) => text.split('\n')),
    ),
  )
  const sought = [...blanks].filter((text) => text.trim() !== '').sort((a, b) => b.length - a.length)
  if (sought.length === 0) return words
  const pattern = new RegExp(`(${sought.map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|')})`, 'u')
  return (text) =>
    text.split(pattern).flatMap((piece, index) => (piece === '' ? [] : index % 2 === 1 ? [piece] : words(piece)))
}

interface OldTokens {
  readonly tokens: readonly Token[]
  /** Hidden nodes by the index of the token that they follow, from -1 … as index + 1. */
  readonly hidden: ReadonlyMap<number, readonly InlineNode[]>
}

function oldTokens(rows: readonly Row[], cut: (text: string) => readonly string[]): OldTokens {
  const tokens: Token[] = []
  const hidden = new Map<number, InlineNode[]>()
  let groups = 0
  for (const { parts } of rows) {
    for (const { node, text, isShown } of parts) {
      const marks = node.marks ?? []
      if (!isShown) hidden.set(tokens.length, [...(hidden.get(tokens.length) ?? []), node])
      else if (node.type === 'text')
        for (const word of cut(node.text)) tokens.push({ key: word, text: word, marks, node: null, group: null })
      else if (node.type === 'slot') {
        const group = groups++
        text.split('\n').forEach((line, index) => {
          if (index > 0) tokens.push({ ...END, group })
          if (line !== '') tokens.push({ key: line, text: line, marks, node, group })
        })
      } else {
        const key = node.type === 'ordinal' ? ORDINAL + node.attrs.scheme : text
        tokens.push({ key, text, marks, node, group: null })
      }
    }
    tokens.push(END)
  }
  return { tokens, hidden }
}

const END: Token = { key: LINE_END, text: '', marks: [], node: null, group: null }

function newTokens({ parts }: ReturnedLine, cut: (text: string) => readonly string[]): readonly Token[] {
  const tokens = parts.flatMap((part): readonly Token[] => {
    const marks: readonly InlineMark[] = part.lead ? [{ type: 'lead' }] : []
    if (part.type === 'text') return cut(part.text).map((text) => ({ key: text, text, marks, node: null, group: null }))
    const node: InlineNode = {
      type: 'ordinal',
      attrs: { scheme: part.scheme, start: null },
      ...(marks.length > 0 ? { marks } : {}),
    }
    return [{ key: ORDINAL + part.scheme, text: part.text, marks, node, group: null }]
  })
  return [...tokens, END]
}

/** A blank counts as so many words, so that it is kept rather than a few particles around it. */
const WEIGHT = 8

/** For each new token the old one that it is, or null. */
function matchTokens(old: readonly Token[], young: readonly Token[]): readonly (number | null)[] {
  const heavy = new Set(old.flatMap(({ group, key }) => (group === null || key === LINE_END ? [] : [key])))
  const before = weighed(old, heavy)
  const after = weighed(young, heavy)
  const numbers = new Map<string, number>()
  const numberOf = (key: string): number => {
    const known = numbers.get(key) ?? numbers.size
    numbers.set(key, known)
    return known
  }
  const { deleted, inserted } = shortestEdit(
    Int32Array.from(before, ({ key }) => numberOf(key)),
    Int32Array.from(after, ({ key }) => numberOf(key)),
  )
  const matches: (number | null)[] = young.map(() => null)
  const isPartial = new Set<number>()
  let i = 0
  after.forEach(({ token }, j) => {
    while (inserted[j] !== 1 && deleted[i] === 1) i++
    const from = inserted[j] === 1 ? null : before[i++]!.token
    const isFirst = after[j - 1]?.token !== token
    if (isFirst) matches[token] = from
    else if (matches[token] !== from) isPartial.add(token)
  })
  return matches.map((from, token) => (isPartial.has(token) ? null : from))
}

const weighed = (
  tokens: readonly Token[],
  heavy: ReadonlySet<string>,
): readonly { readonly key: string; readonly token: number }[] =>
  tokens.flatMap(({ key }, token) => Array.from({ length: heavy.has(key) ? WEIGHT : 1 }, () => ({ key, token })))

/** Blanks all of whose tokens stay, with nothing put between them. */
function keptGroups(old: readonly Token[], matches: readonly (number | null)[]): ReadonlySet<number> {
  const places = new Map(matches.flatMap((from, at) => (from === null ? [] : [[from, at] as const])))
  const lost = new Set<number>()
  old.forEach(({ group }, index) => {
    if (group === null) return
    const isLater = old[index - 1]?.group === group
    const at = places.get(index)
    if (at === undefined || (isLater && places.get(index - 1) !== at - 1)) lost.add(group)
  })
  return new Set(old.flatMap(({ group }) => (group === null || lost.has(group) ? [] : [group])))
}

/** Writes nodes line by line; text with the same marks is one node. */
class RowWriter {
  readonly rows: NewRow[] = []
  private content: InlineNode[] = []
  private expected: (string | null)[] = []

  constructor(
    private readonly old: readonly Row[],
    private readonly lines: readonly ReturnedLine[],
  ) {}

  add(node: InlineNode, expected: string | null): void {
    this.content.push(node)
    this.expected.push(node.type === 'text' ? null : expected)
  }

  write(text: string, marks: readonly InlineMark[]): void {
    const last = this.content.at(-1)
    if (last?.type === 'text' && JSON.stringify(last.marks ?? []) === JSON.stringify(marks))
      this.content[this.content.length - 1] = { ...last, text: last.text + text }
    else this.add({ type: 'text', text, ...(marks.length > 0 ? { marks } : {}) }, null)
  }

  /** New words take the lead of the file, and every mark that stands on both sides of them. */
  marksOf(token: Token, next: Token | undefined): readonly InlineMark[] {
    const before = this.content.at(-1)?.marks ?? []
    const shared = before.filter((mark) => next?.marks.some((other) => JSON.stringify(other) === JSON.stringify(mark)))
    return hasLead(shared) || token.marks.length === 0 ? shared : [...token.marks, ...shared]
  }

  endLine(): void {
    const index = this.rows.length
    const { when } = this.old[Math.min(index, this.old.length - 1)] ?? { when: [] }
    this.rows.push({ kind: this.lines[index]!.kind, content: this.content, when, expected: this.expected })
    this.content = []
    this.expected = []
  }
}
