import type { GoldSpeech } from '../learn/gold-file'
import { isContentRole, type Role } from './role'

export interface RoleFigures {
  readonly paragraphs: number
  readonly accuracy: number
  /** Mean F1 of the content roles with at least seven annotated paragraphs. */
  readonly contentMacroF1: number
  readonly perRole: Readonly<
    Record<string, { readonly f1: number; readonly gold: number; readonly predicted: number; readonly right: number }>
  >
}

const LEAST_TO_RATE = 7

/** Roles said against annotated ones; a second role, or one that readers differed on, counts as right. */
export function measureRoles(
  cases: readonly { readonly speech: GoldSpeech; readonly said: readonly Role[] }[],
): RoleFigures {
  const counts = new Map<string, { gold: number; predicted: number; right: number }>()
  const count = (role: string, field: 'gold' | 'predicted' | 'right') => {
    const row = counts.get(role) ?? { gold: 0, predicted: 0, right: 0 }
    row[field]++
    counts.set(role, row)
  }
  let paragraphs = 0
  let right = 0
  for (const { speech, said } of cases) {
    speech.roles.forEach(({ role, role2, alsoRight }, index) => {
      const answer = said[index]!
      const accepted = answer === role || answer === role2 || alsoRight.includes(answer)
      paragraphs++
      if (accepted) right++
      count(accepted ? answer : role, 'gold')
      count(answer, 'predicted')
      if (accepted) count(answer, 'right')
    })
  }
  const perRole = Object.fromEntries(
    [...counts].map(([role, { gold, predicted, right: hits }]) => [
      role,
      { f1: gold + predicted === 0 ? 0 : (2 * hits) / (gold + predicted), gold, predicted, right: hits },
    ]),
  )
  const rated = Object.entries(perRole).filter(([role, { gold }]) => isContentRole(role) && gold >= LEAST_TO_RATE)
  const contentMacroF1 = rated.reduce((sum, [, { f1 }]) => sum + f1, 0) / Math.max(1, rated.length)
  return { paragraphs, accuracy: right / Math.max(1, paragraphs), contentMacroF1, perRole }
}
