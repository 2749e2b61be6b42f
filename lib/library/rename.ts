import { isMap, isPair, isScalar, parseDocument, stringify } from 'yaml'

/** The source with another name in its front matter; everything else stays as it is, byte for byte. */
export function renameTemplate(source: string, name: string): string {
  const value = stringify(name, {
    lineWidth: 0,
    singleQuote: true,
    defaultStringType: 'PLAIN',
    blockQuote: false,
  }).trim()
  const front = FRONT_MATTER.exec(source)
  if (!front) return `---\nname: ${value}\n---\n${source}`
  const start = front[1]!.length
  const range = nameRange(front[2]!)
  return range
    ? source.slice(0, start + range.start) + value + source.slice(start + range.end)
    : `${source.slice(0, start)}name: ${value}\n${source.slice(start)}`
}

/** Opening line, then the YAML. A closing line must follow. */
const FRONT_MATTER = /^(\uFEFF?---[ \t]*\r?\n)((?:.*\n)*?)---[ \t]*(?:\r?\n|$)/

/** Where the value of `name` stands in the YAML. */
function nameRange(yaml: string): { start: number; end: number } | null {
  const { contents } = parseDocument(yaml)
  if (!isMap(contents)) return null
  const pair = contents.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === 'name')
  const range = pair && isScalar(pair.value) ? pair.value.range : null
  return range ? { start: range[0], end: range[1] } : null
}

/** A name that no template of the library bears: the wanted one, else with 2, 3 … after it. */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted
  const stem = wanted.replace(/ \d{1,6}$/, '')
  let number = 2
  while (taken.has(`${stem} ${number}`)) number++
  return `${stem} ${number}`
}
