import type { Range } from '../text/range'
import { isBlockKeyword, readStatement, type Statement } from './statement'
import type { TemplateProblem } from './template-problem'

/** A statement of the language at its place. Blocks know their `else` and their end. */
export interface Token {
  readonly range: Range
  readonly statement: Statement
  otherwise: Token | null
  close: Token | null
}

export interface Scan {
  /** Statements of the language, in order; every block among them is closed. */
  readonly tokens: readonly Token[]
  /** Source that stays as text, in order and disjoint. */
  readonly refused: readonly Range[]
  readonly problems: readonly TemplateProblem[]
}

export const DEEPEST_NESTING = 32
export const MOST_STATEMENTS = 20_000

const STATEMENT = /\{\{(?:"[^"\n]*"|'[^'\n]*'|[^{}"'\n])*\}\}/y
const BROKEN = /\{\{+[^{}\n]*\}*/y

/**
 * Finds what is and what is not a statement of the language from `bodyStart` on, as Handlebars' lexer would cut it:
 * \{{ is text, \\{{ a statement after a backslash.
 */
export function scanStatements(source: string, bodyStart: number): Scan {
  const found = findTokens(source, bodyStart)
  const matched = matchBlocks(found.tokens)
  const refused = joinRanges([...found.refused, ...matched.refused])
  const isRefused = new Set(matched.refused.map((range) => range.start))
  return {
    tokens: found.tokens.filter((token) => !isRefused.has(token.range.start)),
    refused,
    problems: [...found.problems, ...matched.problems],
  }
}

function joinRanges(ranges: readonly Range[]): readonly Range[] {
  const joined: Range[] = []
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last === undefined || range.start > last.end) joined.push(range)
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, range.end) }
  }
  return joined
}

interface Found {
  readonly tokens: Token[]
  readonly refused: Range[]
  readonly problems: TemplateProblem[]
}

function findTokens(source: string, bodyStart: number): Found {
  const found: Found = { tokens: [], refused: nullCharacters(source, bodyStart), problems: [] }
  const endOfComment = commentReader(source)
  let segment = bodyStart
  let from = bodyStart
  for (let at = source.indexOf('{{', from); at >= 0; at = source.indexOf('{{', from)) {
    if (isEscaped(source, segment, at)) {
      segment = at
      from = at + 2
      continue
    }
    if (found.tokens.length >= MOST_STATEMENTS || found.refused.length >= MOST_STATEMENTS) {
      const range = { start: at, end: source.length }
      found.refused.push(range)
      found.problems.push({ code: 'template-too-long', range, limit: MOST_STATEMENTS })
      break
    }
    const end = takeStatement(source, at, endOfComment, found)
    segment = end
    from = end
  }
  return found
}

const isEscaped = (source: string, segment: number, at: number): boolean =>
  at > segment && source[at - 1] === '\\' && !(at - 1 > segment && source[at - 2] === '\\')

/** Handlebars' lexer knows no U+0000; it stays as text. */
function nullCharacters(source: string, bodyStart: number): Range[] {
  const ranges: Range[] = []
  for (let at = source.indexOf('\0', bodyStart); at >= 0; at = source.indexOf('\0', at + 1)) {
    ranges.push({ start: at, end: at + 1 })
  }
  return ranges
}

function takeStatement(source: string, at: number, endOfComment: CommentReader, found: Found): number {
  const end = source.startsWith('{{!', at) ? endOfComment(at) : endOfStatement(source, at)
  if (end === null) return takeBroken(source, at, found)
  const range = { start: at, end }
  const read = source.slice(at, end).includes('\0') ? null : readStatement(source, range)
  if (read === null) {
    found.refused.push(range)
    found.problems.push({ code: 'construct-forbidden', range, text: source.slice(at, Math.min(end, at + 80)) })
  } else if ('problem' in read) {
    found.refused.push(range)
    found.problems.push(read.problem)
  } else found.tokens.push({ range, statement: read.statement, otherwise: null, close: null })
  return end
}

