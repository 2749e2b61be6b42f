import { speechText } from '../speech/speech-text'
import { type Command, EXIT } from './command'
import { findSpeeches } from './find-speech'

/** Prints the clean text of each speech, or of one. */
export const clean: Command = {
  name: 'clean',
  usage: 'INPUT [--item ID]',
  values: ['item'],
  switches: [],
  async run(invocation) {
    const items = (await findSpeeches(invocation)).map(({ described, piece }) => ({
      id: piece.id,
      text: speechText(described.clean, piece),
    }))
    if (invocation.options.json) invocation.print(`${JSON.stringify({ version: 1, items }, null, 1)}\n`)
    else if (invocation.options.item !== undefined) invocation.print(items[0]!.text)
    else invocation.print(items.map(({ id, text }) => `=== ${id}\n${text}`).join(''))
    return EXIT.done
  },
}
