import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

/**
 * Browsers move the caret at once and tell of it later. A key that comes in between would act at the place where the
 * caret was before (past a blank instead of onto it): so the editor is told of the caret before such a key is read.
 * Letters need nothing: the browser itself puts them where the caret is.
 */
export const CaretFirst = Extension.create({
  name: 'caretFirst',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleDOMEvents: {
          keydown(view, event) {
            if (event.key.length > 1 && !event.isComposing && !view.composing)
              view.dom.ownerDocument.dispatchEvent(new Event('selectionchange'))
            return false
          },
        },
      },
    }),
  ],
})
