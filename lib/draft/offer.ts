import type { SlotDeclaration } from '../template/syntax'

/** Where values are offered from, in the order in which they are listed. */
export const OFFER_KINDS = ['office', 'speaker', 'meeting', 'previous'] as const
export type OfferKind = (typeof OFFER_KINDS)[number]

export interface OfferSource {
  readonly kind: OfferKind
  /** What a value taken from it names as its source, for people. */
  readonly title: string
  /** `label` is null where the source only knows names. */
  readonly values: readonly { readonly name: string; readonly label: string | null; readonly value: string }[]
}

export interface Offer {
  readonly kind: OfferKind
  readonly value: string
  readonly source: string
}

/**
 * What the sources have for a blank, one offer each: by its name, else by its label. The office's own values are offered
 * only to blanks that ask for them. A person that a template asks of the speaker is the speaker, whose name is the first value.
 */
export function offersFor(
  slot: { readonly name: string; readonly label: string; readonly declaration: SlotDeclaration },
  sources: readonly OfferSource[],
): readonly Offer[] {
  return sources.flatMap(({ kind, title, values }) => {
    if (kind === 'office' && slot.declaration.from !== 'office') return []
    const { byName, byLabel } = indexOf(values)
    const { from, type } = slot.declaration
    const person = kind === 'speaker' && from === 'speaker' && type === 'person' ? values[0]?.value : undefined
    const value = byName.get(slot.name) ?? byLabel.get(foldLabel(slot.label)) ?? person ?? ''
    return value === '' ? [] : [{ kind, value, source: title }]
  })
}

interface ValueIndex {
  readonly byName: ReadonlyMap<string, string>
  readonly byLabel: ReadonlyMap<string, string>
}

/** Many blanks ask the same source. */
const indexes = new WeakMap<OfferSource['values'], ValueIndex>()

/** Of equal names or labels the first counts. */
function indexOf(values: OfferSource['values']): ValueIndex {
  const known = indexes.get(values)
  if (known !== undefined) return known
  const turned = values.toReversed()
  const index = {
    byName: new Map(turned.map(({ name, value }) => [name, value])),
    byLabel: new Map(turned.map(({ name, label, value }) => [foldLabel(label ?? name), value])),
  }
  indexes.set(values, index)
  return index
}

/** Labels are compared without width, case, spaces and a colon at the end. */
export const foldLabel = (label: string): string =>
  label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/[:*]+$/, '')