/** Where the statement that begins at `at` ends, or null where none does. A } after }} would be read with it. */
function endOfStatement(source: string, at: number): number | null {
  STATEMENT.lastIndex = at
  const match = STATEMENT.exec(source)
  return match === null || source[STATEMENT.lastIndex] === '}' ? null : STATEMENT.lastIndex
}

/** Where the comment that begins at an offset ends, or null where it does not. Offsets asked for must rise. */
type CommentReader = (at: number) => number | null

function commentReader(source: string): CommentReader {
  const nextPlain = finder(source, '}}')
  const nextDashed = finder(source, '--}}')
  const nextTrimmed = finder(source, '--~}}')
  return (at) => {
    const dashed = source.startsWith('{{!--', at)
    const end = dashed ? nextDashed(at + 3) : nextPlain(at + 3)
    if (end < 0 || source[end - 1] === '~') return null
    const trimmed = dashed ? nextTrimmed(at) : -1
    return trimmed >= 0 && trimmed + '--~}}'.length <= end ? null : end + (dashed ? '--}}' : '}}').length
  }
}

/** Next place of `words` at or after an offset, −1 without one. Offsets must rise: all questions together cost one pass. */
function finder(source: string, words: string): (from: number) => number {
  let next = source.indexOf(words)
  return (from) => {
    if (next >= 0 && next < from) next = source.indexOf(words, from)
    return next
  }
}

function takeBroken(source: string, at: number, found: Found): number {
  BROKEN.lastIndex = at
  const text = BROKEN.exec(source)![0]
  const range = { start: at, end: at + text.length }
  found.refused.push(range)
  found.problems.push(
    text.endsWith('}}') && text.length > 4
      ? { code: 'construct-forbidden', range, text: text.slice(0, 80) }
      : { code: 'statement-unclosed', range },
  )
  return range.end
}

function matchBlocks(tokens: readonly Token[]): { refused: Range[]; problems: TemplateProblem[] } {
  const refused: Range[] = []
  const problems: TemplateProblem[] = []
  const open: Token[] = []
  const refuse = (token: Token, problem: TemplateProblem): void => {
    refused.push(token.range)
    if (token.otherwise) refused.push(token.otherwise.range)
    problems.push(problem)
  }
  const leaveOpen = (token: Token): void => {
    if (token.statement.type !== 'open') return
    refuse(token, { code: 'block-unclosed', range: token.range, keyword: token.statement.keyword })
  }
  for (const token of tokens) {
    const { statement, range } = token
    if (statement.type === 'open') open.push(token)
    else if (statement.type === 'else') {
      const block = open.at(-1)
      if (block !== undefined && mayHaveElse(block)) block.otherwise = token
      else refuse(token, { code: 'else-forbidden', range })
    } else if (statement.type === 'close') {
      const at = open.findLastIndex(({ statement: s }) => s.type === 'open' && s.keyword === statement.keyword)
      if (at < 0) {
        refuse(
          token,
          isBlockKeyword(statement.keyword)
            ? { code: 'block-unopened', range, keyword: statement.keyword }
            : { code: 'construct-forbidden', range, text: `{{/${statement.keyword}}}`.slice(0, 80) },
        )
        continue
      }
      for (const inner of open.splice(at + 1)) leaveOpen(inner)
      const block = open.pop()!
      block.close = token
      if (open.length >= DEEPEST_NESTING) {
        refuse(block, { code: 'template-too-deep', range: block.range, limit: DEEPEST_NESTING })
        refused.push(range)
      }
    }
  }
  for (const inner of open) leaveOpen(inner)
  return { refused, problems }
}

const mayHaveElse = (block: Token): boolean =>
  block.otherwise === null &&
  block.statement.type === 'open' &&
  (block.statement.keyword === 'if' || block.statement.keyword === 'unless')
