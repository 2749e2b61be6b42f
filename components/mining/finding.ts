/** One finding of the open piece, by its index there. */
export interface Finding {
  readonly kind: 'paragraph' | 'point' | 'slot'
  readonly index: number
}

export const sameFinding = (a: Finding | null, b: Finding): boolean => a?.kind === b.kind && a.index === b.index
