import { formatNumber } from './number-format'
import { scanXml } from './xml'

interface Level {
  format: string
  text: string
  start: number
  /** A level at or above this one restarts it; null is Word's default, the level just above. */
  restart: number | null
  /** Style whose paragraphs stand on this level. */
  style: string | null
  arabic: boolean
}

interface List {
  readonly levels: Map<number, Level>
  /** Name of the numbering style that holds the levels in its stead. */
  link: string | null
  /** Name of the numbering style it defines. */
  defines: string | null
}

interface Instance {
  list: string | null
  readonly starts: Map<number, number>
  readonly levels: Map<number, Level>
}

export interface WordNumbering {
  readonly lists: ReadonlyMap<string, List>
  readonly instances: ReadonlyMap<string, Instance>
}

export const NO_NUMBERING: WordNumbering = { lists: new Map(), instances: new Map() }

/** Reads numbering.xml. Throws Unreadable. */
export function readNumbering(bytes: Uint8Array): WordNumbering {
  const lists = new Map<string, List>()
  const instances = new Map<string, Instance>()
  let list: List | null = null
  let instance: Instance | null = null
  let override: number | null = null
  let level: Level | null = null
  scanXml(bytes, {
    open(tag) {
      const value = tag.attribute('val')
      const number = Number(value)
      if (tag.name === 'abstractNum') {
        list = { levels: new Map(), link: null, defines: null }
        lists.set(tag.attribute('abstractNumId') ?? '', list)
      } else if (tag.name === 'num') {
        instance = { list: null, starts: new Map(), levels: new Map() }
        instances.set(tag.attribute('numId') ?? '', instance)
      } else if (tag.name === 'lvlOverride') override = Number(tag.attribute('ilvl'))
      else if (tag.name === 'lvl') {
        level = { format: 'decimal', text: '', start: 1, restart: null, style: null, arabic: false }
        const owner = instance ?? list
        owner?.levels.set(Number(tag.attribute('ilvl')), level)
      } else if (tag.name === 'abstractNumId' && instance) instance.list = value ?? null
      else if (tag.name === 'startOverride' && instance && override !== null) instance.starts.set(override, number)
      else if (tag.name === 'numStyleLink' && list) list.link = value ?? null
      else if (tag.name === 'styleLink' && list) list.defines = value ?? null
      else if (level) setLevel(level, tag.name, value ?? '')
    },
    close(name) {
      if (name === 'abstractNum') list = null
      else if (name === 'num') instance = null
      else if (name === 'lvlOverride') override = null
      else if (name === 'lvl') level = null
    },
  })
  return { lists, instances }
}

/** Characters of a label's pattern; Word's own are under thirty, and each paragraph of a list prints one. */
const LABEL_LIMIT = 255

function setLevel(level: Level, name: string, value: string): void {
  if (name === 'numFmt') level.format = value
  else if (name === 'lvlText') level.text = value.slice(0, LABEL_LIMIT)
  else if (name === 'start') level.start = Number(value)
  else if (name === 'lvlRestart') level.restart = Number(value)
  else if (name === 'pStyle') level.style = value
  else if (name === 'isLgl') level.arabic = value !== '0' && value !== 'false'
}

/** Level of the list instance that is linked to a paragraph style. */
export function levelOfStyle(numbering: WordNumbering, numId: string, style: string): number | null {
  for (const [index, level] of levelsOf(numbering, numId)?.levels ?? []) if (level.style === style) return index
  return null
}

function levelsOf(numbering: WordNumbering, numId: string): List | null {
  const list = numbering.lists.get(numbering.instances.get(numId)?.list ?? '')
  if (!list?.link) return list ?? null
  for (const other of numbering.lists.values()) if (other.defines === list.link) return other
  return list
}

/**
 * Counts as Word does: instances of one list share its counters, an instance's own start holds at its first use,
 * and a number begins anew after one of a higher level. Returns the printed label of the next paragraph, null for bullets.
 */
export function countNumbers(numbering: WordNumbering): (numId: string, level: number) => string | null {
  const counters = new Map<List, (number | undefined)[]>()
  const used = new Set<string>()
  return (numId, index) => {
    const list = levelsOf(numbering, numId)
    const instance = numbering.instances.get(numId)
    const level = instance?.levels.get(index) ?? list?.levels.get(index)
    if (!list || !instance || !level) return ''
    const counts = counters.get(list) ?? []
    counters.set(list, counts)
    const own = instance.starts.get(index)
    const first = own !== undefined && !used.has(`${numId} ${index}`)
    used.add(`${numId} ${index}`)
    const before = counts[index]
    counts[index] = first || before === undefined ? (own ?? level.start) : before + 1
    for (let deeper = index + 1; deeper < 9; deeper++)
      if (restarts(list.levels.get(deeper), deeper, index)) counts[deeper] = undefined
    if (level.format === 'bullet') return null
    return printLabel(
      level,
      (at) => (at === index ? level : (instance.levels.get(at) ?? list.levels.get(at) ?? level)),
      counts,
    )
  }
}

const restarts = (level: Level | undefined, index: number, above: number): boolean =>
  !level || level.restart === null || (level.restart > 0 && above < level.restart && above < index)

function printLabel(level: Level, levelAt: (index: number) => Level, counts: readonly (number | undefined)[]): string {
  if (level.format === 'none') return ''
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const source = levelAt(at)
    return formatNumber(level.arabic ? 'decimal' : source.format, counts[at] ?? source.start)
  })
}
