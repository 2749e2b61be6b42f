import { cliWords } from '../i18n/cli'
import { languageOf } from './language'

/** What a person reads when a command's thread has used up its memory. */
export const outOfMemory = (words: readonly string[]): string => `${cliWords[languageOf(words)].outOfMemory}\n`
