import type { Language } from '@/lib/i18n/language'
import type { Problem } from '@/lib/problem'

export function problemText(problem: Problem, _language: Language): string {
  return problem.code
}
