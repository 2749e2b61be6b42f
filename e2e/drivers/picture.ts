import { execFileSync } from 'node:child_process'
import { crc32, deflateSync, inflateSync } from 'node:zlib'

/** A grey picture, row by row from the top; 0 is black. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** Draws one page of a PDF, counted from 1. */
export function drawPage(pdf: string, page: number, dotsPerInch: number): Picture {
  const options = ['-gray', '-r', String(dotsPerInch), '-f', String(page), '-l', String(page), '-singlefile']
  const file = execFileSync('pdftoppm', [...options, pdf], { maxBuffer: 2 ** 28 })
  const [head, width, height] = /^P5\s(\d+)\s(\d+)\s255\s/u.exec(file.subarray(0, 40).toString('latin1'))!
  return { width: Number(width), height: Number(height), pixels: new Uint8Array(file.subarray(head.length)) }
}

/** Edges in millimetres. */
export interface Area {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const INCH = 25.4
/** Darker than this is ink, not the grey of an edge. */
const INK = 128

/** The smallest area that holds all ink of an area; null where there is none. */
export function inkOf(picture: Picture, dotsPerInch: number, area: Area): Area | null {
  const dots = (millimetres: number) => Math.round((millimetres / INCH) * dotsPerInch)
  let [left, top, right, bottom] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1, -1]
  for (let y = dots(area.top); y < dots(area.bottom); y++)
    for (let x = dots(area.left); x < dots(area.right); x++) {
      if (picture.pixels[y * picture.width + x]! >= INK) continue
      left = Math.min(left, x)
      right = Math.max(right, x + 1)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y + 1)
    }
  if (right < 0) return null
  const millimetres = (count: number) => (count / dotsPerInch) * INCH
  return { left: millimetres(left), top: millimetres(top), right: millimetres(right), bottom: millimetres(bottom) }
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const GREY = 0
const COLOUR = 2

/** A PNG of rows of bytes, without filters: one byte a dot (grey) or three. */
function writePng(width: number, height: number, kind: typeof GREY | typeof COLOUR, bytes: Uint8Array): Buffer {
  const row = bytes.length / height
  const rows = Buffer.alloc((row + 1) * height)
  for (let y = 0; y < height; y++) rows.set(bytes.subarray(y * row, (y + 1) * row), y * (row + 1) + 1)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, kind, 0, 0, 0], 8)
  const parts = [
    ['IHDR', header],
    ['IDAT', deflateSync(rows, { level: 9 })],
    ['IEND', Buffer.alloc(0)],
  ] as const
  return Buffer.concat([SIGNATURE, ...parts.map(([name, content]) => writePart(name, content))])
}

function writePart(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const part = Buffer.alloc(body.length + 8)
  part.writeUInt32BE(content.length, 0)
  part.set(body, 4)
  part.writeUInt32BE(crc32(body), body.length + 4)
  return part
}

export const toPng = ({ width, height, pixels }: Picture): Buffer => writePng(width, height, GREY, pixels)

/** Reads what `toPng` wrote. @throws Error for any other PNG. */
export function fromPng(file: Buffer): Picture {
  const [width, height, kind] = [file.readUInt32BE(16), file.readUInt32BE(20), file[25]]
  if (kind !== GREY) throw new Error('a picture of another kind')
  const begin = file.indexOf('IDAT', 0, 'latin1')
  const rows = inflateSync(file.subarray(begin + 4, begin + 4 + file.readUInt32BE(begin - 4)))
  const pixels = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    if (rows[y * (width + 1)] !== 0) throw new Error('a picture with filters')
    pixels.set(rows.subarray(y * (width + 1) + 1, (y + 1) * (width + 1)), y * width)
  }
  return { width, height, pixels }
}

/** Steps of grey by which a dot may differ. */
const SLIGHT = 64

/** Dots that differ, as a share of all. Pictures of unlike size differ wholly. */
export function shareOfDifference(one: Picture, other: Picture): number {
  if (one.width !== other.width || one.height !== other.height) return 1
  let count = 0
  for (let at = 0; at < one.pixels.length; at++) if (Math.abs(one.pixels[at]! - other.pixels[at]!) > SLIGHT) count++
  return count / one.pixels.length
}

/** A coloured PNG: what is in both is grey, what is only before is red, what is only now is blue. */
export function drawDifference(before: Picture, now: Picture): Buffer {
  const [width, height] = [Math.max(before.width, now.width), Math.max(before.height, now.height)]
  const dots = new Uint8Array(3 * width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [old, young] = [dotAt(before, x, y), dotAt(now, x, y)]
      dots.set([young, Math.min(old, young), old], 3 * (y * width + x))
    }
  return writePng(width, height, COLOUR, dots)
}

const dotAt = ({ width, height, pixels }: Picture, x: number, y: number): number =>
  x < width && y < height ? pixels[y * width + x]! : 255
