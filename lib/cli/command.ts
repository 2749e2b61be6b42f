import type { Language } from '../i18n/language'

/** Exit statuses of the command line (design of the contract: 0 done, 1 problems found, 2 unusable, 130 interrupted). */
export const EXIT = { done: 0, problems: 1, unusable: 2, interrupted: 130 } as const
export type Exit = (typeof EXIT)[keyof typeof EXIT]

/** What a command is given: its words without options, its options, and where it writes. */
export interface Invocation {
  readonly operands: readonly string[]
  readonly options: Readonly<Record<string, string | boolean>>
  readonly language: Language
  readonly print: (text: string) => void
  /** Progress and messages, on standard error; silent with --quiet. */
  readonly tell: (text: string) => void
  /** Draws a line of progress over the last one; null with --quiet and where standard error is no terminal. */
  readonly draw: ((line: string) => void) | null
  /** Why the command ends without its result, on standard error; --quiet does not silence it. */
  readonly complain: (text: string) => void
}

export interface Command {
  readonly name: string
  /** Usage line after the name. */
  readonly usage: string
  /** Names of options with a value, and of switches, beside --help --json --lang --quiet. */
  readonly values: readonly string[]
  readonly switches: readonly string[]
  run(invocation: Invocation): Promise<Exit>
}

/** The arguments or an input cannot be used; the message says why and what to do. Ends the command with status 2. */
export class Unusable extends Error {}
