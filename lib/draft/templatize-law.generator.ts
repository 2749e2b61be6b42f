import { blockText } from '../document/block'
import { readMarker } from '../outline/marker'
import type { FoundSlot } from '../speech/speech'
import { spokenParagraphs, textOf } from '../speech/speech-text'
import { templateBlocks } from '../template/blocks'
import { parseTemplate } from '../template/parse'
import { severityOf } from '../template/severity'
import type { Template } from '../template/syntax'
import type { Values } from '../template/values'
import { type SpeechText, templatize } from './templatize'

/** Test support: what the laws of `templatize` ask of one speech, measured. */
export interface TemplatizeFindings {
  readonly text: string
  readonly rendered: string
  readonly errors: readonly string[]
  /** Share of the characters that stand in the template as they are. */
  readonly literalShare: number
  readonly slots: number
  /** Reported blanks that are no slot at their place. */
  readonly lostSlots: readonly string[]
  readonly ordinals: number
  /** Reported ordinals that a scheme can print and that stayed text. */
  readonly literalOrdinals: readonly string[]
  readonly starts: number
  readonly counts: number
  /** Names whose value changes other places than theirs. */
  readonly impure: readonly string[]
}

const PROBE = '◆试◆'

export function examineTemplatize(speech: SpeechText): TemplatizeFindings {
  const { clean, piece } = speech
  const { source, values } = templatize(speech)
  const { value: template, problems } = parseTemplate(source)
  const spoken = spokenParagraphs(piece)
  const text = spoken.map(({ range }) => textOf(clean, range)).join('\n')
  const places = placesOf(template, values)
  const offsetOf = offsets(speech)
  const slots = piece.slots.filter((slot) => offsetOf(slot.range.start) !== null)
  const markers = piece.points.filter(
    ({ marker }) => offsetOf(marker.start) !== null && readMarker(textOf(clean, marker)),
  )
  const at = (kind: Place['kind']) => new Set(places.filter((place) => place.kind === kind).map(({ start }) => start))
  const slotStarts = at('slot')
  const ordinalStarts = at('ordinal')
  const bound = places.filter(({ kind }) => kind !== 'text').reduce((sum, { length }) => sum + length, 0)
  return {
    text,
    rendered: printed(template, values),
    errors: problems.filter((problem) => severityOf(problem) === 'error').map(({ code }) => code),
    literalShare: text.length === 0 ? 1 : 1 - bound / text.length,
    slots: slots.length,
    lostSlots: slots.filter((slot) => !slotStarts.has(offsetOf(slot.range.start)!)).map(tellSlot(speech)),
    ordinals: markers.length,
    literalOrdinals: markers
      .filter(({ marker }) => !ordinalStarts.has(offsetOf(marker.start)!))
      .map(({ marker }) => textOf(clean, marker)),
    starts: source.split(/\{\{~?ordinal [^}]*start=/).length - 1,
    counts: source.split(/\{\{~?count/).length - 1,
    impure: Object.keys(template.slots).filter((name) => !changesOnlyItself(template, values, name)),
  }
}

const tellSlot =
  ({ clean }: SpeechText) =>
  (slot: FoundSlot): string =>
    `${slot.name}=${textOf(clean, slot.range)}`

function printed(template: Template, values: Values): string {
  const blocks = templateBlocks(template, values, 'keep')
  if (!blocks.ok) throw new Error('speeches are small')
  return blocks.value.map(blockText).join('\n')
}

interface Place {
  readonly kind: 'text' | 'slot' | 'ordinal'
  readonly start: number
  readonly length: number
  readonly slot: string | null
}

/** Runs of the printed text with their offsets in it. */
function placesOf(template: Template, values: Values): readonly Place[] {
  const blocks = templateBlocks(template, values, 'keep')
  if (!blocks.ok) throw new Error('speeches are small')
  const places: Place[] = []
  let start = 0
  const add = (kind: Place['kind'], text: string, slot: string | null): void => {
    places.push({ kind, start, length: text.length, slot })
    start += text.length
  }
  for (const block of blocks.value) {
    if (block.type === 'heading' && block.marker !== null) add('ordinal', block.marker, null)
    for (const run of block.runs) add(run.slot ? 'slot' : run.ordinal ? 'ordinal' : 'text', run.text, run.slot ?? null)
    start++
  }
  return places
}

/** Offset in the speech's text of an offset in the clean text; null outside its spoken paragraphs. */
function offsets({ piece }: SpeechText): (offset: number) => number | null {
  const spoken = spokenParagraphs(piece).map(({ range }) => range)
  return (offset) => {
    let before = 0
    for (const { start, end } of spoken) {
      if (offset >= start && offset < end) return before + offset - start
      before += end - start + 1
    }
    return null
  }
}

function changesOnlyItself(template: Template, values: Values, name: string): boolean {
  const text = printed(template, values)
  const changed = printed(template, Object.fromEntries([...Object.entries(values), [name, PROBE]]))
  let expected = ''
  let from = 0
  for (const { slot, start, length } of placesOf(template, values)) {
    if (slot !== name) continue
    expected += text.slice(from, start) + PROBE
    from = start + length
  }
  return changed === expected + text.slice(from)
}
