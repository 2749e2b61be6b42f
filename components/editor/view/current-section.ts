import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** Marks the section of the caret, so that its bar is the wide one. */
export const CurrentSection = Extension.create({
  name: 'currentSection',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        decorations({ doc, selection: { $from } }) {
          if ($from.depth === 0 || $from.node(1).type.name !== 'section') return null
          return DecorationSet.create(doc, [Decoration.node($from.before(1), $from.after(1), { 'data-here': '' })])
        },
      },
    }),
  ],
})
