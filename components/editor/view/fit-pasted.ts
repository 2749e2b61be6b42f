import { Fragment, type Node, type ResolvedPos, Slice } from '@tiptap/pm/model'

/**
 * Makes what is pasted fit its place, where the schema alone would refuse it: in the front block every block becomes a
 * line like the one at `$target`; in a section the lines of a front block become paragraphs. Nothing of the text is lost.
 */
export function fitPasted(slice: Slice, $target: ResolvedPos): Slice {
  const blocks = textblocksOf(slice.content)
  if (blocks.length === 0 || $target.depth === 0) return slice
  const { schema } = $target.doc.type
  if ($target.node(1).type.name === 'front') {
    const line = $target.parent.type
    return openSlice(blocks.map((block) => line.create(null, block.content)))
  }
  if (!blocks.some(isFrontLine)) return slice
  return openSlice(blocks.map((block) => (isFrontLine(block) ? schema.node('paragraph', null, block.content) : block)))
}

/** Open at both ends, so that the first and last block join the text around them. */
const openSlice = (blocks: readonly Node[]): Slice => new Slice(Fragment.from(blocks), 1, 1)

const isFrontLine = (block: Node): boolean => block.type.name !== 'paragraph' && block.type.name !== 'heading'

function textblocksOf(content: Fragment): readonly Node[] {
  const blocks: Node[] = []
  content.descendants((node) => {
    if (node.isTextblock) blocks.push(node)
    return !node.isTextblock
  })
  return blocks
}
