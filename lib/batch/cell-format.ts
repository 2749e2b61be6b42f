import { scanXml } from '../import/xml'
import { builtInCode } from './number-code'

/** Codes of number formats by the style of a cell (xl/styles.xml). Throws Unreadable. */
export function readCellFormats(bytes: Uint8Array | null): readonly string[] {
  const codes = new Map<number, string>()
  const styles: number[] = []
  let inCells = false
  if (bytes === null) return []
  scanXml(bytes, {
    open({ name, attribute }) {
      if (name === 'x:cellXfs') inCells = true
      if (name === 'x:numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? 'General')
      if (name === 'x:xf' && inCells) styles.push(Number(attribute('numFmtId') ?? 0))
    },
    close(name) {
      if (name === 'x:cellXfs') inCells = false
    },
  })
  return styles.map((id) => codes.get(id) ?? builtInCode(id))
}
