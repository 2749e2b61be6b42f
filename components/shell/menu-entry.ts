import type { ReactNode } from 'react'

/** Something that can be chosen. */
export interface Choice {
  readonly label: string
  readonly choose: () => void
  /** At its right: a key, or a check mark. */
  readonly aside?: ReactNode
  readonly off?: boolean
}

/** What a menu lists, as data: the menu itself is loaded when one is opened. */
export type MenuEntry =
  | Choice
  | { readonly heading: string }
  /** Choices side by side. */
  | { readonly row: readonly Choice[] }
  | 'line'
