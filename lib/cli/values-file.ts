import { cliWords } from '../i18n/cli'
import type { Language } from '../i18n/language'
import type { Template } from '../template/syntax'
import type { Values } from '../template/values'
import { Unusable } from './command'
import { readText } from './template-file'

/** The shape of the values is checked against the template's declarations; here only that they are an object. */
export async function readValues(file: string, language: Language): Promise<Values> {
  const words = cliWords[language]
  const text = await readText(file, language)
  const value: unknown = (() => {
    try {
      return JSON.parse(text)
    } catch (error) {
      throw new Unusable(words.jsonBroken(file, error instanceof Error ? error.message : String(error)))
    }
  })()
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Unusable(words.jsonNoObject(file))
  return value as Values
}

/** Standing values of the office, under the values given, for the slots that ask for them. */
export function withOffice(template: Template, office: Values, values: Values): Values {
  const standing = Object.entries(template.slots).flatMap(([name, { from }]) =>
    from === 'office' && Object.hasOwn(office, name) ? [[name, office[name]!] as const] : [],
  )
  return Object.fromEntries([...standing, ...Object.entries(values)])
}
