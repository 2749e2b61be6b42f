import path from 'node:path'
import type { Block } from '../document/block'
import { toDocx } from '../export/docx'
import { toMarkdown } from '../export/markdown'
import { DEFAULT_PROFILE } from '../export/profile'
import { toText } from '../export/text'
import { cliWords } from '../i18n/cli'
import { problemText } from '../i18n/problems'
import { type EmptyForm, templateBlocks } from '../template/blocks'
import { checkValues } from '../template/check-values'
import { choose } from './choice'
import { type Command, EXIT, Unusable } from './command'
import { writeWhole } from './output'
import { usableTemplate } from './template-file'
import { readValues, withOffice } from './values-file'

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
