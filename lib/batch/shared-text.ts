import { scanXml, type XmlTag } from '../import/xml'

/** Gathers the words of a text of a workbook, which may be in runs; how they are read aloud (rPh) is left out. */
export class CellText {
  private text = ''
  private phonetic = 0
  private reading = false

  open({ name }: XmlTag): void {
    if (name === 'x:rPh') this.phonetic++
    else if (name === 'x:t') this.reading = this.phonetic === 0
  }

  close(name: string): void {
    if (name === 'x:rPh') this.phonetic--
    else if (name === 'x:t') this.reading = false
  }

  words(text: string): void {
    if (this.reading) this.text += text
  }

  take(): string {
    const text = readEscapes(this.text)
    this.text = ''
    return text
  }
}

/** _x000D_ stands for a character that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
const readEscapes = (text: string): string =>
  text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n')
    .trim()

/** Texts that cells name by their number (xl/sharedStrings.xml). Throws Unreadable. */
export function readSharedTexts(bytes: Uint8Array | null): readonly string[] {
  const texts: string[] = []
  const text = new CellText()
  if (bytes === null) return texts
  scanXml(bytes, {
    open: (tag) => text.open(tag),
    close(name) {
      text.close(name)
      if (name === 'x:si') texts.push(text.take())
    },
    text: (words) => text.words(words),
  })
  return texts
}
