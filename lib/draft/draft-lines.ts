import type { Block } from '../document/block'
import { type Line, type Piece, shownLines } from '../document/line'
import { own } from '../template/own'
import type { BlockNode, DraftDocument, FrontLine, InlineNode, SectionNode } from './draft'

const FRONT_TYPES: Readonly<Record<FrontLine['type'], Block['type']>> = {
  titleLine: 'title',
  subtitleLine: 'subtitle',
  dateLine: 'date',
  speakerLine: 'speaker',
  salutation: 'salutation',
}

/** Lines of a draft that its flags show, in order. */
export const draftLines = (document: DraftDocument): readonly Line[] =>
  shownLines(allLines(document), document.content[0].attrs.flags)

/** Every line of a draft, hidden ones too: one for each line of the front and each block, one piece for each node in it. */
export function allLines(document: DraftDocument): readonly Line[] {
  const [, front, ...sections] = document.content
  return [
    ...front.content.map((line) => frontLine(line, document)),
    ...sections.flatMap((section) => section.content.map((block) => blockLine(block, section, document))),
  ]
}

function frontLine(line: FrontLine, document: DraftDocument): Line {
  return {
    type: FRONT_TYPES[line.type],
    level: null,
    section: null,
    pieces: toPieces(line.content ?? [], [], document),
    places: [],
  }
}

function blockLine(block: BlockNode, section: SectionNode, document: DraftDocument): Line {
  const { id, role, when } = section.attrs
  const pieces = toPieces(block.content ?? [], [...when, ...block.attrs.when], document)
  const common = { section: { id, role, when }, pieces, places: [] }
  if (block.type === 'heading') return { ...common, type: 'heading', level: block.attrs.level }
  return { ...common, type: block.attrs.cue ? 'cue' : 'paragraph', level: null }
}

function toPieces(nodes: readonly InlineNode[], when: readonly string[], document: DraftDocument): readonly Piece[] {
  return nodes.map((node) => {
    const marks = node.marks ?? []
    const lead = marks.some(({ type }) => type === 'lead')
    const flags = marks.flatMap((mark) => (mark.type === 'when' ? mark.attrs.flags : []))
    return { ...toContent(node, document), lead, when: [...when, ...flags] }
  })
}

function toContent(node: InlineNode, document: DraftDocument) {
  switch (node.type) {
    case 'text':
      return { type: 'text', text: node.text } as const
    case 'slot': {
      const slot = own(document.content[0].attrs.slots, node.attrs.name)
      const value = slot === undefined || slot.state === 'empty' ? null : slot.value
      return { type: 'slot', key: node.attrs.name, declaration: slot?.declaration ?? { type: 'text' }, value } as const
    }
    case 'ordinal':
      return { type: 'ordinal', scheme: node.attrs.scheme, start: node.attrs.start } as const
    case 'count':
      return { type: 'count', of: node.attrs.of, digit: node.attrs.digit, list: null } as const
  }
}
