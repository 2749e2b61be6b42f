import { Document } from 'yaml'
import { escapeText, opensStripped } from './escape'
import type { FrontMatter, SlotDeclaration } from './syntax'

/** A part of a line of template source. */
export type SourcePart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'slot'; readonly name: string }
  | { readonly type: 'ordinal'; readonly scheme: string; readonly start: number | null }
  | { readonly type: 'count'; readonly of: string | null; readonly digit: boolean }

/** One line of template source, escaped, without its newline. `marker` is '', '# ', '## ' … */
export function printLine(marker: string, parts: readonly SourcePart[]): string {
  let line = marker
  let strips = false
  parts.forEach((part, index) => {
    if (part.type === 'text') {
      line += escapeText(part.text, {
        beginsLine: index === 0,
        afterStatement: isStatement(parts[index - 1]),
        beforeStatement: isStatement(parts[index + 1]),
      })
      strips = opensStripped(part.text)
    } else {
      line += `{{${strips ? '~' : ''}${printStatement(part)}}}`
      strips = false
    }
  })
  return line
}

const isStatement = (part: SourcePart | undefined): boolean => part !== undefined && part.type !== 'text'

function printStatement(part: Exclude<SourcePart, { type: 'text' }>): string {
  if (part.type === 'slot') return part.name
  if (part.type === 'ordinal') {
    return `ordinal ${quote(part.scheme)}${part.start === null ? '' : ` start=${part.start}`}`
  }
  return `count${part.of === null ? '' : ` ${part.of}`}${part.digit ? ' style="digit"' : ''}`
}

const quote = (text: string): string => (text.includes('"') ? `'${text}'` : `"${text}"`)

/** Front matter between its two lines of ---; a template without any has none. */
export function printFrontMatter(front: Partial<FrontMatter>): string {
  const given = Object.entries(front).filter(([, value]) => value !== null && value !== undefined && !isEmpty(value))
  if (given.length === 0) return ''
  const document = new Document(
    Object.fromEntries(given.map(([name, value]) => [name, name === 'slots' ? toMap(value) : value])),
  )
  return `---\n${document.toString({ lineWidth: 0 })}---\n`
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0

/** A Map, so that `__proto__` stays a name. */
const toMap = (slots: unknown): Map<string, SlotDeclaration> =>
  new Map(Object.entries(slots as Record<string, SlotDeclaration>))
