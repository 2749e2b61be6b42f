/** Widths of characters as a face draws them, in ems, measured once each. */
const known = new Map<string, Map<string, number>>()

/** Han characters, and marks as wide as they are. */
const isFull = (character: string): boolean =>
  (character >= '\u4e00' && character <= '\u9fff') ||
  (character >= '\u3000' && character <= '\u303f') ||
  character >= '\uff00'

/** A character's width in ems, in the face that `face` names as CSS does. */
export function characterWidth(face: string): (character: string) => number {
  const widths = known.get(face) ?? new Map<string, number>()
  known.set(face, widths)
  return (character) => {
    if (isFull(character)) return 1
    let width = widths.get(character)
    if (width === undefined) {
      width = drawnWidth(face, character)
      widths.set(character, width)
    }
    return width
  }
}

let canvas: CanvasRenderingContext2D | null = null
/** Pixels in which a character is measured: large, so that rounding does not count. */
const SAMPLE = 100

function drawnWidth(face: string, character: string): number {
  canvas ??= document.createElement('canvas').getContext('2d')!
  canvas.font = `${SAMPLE}px ${face}`
  return canvas.measureText(character).width / SAMPLE
}
