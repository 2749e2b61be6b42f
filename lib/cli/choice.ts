import { cliWords } from '../i18n/cli'
import type { Language } from '../i18n/language'
import { type Invocation, Unusable } from './command'

/** The one of the choices that an option names. */
export function choose<Choice extends string>(
  option: string,
  value: Invocation['options'][string] | undefined,
  choices: readonly Choice[],
  language: Language,
): Choice {
  const chosen = choices.find((choice) => choice === value)
  if (chosen === undefined)
    throw new Unusable(cliWords[language].optionValue(option, String(value), choices.join(', ')))
  return chosen
}
