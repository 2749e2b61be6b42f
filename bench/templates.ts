import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { toText } from '../lib/export/text'
import { type MineInput, mine, SILENT } from '../lib/mining/mine'
import type { InducedTemplate, TemplatePart } from '../lib/mining/report'
import { readExample } from '../lib/role/example'
import { templateBlocks } from '../lib/template/blocks'
import { parseTemplate } from '../lib/template/parse'
import type { SlotDeclaration, SlotDeclarations } from '../lib/template/syntax'
import { templateProblems } from '../lib/template/validate'
import type { Value, Values } from '../lib/template/values'

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/**
 * `node --import tsx bench/templates.ts FOLDER|FILE …`: the composite templates that these texts give, each filled with what was seen in its
 * blanks, for a person to read. It reports and judges nothing.
 */
async function main(): Promise<void> {
  const places = process.argv.slice(2)
  const report = await mine((places.length > 0 ? places : ['samples']).flatMap(inputsOf), SILENT)
  for (const reason of report.reasons) say(`reason: ${JSON.stringify(reason)}`)
  for (const template of report.templates) print(template)
}

function inputsOf(place: string): readonly MineInput[] {
  const files = statSync(place).isDirectory() ? readdirSync(place).filter((name) => name.endsWith('.txt')) : ['']
  return files.sort().map((name) => {
    const file = path.join(place, name)
    return { path: path.relative('.', file), bytes: async () => textOf(file) }
  })
}

/** A speech of our own writing, one `role|line` a paragraph, is read as the text that it stands for. */
function textOf(file: string): Uint8Array {
  const bytes = readFileSync(file)
  const source = bytes.toString('utf8')
  return /^[a-z]+\|/u.test(source) ? Buffer.from(readExample(source, path.basename(file)).text) : bytes
}

function print({ name, support, source, explanation }: InducedTemplate): void {
  const { value: template, problems } = parseTemplate(source)
  const found = [...problems, ...templateProblems(template)].map(({ code }) => code)
  say(
    `\n===== ${name} · ${support.families} families, ${support.sources} sources · problems: ${found.join(', ') || 'none'}`,
  )
  say(source.slice(template.bodyStart))
  say('--- why')
  for (const part of explanation) say(explain(part))
  const blocks = templateBlocks(template, examples(template.slots), 'mark')
  say('--- filled')
  say(blocks.ok ? toText(blocks.value) : JSON.stringify(blocks.error))
}

const explain = ({ section, families, share, optional, literal, series, variants }: TemplatePart): string =>
  `${section ?? 'front'}: ${families} families (${Math.round(100 * share)} %)${optional ? ', optional' : ''}; ` +
  `fixed: ${literal.join(' | ') || '–'}${series === null ? '' : '; series'}; ${variants.length} variants`

/** What was seen in each blank; a blank where nothing short was seen stays empty. */
const examples = (slots: SlotDeclarations): Values =>
  Object.fromEntries(Object.entries(slots).map(([name, slot]) => [name, exampleOf(slot)]))

function exampleOf({ type, example, default: fallback, of }: SlotDeclaration): Value {
  if (type === 'flag') return true
  if (type === 'list') return [examples(of ?? {}), {}]
  return example ?? (typeof fallback === 'string' ? fallback : null)
}

main()
