import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** Marks the section of the caret, so that its bar is the wide one, and the block, so that 专注 leaves it clear. */
export const CurrentSection = Extension.create({
  name: 'currentSection',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        decorations({ doc, selection: { $from } }) {
          if ($from.depth === 0 || $from.node(1).type.name !== 'section') return null
          const here = [Decoration.node($from.before(1), $from.after(1), { 'data-here': '' })]
          if ($from.depth > 1) here.push(Decoration.node($from.before(2), $from.after(2), { 'data-written': '' }))
          return DecorationSet.create(doc, here)
        },
      },
    }),
  ],
})
