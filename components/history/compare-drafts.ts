import { type ComparedLine, compareLines, type Difference } from '@/lib/compare/compare'
import { type Block, blockText } from '@/lib/document/block'
import { draftBlocks } from '@/lib/draft/blocks'
import type { DraftDocument } from '@/lib/draft/draft'
import { labelOf } from '@/lib/draft/open-slots'

/** `from`: characters of the paragraph before it, those that went included. */
export type PlacedDifference = Difference & { readonly from: number }

/** A paragraph of either text, as the print of the comparison shows it. */
export interface ComparedBlock {
  /** Place in the print, from 0. */
  readonly at: number
  readonly type: Block['type']
  readonly parts: readonly PlacedDifference[]
  readonly isSame: boolean
}

export interface ComparedValue {
  readonly name: string
  readonly label: string
  /** Null where that version has no such blank; empty while it is not filled. */
  readonly before: string | null
  readonly after: string | null
}

export interface ComparedDrafts {
  readonly blocks: readonly ComparedBlock[]
  /** Values that differ, in the order of the second version. */
  readonly values: readonly ComparedValue[]
  /** Parts of a template that one version shows and the other does not, as its flags say. */
  readonly flags: readonly { readonly name: string; readonly after: boolean }[]
}

/** What changed from one version of a draft to another, as both print. */
export function compareDrafts(before: DraftDocument, after: DraftDocument): ComparedDrafts {
  const [old, young] = [draftBlocks(before, 'mark'), draftBlocks(after, 'mark')]
  const lines = compareLines(old.map(blockText), young.map(blockText))
  return {
    blocks: lines.map((line, at) => ({ at, ...toBlock(line, old, young) })),
    values: compareValues(before, after),
    flags: compareFlags(before, after),
  }
}

function toBlock(
  { parts, before, after }: ComparedLine,
  old: readonly Block[],
  young: readonly Block[],
): Omit<ComparedBlock, 'at'> {
  const block = after !== null ? young[after] : old[before ?? 0]
  const isSame = parts.every(({ change }) => change === 'same')
  return { type: block?.type ?? 'paragraph', parts: placed(parts), isSame }
}

function placed(parts: readonly Difference[]): readonly PlacedDifference[] {
  let from = 0
  return parts.map((part) => {
    const placedPart = { ...part, from }
    from += part.text.length
    return placedPart
  })
}

function compareValues(before: DraftDocument, after: DraftDocument): readonly ComparedValue[] {
  const [old, young] = [before.content[0].attrs.slots, after.content[0].attrs.slots]
  const names = [...new Set([...Object.keys(young), ...Object.keys(old)])]
  return names.flatMap((name) => {
    const [was, is] = [Object.hasOwn(old, name) ? old[name]! : null, Object.hasOwn(young, name) ? young[name]! : null]
    if ((was?.value ?? '') === (is?.value ?? '')) return []
    const label = labelOf(name, (is ?? was)!.declaration)
    return [{ name, label, before: was?.value ?? null, after: is?.value ?? null }]
  })
}

function compareFlags(before: DraftDocument, after: DraftDocument): ComparedDrafts['flags'] {
  const old = before.content[0].attrs.flags
  const young = Object.entries(after.content[0].attrs.flags)
  return young.flatMap(([name, on]) => (Object.hasOwn(old, name) && old[name] !== on ? [{ name, after: on }] : []))
}
