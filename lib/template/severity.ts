import type { TemplateProblem } from './template-problem'

export type Severity = 'error' | 'warning'

/** An error means that the template does not do what it says; a warning that somebody should look. */
export const SEVERITY: Readonly<Record<TemplateProblem['code'], Severity>> = {
  'name-invalid': 'error',
  'slot-unknown': 'error',
  'condition-unknown': 'error',
  'condition-type': 'error',
  'slot-type': 'error',
  'data-outside-each': 'error',
  'slot-unused': 'warning',
  'block-unclosed': 'error',
  'block-unopened': 'error',
  'statement-unclosed': 'error',
  'construct-forbidden': 'error',
  'else-forbidden': 'error',
  'block-layout': 'error',
  'text-outside-section': 'error',
  'section-nested': 'error',
  'section-id-missing': 'error',
  'section-id-duplicate': 'error',
  'role-unknown': 'error',
  'partial-missing': 'error',
  'partial-recursive': 'error',
  'partial-repeated': 'error',
  'partial-faulty': 'error',
  'ordinal-scheme-invalid': 'error',
  'ordinal-start-invalid': 'error',
  'count-target-unknown': 'error',
  'list-named-as-section': 'error',
  'front-matter-syntax': 'error',
  'front-matter-field': 'error',
  'front-matter-field-unknown': 'warning',
  'front-matter-alias': 'error',
  'front-matter-unclosed': 'error',
  'front-matter-too-large': 'error',
  'template-too-large': 'error',
  'template-too-deep': 'error',
  'template-too-long': 'error',
}

export const severityOf = (problem: TemplateProblem): Severity => SEVERITY[problem.code]

export const hasErrors = (problems: readonly TemplateProblem[]): boolean =>
  problems.some((problem) => severityOf(problem) === 'error')
