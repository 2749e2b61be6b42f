import { printOrdinal } from '../outline/marker'
import { writeNumeral } from '../text/numeral'

/** What the walk sees of a block that is shown. */
export interface NumberedBlock {
  /** Of a heading, from 1; null for every other block. */
  readonly level: number | null
  readonly section: string | null
  readonly ordinals: readonly NumberedOrdinal[]
}

export interface NumberedOrdinal {
  readonly scheme: string
  /** The number it is set to; null takes the next of its series. */
  readonly start: number | null
  /** Nothing but white space stands before it in its block. */
  readonly begins: boolean
}

export interface Numbering {
  /** One list a block, one number an ordinal. */
  readonly ordinals: readonly (readonly number[])[]
  /** The series that each ordinal belongs to, counted from 1; a run-in series that begins anew is another one. */
  readonly series: readonly (readonly number[])[]
  /** Points of the speech that have no parent. */
  readonly whole: number
  /** By section: its points whose parent is outside it. */
  readonly sections: ReadonlyMap<string, number>
}

export function numberBlocks(blocks: readonly NumberedBlock[]): Numbering {
  const walk = new NumberWalk()
  const ordinals = blocks.map((block) =>
    walk.block(
      block,
      block.ordinals.map(
        ({ start }) =>
          (next: number) =>
            start ?? next,
      ),
    ),
  )
  return { ordinals, ...walk.counts() }
}

interface OpenPoint {
  readonly id: number
  readonly form: 'heading' | 'paragraph' | 'run-in'
  /** Of a heading, else 0. */
  readonly level: number
  readonly scheme: string | null
  readonly section: string | null
  readonly block: number
}

interface Member {
  readonly number: number
  readonly series: number
  readonly isRunIn: boolean
  readonly block: number
}

/**
 * The walk of "Numbers": blocks in order, with the points that are open. One walk serves templates, drafts and the
 * reading of old speeches, so that they cannot number differently.
 */
export class NumberWalk {
  private open: readonly OpenPoint[] = []
  private readonly last = new Map<string, Member>()
  private readonly series: number[][] = []
  private seriesCount = 0
  private readonly sections = new Map<string, number>()
  private whole = 0
  private points = 0
  private blocks = 0

  /** Numbers of the block's ordinals; `choose` is told the next number of the series and says the one that stands. */
  block(block: NumberedBlock, choose: readonly ((next: number) => number)[]): readonly number[] {
    this.blocks++
    const { level, section } = block
    const series: number[] = []
    this.series.push(series)
    if (level === null) this.open = this.open.filter(({ form }) => form !== 'run-in')
    else this.open = this.open.filter((point) => point.form === 'heading' && point.level < level)
    if (level !== null && !block.ordinals.some(({ begins }) => begins)) this.openPoint('heading', level, null, section)
    return block.ordinals.map(({ scheme, begins }, index) => {
      const form = begins ? (level === null ? 'paragraph' : 'heading') : 'run-in'
      if (form !== 'heading') this.closeFrom(scheme, form)
      const key = `${this.open.at(-1)?.id ?? 0} ${scheme}`
      const before = this.memberBefore(key, form)
      const number = choose[index]!(before === null ? 1 : before.number + 1)
      const member = { number, series: before?.series ?? ++this.seriesCount }
      series.push(member.series)
      this.last.set(key, { ...member, isRunIn: form === 'run-in', block: this.blocks })
      this.openPoint(form, level ?? 0, scheme, section)
      return number
    })
  }

  counts(): Omit<Numbering, 'ordinals'> {
    return { whole: this.whole, sections: this.sections, series: this.series }
  }

  /**
   * From the latest open point of the scheme and form on, all close. A run-in ordinal also follows the point that begins
   * its own paragraph, as long as nothing has opened inside it: 一是…；二是… is one series.
   */
  private closeFrom(scheme: string, form: 'paragraph' | 'run-in'): void {
    const at = this.open.findLastIndex((point) => point.scheme === scheme && point.form === form)
    const last = this.open.at(-1)
    const follows =
      form === 'run-in' && last?.form === 'paragraph' && last.block === this.blocks && last.scheme === scheme
    if (at >= 0) this.open = this.open.slice(0, at)
    else if (follows) this.open = this.open.slice(0, -1)
  }

  /** The point that is continued; a run-in series begins anew in each paragraph. */
  private memberBefore(key: string, form: OpenPoint['form']): Member | null {
    const last = this.last.get(key)
    if (last === undefined) return null
    return form === 'run-in' && last.isRunIn && last.block !== this.blocks ? null : last
  }

  private openPoint(form: OpenPoint['form'], level: number, scheme: string | null, section: string | null): void {
    const parent = this.open.at(-1)
    if (parent === undefined) this.whole++
    if (section !== null && parent?.section !== section)
      this.sections.set(section, (this.sections.get(section) ?? 0) + 1)
    this.open = [...this.open, { id: ++this.points, form, level, scheme, section, block: this.blocks }]
  }
}

const FIRST_NUMERAL = /[一1①]/

/** Text of an ordinal. Beyond what its scheme can write (① ends at ⑳) the number stands in digits. */
export const printNumber = (scheme: string, number: number): string =>
  printOrdinal(scheme, number) ??
  (scheme.startsWith('首先') ? `第${number}` : scheme.replace(FIRST_NUMERAL, String(number)))

/** Text of a count: 一 两 三 …, or digits. */
export function printCount(count: number, digit: boolean): string {
  if (digit || count > 9999) return String(count)
  return count === 2 ? '两' : writeNumeral(count)
}
