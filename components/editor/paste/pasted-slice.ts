import { DOMParser, Fragment, type Node, type ParseOptions, type Schema, Slice } from '@tiptap/pm/model'
import { fromDom } from './pasted-node'
import { type NumberedPaste, numberPasted } from './pasted-numbers'
import { readPasted, readPastedText } from './read-pasted'

/** What is pasted as blocks of a draft. */
export function toSlice(schema: Schema, blocks: readonly NumberedPaste[]): Slice {
  const nodes = blocks.map(({ level, pieces }) => {
    const content = pieces.map((piece): Node => {
      if ('scheme' in piece) return schema.node('ordinal', piece)
      return schema.text(piece.text, piece.strong ? [schema.mark('lead')] : [])
    })
    return level === null ? schema.node('paragraph', null, content) : schema.node('heading', { level }, content)
  })
  return new Slice(Fragment.from(nodes), nodes.length === 0 ? 0 : 1, nodes.length === 0 ? 0 : 1)
}

/** Plain text; `plain` takes its lines as they are, numbers included. */
export function textSlice(schema: Schema, text: string, plain: boolean): Slice {
  const blocks = readPastedText(text)
  return toSlice(schema, plain ? blocks.map(({ runs }) => ({ level: null, pieces: runs })) : numberPasted(blocks))
}

/** Reads what this editor copied by its own rules, and what other programs copied by ours. */
export class PasteParser extends DOMParser {
  constructor(schema: Schema) {
    super(schema, DOMParser.fromSchema(schema).rules)
  }
  override parseSlice(dom: HTMLElement, options?: ParseOptions): Slice {
    if (dom.closest('[data-pm-slice]') !== null || dom.querySelector('[data-pm-slice]') !== null)
      return super.parseSlice(dom, options)
    return toSlice(this.schema, numberPasted(readPasted(fromDom(dom))))
  }
}
