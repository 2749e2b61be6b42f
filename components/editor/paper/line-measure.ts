import type { Node } from '@tiptap/pm/model'
import { characterWidth } from './character-width'
import type { LineMeasure } from './hanging-marks'

/** In ems of 16 pt, as in lib/export/docx-styles: 442.2 pt of text, a quarter of a point less between characters. */
const CAPACITY = 442.2 / 16
const TRACKING = -0.25 / 16
const INDENT = 2 * (1 + TRACKING)

/** The faces of blocks, by the names of their CSS variables; all others have that of the body. */
const FACES: Readonly<Record<string, string>> = {
  subtitleLine: '--font-kai',
  dateLine: '--font-kai',
  speakerLine: '--font-kai',
}
const HEADING_FACES: readonly string[] = ['--font-hei', '--font-kai', '--font-body', '--font-body']

/** How the lines of a block are measured; it reads the faces that the page names now. */
export function lineMeasures(): (block: Node) => LineMeasure {
  const root = getComputedStyle(document.documentElement)
  const measures = new Map<string, LineMeasure>()
  return (block) => {
    const face = faceOf(block)
    const indent = block.type.name === 'paragraph' || block.type.name === 'heading' ? INDENT : 0
    const known = measures.get(`${face} ${indent}`)
    if (known !== undefined) return known
    const width = characterWidth(root.getPropertyValue(face))
    const measure = { indent, capacity: CAPACITY, widthOf: (character: string) => width(character) + TRACKING }
    measures.set(`${face} ${indent}`, measure)
    return measure
  }
}

function faceOf({ type, attrs }: Node): string {
  if (type.name === 'heading') return HEADING_FACES[attrs.level - 1]!
  if (type.name === 'paragraph') return attrs.cue ? '--font-kai' : '--font-body'
  return FACES[type.name] ?? '--font-body'
}
