import type { FileProblem } from './corpus/file-problem'
import type { TemplateProblem } from './template/template-problem'
import type { ValueProblem } from './template/value-problem'

/**
 * Something a person should know. It carries data and a place, never sentences: words live in lib/i18n/problems,
 * one table a language, where a missing code does not compile.
 */
export type Problem = FileProblem | TemplateProblem | ValueProblem

export type ProblemCode = Problem['code']

/** A tolerant step: it always yields a value, and says what was wrong on the way. */
export interface Checked<T, P = Problem> {
  readonly value: T
  readonly problems: readonly P[]
}

/** A step that may refuse. A refusal hands back no value, so the caller must still hold the input. */
export type Result<T, E = Problem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E }

export const accept = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })
export const refuse = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error })
