import { Extension } from '@tiptap/core'
import { NodeSelection, Plugin } from '@tiptap/pm/state'
import { confirmSlot, enterSlot } from '../slots/set-slot'
import { setBlockKind } from './commands/block-type'
import type { EditorStore } from './editor-store'
import { focusRegion, regionNamed, selectNextOpen } from './navigation'
import { runOn } from './room'

/** Keys and clicks that lead from the text to a blank, to the next one, or out of the text. */
export const SlotKeys = Extension.create<{ store: EditorStore | null }>({
  name: 'slotKeys',
  priority: 200,
  addOptions: () => ({ store: null }),
  addKeyboardShortcuts() {
    const { editor, options } = this
    const selectedSlot = (): string | null => {
      const { selection } = editor.state
      return selection instanceof NodeSelection && selection.node.type.name === 'slot'
        ? selection.node.attrs.name
        : null
    }
    /** The first press empties a blank, the next one (there is nothing left to empty) removes it. */
    const empty = () => {
      const name = selectedSlot()
      return name !== null && runOn(editor, enterSlot(name, ''))
    }
    const kind = (name: Parameters<typeof setBlockKind>[0]) => () => runOn(editor, setBlockKind(name))
    return {
      // With nothing open Tab has nothing to do here, and goes on to the next control.
      Tab: () => selectNextOpen(editor, 1) !== null,
      Enter() {
        if (selectedSlot() === null) return false
        options.store?.getState().set({ popover: editor.state.selection.from })
        return true
      },
      'Mod-Enter'() {
        const name = selectedSlot()
        if (name === null || !runOn(editor, confirmSlot(name))) return false
        selectNextOpen(editor, 1)
        return true
      },
      Backspace: empty,
      Delete: empty,
      Escape() {
        const panel = regionNamed('panel')
        if (panel !== null) focusRegion(panel)
        return panel !== null
      },
      'Mod-Alt-0': kind('body'),
      'Mod-Alt-1': kind('heading1'),
      'Mod-Alt-2': kind('heading2'),
      'Mod-Alt-3': kind('heading3'),
      'Mod-Alt-4': kind('heading4'),
    }
  },
  addProseMirrorPlugins() {
    const { options } = this
    return [
      new Plugin({
        props: {
          handleClickOn(view, _, node, pos, event, direct) {
            if (!direct || event.button !== 0 || node.type.name !== 'slot') return false
            view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, pos)))
            options.store?.getState().set({ popover: pos })
            return true
          },
        },
      }),
    ]
  },
})
