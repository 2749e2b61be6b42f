import { blockText } from '../document/block'
import { draftBlocks } from '../draft/blocks'
import type { DraftDocument, DraftSlot, FrontLine, InlineNode } from '../draft/draft'
import type { ExportSummary } from '../storage/record/export'
import type { VariantOrigin, VariantSource } from './variant'
import { emptied } from './variant'

/** A title, salutation or other line of a front block that can take the place of one of the draft's. */
export interface LineVariant {
  readonly type: FrontLine['type']
  /** As it prints, empty blanks as 〔label〕. */
  readonly text: string
  readonly content: readonly InlineNode[]
  /** Declarations of the blanks that stand in it; all are empty. */
  readonly slots: Readonly<Record<string, DraftSlot>>
  readonly source: VariantSource | { readonly kind: 'export'; readonly export: ExportSummary }
}

export interface OfferedLine extends LineVariant {
  /** How well it suits the draft, 0 to 100. */
  readonly fit: number
}

/** The lines of that kind in the front block of a draft. Values stay behind, as with sections. */
export function lineVariantsOf(
  document: DraftDocument,
  type: FrontLine['type'],
  source: VariantOrigin['source'],
): readonly LineVariant[] {
  const [values, front] = document.content
  const all = emptied(values.attrs.slots)
  return front.content
    .filter((line) => line.type === type)
    .map(({ content = [] }) => {
      const names = new Set(content.flatMap((node) => (node.type === 'slot' ? node.attrs.name : [])))
      const slots = Object.fromEntries(Object.entries(all).filter(([name]) => names.has(name)))
      const alone: DraftDocument = {
        type: 'doc',
        content: [
          { type: 'values', attrs: { slots, flags: values.attrs.flags } },
          { type: 'front', content: [{ type, content }] },
        ],
      }
      return { type, text: draftBlocks(alone, 'mark').map(blockText).join(''), content, slots, source }
    })
    .filter(({ text }) => text !== '')
}

/** A line as some draft has printed it, without blanks. */
export const printedLine = (type: FrontLine['type'], text: string, exported: ExportSummary): LineVariant => ({
  ...{ type, text, content: [{ type: 'text', text }], slots: {} },
  source: { kind: 'export', export: exported },
})

/** Of lines that say the same the first. */
export function distinctLines<T extends LineVariant>(lines: readonly T[]): readonly T[] {
  const seen = new Set<string>()
  return lines.filter(({ text }) => !seen.has(text) && seen.add(text))
}
