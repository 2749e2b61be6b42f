import path from 'node:path'
import type { Block } from '../document/block'
import { toDocx } from '../export/docx'
import { toMarkdown } from '../export/markdown'
import { DEFAULT_PROFILE } from '../export/profile'
import { toText } from '../export/text'
import { cliWords } from '../i18n/cli'
import type { Language } from '../i18n/language'
import { problemText } from '../i18n/problems'
import { type EmptyForm, templateBlocks } from '../template/blocks'
import { checkValues } from '../template/check-values'
import { hasErrors } from '../template/severity'
import type { Template } from '../template/syntax'
import type { Values } from '../template/values'
import { type Command, EXIT, type Invocation, Unusable } from './command'
import { writeWhole } from './output'
import { readTemplateFile, readText } from './template-file'

const FORMATS = ['md', 'docx', 'txt'] as const
type Format = (typeof FORMATS)[number]
const EMPTY_FORMS = ['mark', 'fail', 'keep'] as const
const DEFAULT_EMPTY: Readonly<Record<Format, EmptyForm>> = { txt: 'keep', md: 'mark', docx: 'mark' }

/** Template and values give a document. */
export const render: Command = {
  name: 'render',
  usage: 'T.hbs --values V.json [--to md|docx|txt] [--out FILE] [--empty mark|fail|keep]',
  values: ['values', 'to', 'out', 'empty', 'office'],
  switches: [],
  async run(invocation) {
    const { operands, options, language, print, tell, complain } = invocation
    const words = cliWords[language]
    const [file, ...more] = operands
    if (file === undefined || more.length > 0) throw new Unusable(words.inputMissing)
    if (typeof options.values !== 'string') throw new Unusable(words.optionMissing('--values'))
    const out = typeof options.out === 'string' ? options.out : null
    const format = choose('--to', options.to ?? formatOf(out), FORMATS, language)
    const empty = choose('--empty', options.empty ?? DEFAULT_EMPTY[format], EMPTY_FORMS, language)
    if (format === 'docx' && out === null) throw new Unusable(words.optionMissing('--out'))
    const template = await usableTemplate(file, language)
    const office = typeof options.office === 'string' ? await readValues(options.office, language) : {}
    const values = withOffice(template, office, await readValues(options.values, language))
    const checked = checkValues(template.slots, values)
    if (!checked.ok) {
      const sentences = checked.error.map((problem) => problemText(problem, language)).join('\n')
      throw new Unusable(words.valuesRefused(options.values, sentences))
    }
    for (const problem of checked.value.problems) tell(problemText(problem, language))
    const rendered = templateBlocks(template, checked.value.value, empty)
    if (!rendered.ok) {
      complain(rendered.error.map((problem) => problemText(problem, language)).join('\n'))
      if (options.json) print(`${JSON.stringify({ version: 1, problems: rendered.error }, null, 1)}\n`)
      return EXIT.problems
    }
    const content = await WRITERS[format](rendered.value)
    if (out !== null) await writeWhole(out, content, language)
    else if (typeof content === 'string') print(content)
    return EXIT.done
  },
}

const WRITERS: Readonly<Record<Format, (blocks: readonly Block[]) => string | Promise<Uint8Array>>> = {
  txt: toText,
  md: toMarkdown,
  docx: (blocks) => toDocx(blocks, DEFAULT_PROFILE),
}

const formatOf = (out: string | null): string => (out === null ? 'md' : path.extname(out).slice(1) || 'md')

function choose<Choice extends string>(
  option: string,
  value: Invocation['options'][string],
  choices: readonly Choice[],
  language: Language,
): Choice {
  const chosen = choices.find((choice) => choice === value)
  if (chosen === undefined)
    throw new Unusable(cliWords[language].optionValue(option, String(value), choices.join(', ')))
  return chosen
}

async function usableTemplate(file: string, language: Language): Promise<Template> {
  const { value, problems } = await readTemplateFile(file, language)
  if (!hasErrors(problems)) return value
  throw new Unusable(
    cliWords[language].templateRefused(file, problems.map((problem) => problemText(problem, language)).join('\n')),
  )
}

/** The shape of the values is checked against the template's declarations; here only that they are an object. */
async function readValues(file: string, language: Language): Promise<Values> {
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
function withOffice(template: Template, office: Values, values: Values): Values {
  const standing = Object.entries(template.slots).flatMap(([name, { from }]) =>
    from === 'office' && Object.hasOwn(office, name) ? [[name, office[name]!] as const] : [],
  )
  return Object.fromEntries([...standing, ...Object.entries(values)])
}
