import { inputOf } from '../jobs/input-file'
import { describeInputs } from '../mining/mine'
import { printDocument } from '../speech/print'
import { type Command, EXIT } from './command'
import { findInputs } from './input'
import { tellFileProblems } from './tell-problems'

/** Describes what is in the files, as JSON. */
export const parse: Command = {
  name: 'parse',
  usage: 'INPUT… --json',
  values: [],
  switches: [],
  async run(invocation) {
    const { files, documents } = await describeInputs(
      (await findInputs(invocation.operands, invocation.language)).map(inputOf),
    )
    tellFileProblems(files, invocation)
    const printed = documents.map((described) => printDocument(described, invocation.language))
    invocation.print(`${JSON.stringify({ version: 1, files: printed }, null, 1)}\n`)
    return EXIT.done
  },
}
