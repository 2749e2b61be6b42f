/** Languages of the interface; the first is the default. */
export const LANGUAGES = ['zh-CN', 'en'] as const

export type Language = (typeof LANGUAGES)[number]

/** Name of the cookie that keeps a person's choice, read by the server so that the first paint has the right words. */
export const LANGUAGE_COOKIE = 'rostrum-language'

/** The language named by a cookie or a setting; anything unknown is the default. */
export const languageOf = (name: string | undefined): Language =>
  LANGUAGES.find((language) => language === name) ?? LANGUAGES[0]
