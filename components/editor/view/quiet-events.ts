import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'

/** What a key sets off besides `keydown`, which keys of the whole page listen to. */
const OF_TYPING = ['keypress', 'keyup', 'beforeinput', 'input', 'textInput'] as const

/**
 * These events end at the page: nothing above it listens to them, but React, which hears all events of a document, would
 * look for listeners at each of them.
 */
export const QuietEvents = Extension.create({
  name: 'quietEvents',
  addProseMirrorPlugins: () => [
    new Plugin({ props: { handleDOMEvents: Object.fromEntries(OF_TYPING.map((name) => [name, stayHere])) } }),
  ],
})

function stayHere(_: unknown, event: Event): boolean {
  event.stopPropagation()
  return false
}
