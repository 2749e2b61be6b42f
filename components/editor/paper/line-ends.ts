import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { titleCuts } from '@/lib/export/title-lines'
import type { SuppliedTexts } from '../outline/outline'
import { type Flags, flagsOf, isShown } from '../view/shown'
import { suppliedTexts } from '../view/supplied-texts'
import { hangingMarks, type LineMeasure } from './hanging-marks'

/** Where the text shows how a line ends in print. */
interface LineEnd {
  /** A mark that hangs in the margin, or a title that goes on in a new line. */
  readonly kind: 'hanging' | 'cuts'
  readonly pos: number
  /** Offsets in the text of the atom at `pos`; null where the place is in the text itself. */
  readonly within: readonly number[] | null
}

export const lineEndsKey = new PluginKey<DecorationSet>('lineEnds')

/**
 * Marks that hang are wrapped: page.module.css takes them out of the width of their line and gives the width back after
 * them as a space, which a line's end swallows. Where typing has moved such a mark into the middle of a line it therefore
 * looks like any other, and the wraps need not be right at every key.
 */
export const lineEndsPlugin = (): Plugin<DecorationSet> =>
  new Plugin<DecorationSet>({
    key: lineEndsKey,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, set, _, { doc }) {
        const ends: readonly LineEnd[] | undefined = transaction.getMeta(lineEndsKey)
        if (ends !== undefined) return DecorationSet.create(doc, ends.map(toDecoration))
        return transaction.docChanged ? set.map(transaction.mapping, doc) : set
      },
    },
    props: { decorations: (state) => lineEndsKey.getState(state) },
  })

function toDecoration({ kind, pos, within }: LineEnd): Decoration {
  if (within !== null) return Decoration.node(pos, pos + 1, {}, { [kind]: within })
  if (kind === 'hanging') return Decoration.inline(pos, pos + 1, { 'data-hanging': '' })
  return Decoration.widget(pos, () => document.createElement('br'), { key: 'cut', side: -1 })
}

/** Shows where lines end now. */
export function showLineEnds(editor: Editor, measure: (block: Node) => LineMeasure): void {
  const ends = lineEnds(editor.state.doc, suppliedTexts(editor.state), measure)
  const old = lineEndsKey.getState(editor.state)!.find()
  const isSame = ({ kind, pos, within }: LineEnd, index: number): boolean =>
    old[index]!.from === pos && String(old[index]!.spec[kind] ?? null) === String(within)
  if (ends.length === old.length && ends.every(isSame)) return
  editor.view.dispatch(editor.state.tr.setMeta(lineEndsKey, ends))
}

/** In the order of the document. */
function lineEnds(doc: Node, texts: SuppliedTexts, measure: (block: Node) => LineMeasure): readonly LineEnd[] {
  const flags = flagsOf(doc)
  const ends: LineEnd[] = []
  doc.descendants((node, pos) => {
    if (node.type.name === 'values' || !isShown(node, flags)) return false
    if (!node.isTextblock) return true
    const line = readLine(node, pos + 1, flags, texts)
    if (node.type.name === 'titleLine') ends.push(...placed(line, 'cuts', cutsOf(line.text)))
    else ends.push(...placed(line, 'hanging', hangingMarks(line.text, measure(node))))
    return false
  })
  return ends
}

/** White space at its ends is not printed. */
function cutsOf(title: string): readonly number[] {
  const before = title.length - title.trimStart().length
  return titleCuts(title.trim()).map((cut) => before + cut)
}

interface ShownText {
  readonly text: string
  readonly parts: readonly { readonly pos: number; readonly from: number; readonly isText: boolean }[]
}

function readLine(block: Node, start: number, flags: Flags, texts: SuppliedTexts): ShownText {
  const parts: ShownText['parts'][number][] = []
  let text = ''
  block.forEach((child, offset) => {
    if (!isShown(child, flags)) return
    parts.push({ pos: start + offset, from: text.length, isText: child.isText })
    text += child.isText ? child.text! : (texts.get(start + offset) ?? '')
  })
  return { text, parts }
}

const placed = ({ text, parts }: ShownText, kind: LineEnd['kind'], offsets: readonly number[]): readonly LineEnd[] =>
  parts.flatMap(({ pos, from, isText }, index): readonly LineEnd[] => {
    const to = parts[index + 1]?.from ?? text.length
    const within = offsets.filter((at) => at >= from && at < to).map((at) => at - from)
    if (isText) return within.map((at) => ({ kind, pos: pos + at, within: null }))
    return within.length === 0 ? [] : [{ kind, pos, within }]
  })
