import { isOn } from './word-body'
import { scanXml } from './xml'

export interface WordStyle {
  /** Lower case, because writers differ: "heading 1", "Heading 1". */
  name: string
  basedOn: string | null
  numId: string | null
  level: number | null
  outline: number | null
  align: string | null
  bold: boolean | null
  font: string | null
}

export type WordStyles = ReadonlyMap<string, WordStyle>

/** Reads styles.xml by style id. Throws Unreadable. */
export function readStyles(bytes: Uint8Array): WordStyles {
  const styles = new Map<string, WordStyle>()
  let style: WordStyle | null = null
  scanXml(bytes, {
    open(tag) {
      const value = tag.attribute('val') ?? null
      if (tag.name === 'style') {
        style = {
          name: '',
          basedOn: null,
          numId: null,
          level: null,
          outline: null,
          align: null,
          bold: null,
          font: null,
        }
        styles.set(tag.attribute('styleId') ?? '', style)
      } else if (!style) return
      else if (tag.name === 'name') style.name = (value ?? '').toLowerCase()
      else if (tag.name === 'basedOn') style.basedOn = value
      else if (tag.name === 'numId') style.numId = value
      else if (tag.name === 'ilvl') style.level = Number(value)
      else if (tag.name === 'outlineLvl') style.outline = Number(value)
      else if (tag.name === 'jc') style.align = value
      else if (tag.name === 'b') style.bold = isOn(value ?? undefined)
      else if (tag.name === 'rFonts') style.font = tag.attribute('eastAsia') ?? style.font
    },
    close(name) {
      if (name === 'style') style = null
    },
  })
  return styles
}

/** A style and those it is based on, nearest first; a circle ends where it closes. */
export function styleChain(styles: WordStyles, id: string | null): readonly WordStyle[] {
  const chain: WordStyle[] = []
  const seen = new Set<string>()
  for (let at = id; at !== null && !seen.has(at); ) {
    seen.add(at)
    const style = styles.get(at)
    if (!style) break
    chain.push(style)
    at = style.basedOn
  }
  return chain
}

/** The first setting that a chain of styles makes. */
export function inherit<Key extends keyof WordStyle>(chain: readonly WordStyle[], key: Key): WordStyle[Key] | null {
  for (const style of chain) if (style[key] !== null) return style[key]
  return null
}
