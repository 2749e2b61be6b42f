import type { Node } from '@tiptap/pm/model'
import type { SuppliedTexts } from '../outline/outline'

export function supplyNumbers(doc: Node): SuppliedTexts {
  const texts = new Map<number, string>()
  doc.descendants((node, pos) => {
    if (node.type.name === 'ordinal') texts.set(pos, node.attrs.scheme)
    if (node.type.name === 'count') texts.set(pos, '几')
  })
  return texts
}
