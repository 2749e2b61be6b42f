import type { MenuEntry } from '@/components/shell/menu-entry'

/** Schemes of numbering side by side; the current one cannot be chosen again. */
export const schemeRow = (
  schemes: readonly string[],
  current: string | null,
  choose: (scheme: string) => void,
): MenuEntry => ({
  row: schemes.map((scheme) => ({ label: scheme, choose: () => choose(scheme), off: scheme === current })),
})
