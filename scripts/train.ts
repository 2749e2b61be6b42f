/**
 * Learns all weights of the project from annotated speeches, the same bytes on every run.
 *
 *   npm run train                       learns and writes every weights.json; roles read outlines by the weights that were
 *                                       there before, so after a change of outlines it is run twice
 *   npm run train -- roles              one part: outline, roles …
 *   npm run train -- --report [roles]   holds speeches out, writes nothing, prints the figures
 *   --from FOLDER                       where gold, training and samples lie (../shared)
 *   --add FOLDER                        a person's corrections besides: texts, and gold/ beside them, as exported
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { reportBoundaries, reportLines, trainBoundaries, trainLines } from '../lib/corpus/train'
import { reportOutlines, trainOutlines } from '../lib/outline/train'
import { reportRoles, trainRoles } from '../lib/role/train'
import { reportSlots, trainSlots } from '../lib/slot/train'

interface Part {
  /** `added` is a folder of corrections as the product exports them; a part that learns nothing from them leaves it aside. */
  readonly train: (shared: string, added: string | null) => void
  readonly report: (shared: string, added: string | null) => readonly string[]
}

const PARTS: Readonly<Record<string, Part>> = {
  boundaries: { train: trainBoundaries, report: reportBoundaries },
  lines: { train: trainLines, report: reportLines },
  outline: { train: trainOutlines, report: reportOutlines },
  roles: { train: trainRoles, report: reportRoles },
  slots: { train: trainSlots, report: reportSlots },
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { report: { type: 'boolean' }, from: { type: 'string', default: '../shared' }, add: { type: 'string' } },
})
const shared = path.resolve(values.from)
const added = values.add === undefined ? null : path.resolve(values.add)
const unknown = positionals.filter((name) => !(name in PARTS))
if (!existsSync(path.join(shared, 'gold')) || unknown.length > 0) {
  console.error(
    unknown.length > 0
      ? `No part ${unknown.join(', ')}: there are ${Object.keys(PARTS).join(', ')}.`
      : `There are no annotated speeches in ${shared}: name their folder with --from.`,
  )
  process.exit(2)
}
if (added !== null && !existsSync(path.join(added, 'gold'))) {
  console.error(`There are no corrections in ${added}: --add takes a folder with texts, and gold/ beside them.`)
  process.exit(2)
}
for (const [name, { train, report }] of Object.entries(PARTS)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  if (values.report) console.log([`── ${name}`, ...report(shared, added)].join('\n'))
  else train(shared, added)
}
