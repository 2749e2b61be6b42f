import type { Editor } from '@tiptap/core'
import type { OfficePage } from './office-page'
import { pageBreaks } from './page-breaks'
import { printedStack, type ShownBlock } from './printed-stack'

/** The layout of the paper; pixels from its top. */
export interface PaperLayout {
  readonly breaks: readonly number[]
  /** Numbers that do not follow from those before them. */
  readonly starts: readonly StartMark[]
}

export interface StartMark {
  readonly pos: number
  readonly start: number
  readonly top: number
}

/** Print units of the tokens in CSS pixels, at 96 to the inch. */
const POINT = 96 / 72
const MILLIMETRE = 96 / 25.4
const TITLE_PITCH = 35 * POINT
const TEXT_TOP = 37 * MILLIMETRE

/** Reads the laid-out blocks; it changes nothing. `zoom` is that of the paper. */
export function measurePaper(editor: Editor, zoom: number, office: OfficePage): PaperLayout {
  const pitch = office.pitch * POINT * zoom
  const paper = editor.view.dom
  const origin = paper.getBoundingClientRect().top
  const blocks = [...paper.querySelectorAll<HTMLElement>('[data-front] > p, section > *')]
    .map((block) => shownBlock(block, origin, { pitch, titlePitch: TITLE_PITCH * zoom }))
    .filter(({ height }) => height > 0)
  const printed = office.hasDraftMark ? withDraftMark(blocks, pitch) : blocks
  const { boxes, shownAt } = printedStack(printed, TEXT_TOP * zoom, pitch)
  // The grid of lines leaves no room for a part of one (w:docGrid, as LibreOffice reads it).
  const frame = { top: TEXT_TOP * zoom, height: office.lines * pitch, widowControl: office.widowControl }
  return {
    breaks: pageBreaks(boxes, frame).map(shownAt),
    starts: startMarks(editor, origin),
  }
}

interface Pitches {
  readonly pitch: number
  readonly titlePitch: number
}

function shownBlock(block: HTMLElement, origin: number, { pitch, titlePitch }: Pitches): ShownBlock {
  const { top, height } = block.getBoundingClientRect()
  const { line } = block.dataset
  return {
    top: top - origin,
    height,
    lines: Math.max(1, Math.round(height / (line === 'titleLine' ? titlePitch : pitch))),
    keepsNext: /^H[2-5]$/.test(block.tagName) || line !== undefined,
    isFront: line !== undefined && line !== 'salutation',
    isEmpty: block.textContent.trim() === '',
  }
}

/** The line that export puts under the title stands nowhere on the screen. */
function withDraftMark(blocks: readonly ShownBlock[], pitch: number): readonly ShownBlock[] {
  const front = blocks.findIndex(({ isFront, isEmpty }) => isFront && !isEmpty)
  if (front === -1) return blocks
  const title = blocks[front]!
  const mark = { ...title, top: title.top + title.height, height: pitch, lines: 1 }
  return blocks.toSpliced(front + 1, 0, mark)
}

function startMarks(editor: Editor, origin: number): readonly StartMark[] {
  const marks: StartMark[] = []
  editor.state.doc.descendants((node, pos) => {
    if (node.type.name !== 'ordinal' || node.attrs.start === null) return
    const dom = editor.view.nodeDOM(pos)
    const place = dom instanceof HTMLElement ? dom.getBoundingClientRect() : null
    if (place !== null && place.height > 0) marks.push({ pos, start: node.attrs.start, top: place.top - origin })
  })
  return marks
}

/** Top of the line that holds the caret, from the top of the paper. */
export function caretTop(editor: Editor): number {
  const { top } = editor.view.coordsAtPos(editor.state.selection.head)
  return top - editor.view.dom.getBoundingClientRect().top
}
