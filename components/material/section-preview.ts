import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { sectionsOf } from '@/components/editor/rules/section-ids'
import type { SectionVariant } from '@/lib/material/variant'

interface Preview {
  /** Id of the section in whose place the variant is shown. */
  readonly section: string
  readonly variant: SectionVariant
}

const key = new PluginKey<Preview | null>('sectionPreview')

/** Shows a variant in place of a section without changing the text; null shows the text again. */
export const showPreview = (transaction: Transaction, preview: Preview | null): Transaction =>
  transaction.setMeta(key, { preview })

/** A variant looked at in its place on the page. Any change of the text ends it. */
export const sectionPreviewPlugin = (): Plugin =>
  new Plugin<Preview | null>({
    key,
    state: {
      init: () => null,
      apply(transaction, shown) {
        const asked: { readonly preview: Preview | null } | undefined = transaction.getMeta(key)
        return asked === undefined ? (transaction.docChanged ? null : shown) : asked.preview
      },
    },
    props: { decorations: decorate },
  })

function decorate(state: EditorState): DecorationSet | null {
  const preview = key.getState(state)
  const section = preview && sectionsOf(state.doc).find(({ node }) => node.attrs.id === preview.section)
  if (!section) return null
  const { pos, node } = section
  return DecorationSet.create(state.doc, [
    Decoration.node(pos, pos + node.nodeSize, { 'data-previewed': '' }),
    Decoration.widget(pos, () => previewElement(preview.variant), {
      key: `preview ${preview.variant.key}`,
      side: -1,
      ignoreSelection: true,
    }),
  ])
}

function previewElement({ lines }: SectionVariant): HTMLElement {
  const box = document.createElement('div')
  box.dataset.preview = ''
  for (const line of lines) {
    const paragraph = document.createElement('p')
    paragraph.textContent = line
    box.append(paragraph)
  }
  return box
}

export const SectionPreview = Extension.create({
  name: 'sectionPreview',
  addProseMirrorPlugins: () => [sectionPreviewPlugin()],
})
