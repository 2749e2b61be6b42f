import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { cliWords } from '../i18n/cli'
import type { Language } from '../i18n/language'
import { problemText } from '../i18n/problems'
import type { Checked } from '../problem'
import { parseTemplate, type SectionSources } from '../template/parse'
import { hasErrors } from '../template/severity'
import type { Template } from '../template/syntax'
import type { TemplateProblem } from '../template/template-problem'
import { Unusable } from './command'

/** Reads a template with the sections beside it (`sections/**.hbs`). */
export async function readTemplateFile(file: string, language: Language): Promise<Checked<Template, TemplateProblem>> {
  return parseTemplate(await readText(file, language), await readSections(path.join(path.dirname(file), 'sections')))
}

/** A template that does what it says. */
export async function usableTemplate(file: string, language: Language): Promise<Template> {
  const { value, problems } = await readTemplateFile(file, language)
  if (!hasErrors(problems)) return value
  throw new Unusable(
    cliWords[language].templateRefused(file, problems.map((problem) => problemText(problem, language)).join('\n')),
  )
}

export const readBytes = (file: string, language: Language): Promise<Uint8Array> =>
  readFile(file).catch((error: NodeJS.ErrnoException) => {
    const words = cliWords[language]
    throw new Unusable(error.code === 'ENOENT' ? words.inputAbsent(file) : words.inputUnreadable(file, error.message))
  })

/** The text of a UTF-8 file. */
export async function readText(file: string, language: Language): Promise<string> {
  const bytes = await readBytes(file, language)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Unusable(cliWords[language].notUtf8(file))
  }
}

async function readSections(folder: string): Promise<SectionSources> {
  const entries = await readdir(folder, { recursive: true }).catch(() => [])
  const files = entries.filter((entry) => entry.endsWith('.hbs'))
  const read = files.map(
    async (file): Promise<readonly [string, string]> => [
      file.slice(0, -'.hbs'.length).split(path.sep).join('/'),
      await readFile(path.join(folder, file), 'utf8'),
    ],
  )
  return new Map(await Promise.all(read))
}
