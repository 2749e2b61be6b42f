import { LANGUAGES, type Language } from '../i18n/language'

export const isLanguage = (name: unknown): name is Language => LANGUAGES.some((language) => language === name)

/** The language that a command line asks for, wherever it stands in it; the first one where it asks for none that is known. */
export function languageOf(words: readonly string[]): Language {
  const given = words.flatMap((word, at) => {
    if (word === '--lang') return [words[at + 1]]
    return word.startsWith('--lang=') ? [word.slice('--lang='.length)] : []
  })
  return given.find(isLanguage) ?? LANGUAGES[0]
}
