import { printOrdinal } from '../outline/marker'
import type { Range } from '../text/range'
import { isName, isPath, isReserved, toName } from './name'
import type { BlockKeyword, TemplateProblem } from './template-problem'

/** What stands between {{ and }}, in the closed grammar of the language. */
export type Statement =
  | { readonly type: 'slot'; readonly name: string; readonly nameRange: Range }
  | { readonly type: 'ordinal'; readonly scheme: string; readonly start: number | null }
  | { readonly type: 'count'; readonly of: string | null; readonly digit: boolean }
  | {
      readonly type: 'open'
      readonly keyword: 'if' | 'unless' | 'each'
      readonly name: string
      readonly nameRange: Range
    }
  /** Role and id as written; null where they are missing. */
  | { readonly type: 'open'; readonly keyword: 'section'; readonly role: string | null; readonly id: string | null }
  | { readonly type: 'else' }
  | { readonly type: 'close'; readonly keyword: string }
  | { readonly type: 'partial'; readonly path: string }
  | { readonly type: 'comment' }

export type ReadStatement = { readonly statement: Statement } | { readonly problem: TemplateProblem }

const LONGEST_STATEMENT = 500
const STRING = `("[^"\\\\]*"|'[^'\\\\]*')`

const FORMS: readonly [RegExp, (match: RegExpExecArray, range: Range) => ReadStatement | null][] = [
  [/^!/, () => ({ statement: { type: 'comment' } })],
  [/^\s*else\s*$/, () => ({ statement: { type: 'else' } })],
  [/^#\s*(if|unless|each)\s+(\S+)\s*$/, readOpen],
  [new RegExp(`^#\\s*section(?:\\s+${STRING})?(?:\\s+id\\s*=\\s*${STRING})?\\s*$`), readSection],
  [/^\/\s*(\S+)\s*$/, (match) => ({ statement: { type: 'close', keyword: match[1]! } })],
  [/^>\s*(\S+)\s*$/, (match) => (isPath(match[1]!) ? { statement: { type: 'partial', path: match[1]! } } : null)],
  [new RegExp(`^\\s*ordinal\\s+${STRING}(?:\\s+start\\s*=\\s*([-\\w.]+))?\\s*$`), readOrdinalStatement],
  [new RegExp(`^\\s*count(?:\\s+(?!style\\s*=)(\\S+))?(?:\\s+style\\s*=\\s*${STRING})?\\s*$`), readCount],
  [/^\s*(\S+)\s*$/, readSlot],
]

/** Reads one statement; `source` is the whole text, `range` runs from {{ to }}. What is refused stays as text. */
export function readStatement(source: string, range: Range): ReadStatement {
  const token = source.slice(range.start, range.end)
  const forbidden: ReadStatement = { problem: { code: 'construct-forbidden', range, text: token.slice(0, 80) } }
  if (token.startsWith('{{!')) return { statement: { type: 'comment' } }
  if (token.length > LONGEST_STATEMENT) return forbidden
  const strips = token.startsWith('{{~')
  const inside = { start: range.start + (strips ? 3 : 2), end: range.end - 2 }
  const text = source.slice(inside.start, inside.end)
  if (text.endsWith('~')) return forbidden
  for (const [form, read] of FORMS) {
    const match = form.exec(text)
    const found = match && read(match, inside)
    if (!found) continue
    if (!strips || 'problem' in found) return found
    return mayStrip(found.statement) && source.slice(range.start - 2, range.start) === '{ ' ? found : forbidden
  }
  return readBadName(text, inside) ?? forbidden
}

/** `{ {{~name}}` is how a { directly before a statement is written, and the only use of ~. */
const mayStrip = ({ type }: Statement): boolean => type === 'slot' || type === 'ordinal' || type === 'count'

const unquote = (text: string | undefined): string | null => (text === undefined ? null : text.slice(1, -1))

function rangeOf(match: RegExpExecArray, group: string, inside: Range): Range {
  const start = inside.start + match[0].lastIndexOf(group)
  return { start, end: start + group.length }
}

function readOpen(match: RegExpExecArray, inside: Range): ReadStatement | null {
  const keyword = match[1] as 'if' | 'unless' | 'each'
  const name = match[2]!
  const nameRange = rangeOf(match, name, inside)
  const isData = keyword !== 'each' && (name === '@first' || name === '@last')
  if (isData || isName(name)) return { statement: { type: 'open', keyword, name, nameRange } }
  return readBadName(name, nameRange)
}

function readSection(match: RegExpExecArray): ReadStatement {
  return { statement: { type: 'open', keyword: 'section', role: unquote(match[1]), id: unquote(match[2]) } }
}

function readOrdinalStatement(match: RegExpExecArray, inside: Range): ReadStatement {
  const scheme = unquote(match[1])!
  const range = rangeOf(match, match[1]!, inside)
  if (printOrdinal(scheme, 1) !== scheme) return { problem: { code: 'ordinal-scheme-invalid', range, scheme } }
  const written = match[2]
  if (written === undefined) return { statement: { type: 'ordinal', scheme, start: null } }
  const start = /^\d{1,4}$/.test(written) ? Number(written) : 0
  if (printOrdinal(scheme, start) === null) {
    return {
      problem: { code: 'ordinal-start-invalid', range: rangeOf(match, written, inside), scheme, start: written },
    }
  }
  return { statement: { type: 'ordinal', scheme, start } }
}

function readCount(match: RegExpExecArray): ReadStatement | null {
  const of = match[1] ?? null
  const style = unquote(match[2])
  if ((of !== null && !isPath(of)) || (style !== null && style !== 'digit')) return null
  return { statement: { type: 'count', of, digit: style === 'digit' } }
}

function readSlot(match: RegExpExecArray, inside: Range): ReadStatement | null {
  const name = match[1]!
  return isName(name) ? { statement: { type: 'slot', name, nameRange: rangeOf(match, name, inside) } } : null
}

/** A name that a person meant as one: 领导　姓名, 领导,姓名, 3.8节. What only Handlebars would understand is no name. */
function readBadName(text: string, range: Range): ReadStatement | null {
  const name = text.trim()
  const [first = ''] = name.split(/\s/)
  const isConstruct = /^[#/>^&*@.]|^this(?![^./])|[[\]{}|=("']/.test(name)
  if (name === '' || isConstruct || (isReserved(first) && first !== name)) return null
  const start = range.start + Math.max(0, text.indexOf(name))
  return {
    problem: { code: 'name-invalid', range: nameRangeIn(range, start, name), name, suggestion: toName(name) },
  }
}

function nameRangeIn(range: Range, start: number, name: string): Range {
  const end = Math.min(range.end, start + name.length)
  return { start: Math.min(start, end), end }
}

export const isBlockKeyword = (word: string): word is BlockKeyword =>
  word === 'if' || word === 'unless' || word === 'each' || word === 'section'
