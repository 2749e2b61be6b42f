import type { Block, HeadingLevel } from '../document/block'
import type { Line, Piece, PieceContent } from '../document/line'
import type { TemplateEvent } from './evaluate'

/**
 * Blocks of a template, read from template text alone: newlines, # markers, ** leads and escapes count only there, and
 * the front block is judged by text and slot types, never by values.
 */
export function readLines(events: readonly TemplateEvent[]): readonly Line[] {
  const reader = new LineReader()
  for (const event of events) reader.read(event)
  reader.endLine()
  return reader.lines
}

/** A * that may be half of a lead's mark; resolved at the end of its line. */
interface Star {
  readonly type: 'star'
  readonly when: readonly string[]
}

type Part = (PieceContent & { readonly when: readonly string[] }) | Star

const ESCAPABLE = /[!-/:-@[-`{-~]/
const SPECIAL = /[\n\\*]/g
const MARKER = /^(#{1,5})(?!#)[ \t]*/

class LineReader {
  readonly lines: Line[] = []
  private parts: Part[] = []
  private places: Line['places'][number][] = []
  private marker = ''
  private atLineStart = true
  private section: Line['section'] = null
  private front: 'title' | 'front' | 'salutation' | 'ended' = 'title'

  read(event: TemplateEvent): void {
    switch (event.type) {
      case 'text':
        this.places.push({ range: event.range, text: event.value.trimStart().split('\n', 1)[0]! })
        if (event.literal) this.readLiteral(event.value, event.when)
        else this.readText(event.value, event)
        break
      case 'slot':
        this.places.push({ range: event.range, text: '' })
        this.addPart({
          type: 'slot',
          key: event.key,
          declaration: event.declaration,
          value: event.value,
          when: event.when,
        })
        break
      case 'ordinal':
        this.places.push({ range: event.range, text: '' })
        this.addPart({ type: 'ordinal', scheme: event.scheme, start: event.start, when: event.when })
        break
      case 'count':
        this.places.push({ range: event.range, text: '' })
        this.addPart({ type: 'count', of: event.of, digit: event.digit, list: event.list, when: event.when })
        break
      case 'each':
        return
      case 'open':
        this.endLine()
        this.front = 'ended'
        this.section = { id: event.id, role: event.role, when: event.when }
        this.atLineStart = true
        return
      case 'close':
        this.endLine()
        this.section = null
        this.atLineStart = true
    }
  }

  private addPart(part: Part): void {
    this.parts.push(part)
    this.atLineStart = false
  }

  private addText(text: string, when: readonly string[]): void {
    if (text !== '') this.addPart({ type: 'text', text, when })
  }

  private readLiteral(value: string, when: readonly string[]): void {
    value.split('\n').forEach((line, index) => {
      if (index > 0) this.endLine()
      this.addText(line, when)
    })
  }

  private readText(value: string, event: TemplateEvent & { readonly type: 'text' }): void {
    const { when, range } = event
    let from = 0
    const marker = this.atLineStart ? this.takeMarker(value) : 0
    from += marker
    SPECIAL.lastIndex = from
    for (let match = SPECIAL.exec(value); match !== null; match = SPECIAL.exec(value)) {
      const at = match.index
      let next = at + 1
      this.addText(value.slice(from, at), when)
      if (match[0] === '*') this.addPart({ type: 'star', when })
      else if (match[0] === '\n') {
        this.endLine()
        this.atLineStart = true
        this.places.push({ range, text: lineAt(value, next) })
        next += this.takeMarker(value.slice(next, next + 2000))
      } else if (ESCAPABLE.test(value[next] ?? '')) {
        this.addText(value[next]!, when)
        next++
      } else this.addText('\\', when)
      from = next
      SPECIAL.lastIndex = next
    }
    this.addText(value.slice(from), when)
  }

  private takeMarker(text: string): number {
    const match = MARKER.exec(text)
    if (match === null) return 0
    this.marker = match[0]
    this.atLineStart = false
    return match[0].length
  }

  endLine(): void {
    const { parts, marker, places } = this
    this.parts = []
    this.marker = ''
    this.places = []
    this.atLineStart = false
    if (parts.every((part) => part.type === 'text' && part.text.trim() === '')) return
    const pieces = resolveLeads(parts)
    const level = marker.trim().length
    const { type, isMarked } = this.judge(pieces, level)
    this.lines.push({
      type,
      level: type === 'heading' ? ((level - 1) as HeadingLevel) : null,
      section: this.section,
      pieces:
        isMarked || marker === ''
          ? pieces
          : [{ type: 'text', text: marker, lead: false, when: pieces[0]!.when }, ...pieces],
      places,
    })
  }

  private judge(pieces: readonly Piece[], level: number): { type: Block['type']; isMarked: boolean } {
    if (level > 1) {
      this.front = 'ended'
      return { type: 'heading', isMarked: true }
    }
    if (level === 1 && this.front === 'title') return { type: 'title', isMarked: true }
    if (this.section !== null) return { type: isCue(pieces) ? 'cue' : 'paragraph', isMarked: false }
    if (this.front === 'ended') return { type: 'paragraph', isMarked: false }
    return { type: this.judgeFront(pieces), isMarked: false }
  }

  private judgeFront(pieces: readonly Piece[]): Block['type'] {
    if (/[：:]\s*$/.test(textOf(pieces.at(-1)))) {
      this.front = 'salutation'
      return 'salutation'
    }
    this.front = this.front === 'salutation' ? 'ended' : 'front'
    if (this.front === 'ended') return 'paragraph'
    if (/^\s*——/.test(textOf(pieces[0]))) return 'subtitle'
    return isDate(pieces) ? 'date' : 'speaker'
  }
}

const lineAt = (text: string, from: number): string => {
  const end = text.indexOf('\n', from)
  return text.slice(from, end < 0 ? undefined : end)
}

const textOf = (piece: Piece | undefined): string => (piece?.type === 'text' ? piece.text : '')

/** Wholly in one pair of brackets, which stand in template text. */
function isCue(pieces: readonly Piece[]): boolean {
  const first = textOf(pieces[0]).trimStart()
  const last = textOf(pieces.at(-1)).trimEnd()
  if (!/^[（(]/.test(first) || !/[）)]$/.test(last)) return false
  const text = pieces
    .map((piece) => (piece.type === 'text' ? piece.text : '□'))
    .join('')
    .trim()
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    if (/[（(]/.test(text[at]!)) depth++
    if (/[）)]/.test(text[at]!) && --depth === 0 && at < text.length - 1) return false
  }
  return depth === 0
}

const DIGIT = '[\\dXxＸ×*＊_〇○零一二三四五六七八九十]'
const DATE = new RegExp(
  `^(?:${DIGIT}{1,4}年)?${DIGIT}{1,3}月(?:${DIGIT}{1,3}[日号])?$|^\\d{4}([-./])\\d{1,2}\\1\\d{1,2}$`,
)

/** Only a date, with or without brackets, or only a slot of type date. Slots of a year, month or day stand for digits. */
export function isDateText(text: string): boolean {
  return DATE.test(unbracket(text))
}

const unbracket = (text: string): string => {
  const trimmed = text.trim()
  return /^[（(][\s\S]*[）)]$/.test(trimmed) ? trimmed.slice(1, -1).trim() : trimmed
}

function isDate(pieces: readonly Piece[]): boolean {
  const parts = pieces.map((piece) => {
    if (piece.type === 'text') return piece.text
    return piece.type === 'slot' && piece.declaration.type === 'date'
      ? '\uE000'
      : (DIGIT_SLOT[piece.type === 'slot' ? piece.declaration.type : ''] ?? '\uE001')
  })
  const text = unbracket(parts.join(''))
  return text === '\uE000' || DATE.test(text.replace(/\uE000/g, '1'))
}

const DIGIT_SLOT: Readonly<Record<string, string>> = { year: '1', month: '1', count: '1' }

/** Pairs of ** around something become leads; every other * is literal. */
function resolveLeads(parts: readonly Part[]): readonly Piece[] {
  const runs = starRuns(parts)
  const marks = runs.filter(({ length }) => length === 2)
  const toggles = new Set(marks.slice(0, marks.length - (marks.length % 2)).map(({ start }) => start))
  const lengths = new Map(runs.map(({ start, length }) => [start, length]))
  const pieces: Piece[] = []
  let lead = false
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]!
    if (part.type !== 'star') pieces.push({ ...part, lead })
    else if (toggles.has(at)) {
      lead = !lead
      at++
    } else {
      const length = lengths.get(at) ?? 1
      pieces.push({ type: 'text', text: '*'.repeat(length), when: part.when, lead })
      at += length - 1
    }
  }
  return joinTexts(pieces)
}

function starRuns(parts: readonly Part[]): readonly { readonly start: number; readonly length: number }[] {
  const runs: { start: number; length: number }[] = []
  parts.forEach((part, at) => {
    if (part.type !== 'star') return
    const last = runs.at(-1)
    if (last !== undefined && last.start + last.length === at) last.length++
    else runs.push({ start: at, length: 1 })
  })
  return runs
}

function joinTexts(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    const joins = last?.type === 'text' && piece.type === 'text' && last.lead === piece.lead && sameWhen(last, piece)
    if (joins && last.type === 'text') joined[joined.length - 1] = { ...last, text: last.text + piece.text }
    else joined.push(piece)
  }
  return joined
}

const sameWhen = (a: Piece, b: Piece): boolean =>
  a.when.length === b.when.length && a.when.every((flag, at) => flag === b.when[at])
