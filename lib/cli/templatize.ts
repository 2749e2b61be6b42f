import { templatize } from '../draft/templatize'
import { cliWords } from '../i18n/cli'
import { genreOf } from '../mining/genre'
import { type Command, EXIT, Unusable } from './command'
import { findSpeeches, idsOf } from './find-speech'
import { writeWhole } from './output'

/** One speech becomes a template and its values. */
export const templatizeCommand: Command = {
  name: 'templatize',
  usage: 'INPUT [--item ID] --out T.hbs --values V.json',
  values: ['item', 'out', 'values'],
  switches: [],
  async run(invocation) {
    const { options, language, print } = invocation
    const words = cliWords[language]
    const { out, values } = options
    if (typeof out !== 'string') throw new Unusable(words.optionMissing('--out'))
    if (typeof values !== 'string') throw new Unusable(words.optionMissing('--values'))
    const speeches = await findSpeeches(invocation)
    if (speeches.length > 1) throw new Unusable(words.itemNeeded(idsOf(speeches)))
    const { described, piece } = speeches[0]!
    const made = templatize({ clean: described.clean, piece }, { genre: genreOf(piece) })
    await writeWhole(out, made.source, language)
    await writeWhole(values, `${JSON.stringify(made.values, null, 2)}\n`, language)
    if (options.json) print(`${JSON.stringify({ version: 1, item: piece.id, out, values }, null, 1)}\n`)
    return EXIT.done
  },
}
