import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { suppliedTexts } from '@/components/editor/view/supplied-texts'
import { findMatches, type Match } from './find-matches'

interface Search {
  /** Null while nothing is looked for. */
  readonly words: string | null
  readonly matches: readonly Match[]
  /** Index of the match that is gone to. */
  readonly current: number | null
  readonly decorations: DecorationSet
}

const IDLE: Search = { words: null, matches: [], current: null, decorations: DecorationSet.empty }

const key = new PluginKey<Search>('find')

export const searchOf = (state: EditorState): Search => key.getState(state) ?? IDLE

type SearchChange = { readonly words: string | null } | { readonly current: number | null }

/** Looks for these words; null ends the search and takes the marks away. */
export const searchFor = (state: EditorState, words: string | null): Transaction =>
  state.tr.setMeta(key, { words } satisfies SearchChange).setMeta('addToHistory', false)

export const goToMatch = (state: EditorState, current: number): Transaction =>
  state.tr.setMeta(key, { current } satisfies SearchChange).setMeta('addToHistory', false)

/** Marks what is looked for, as decorations alone. While an input method composes they only move along. */
export function findPlugin(isComposing: () => boolean): Plugin {
  return new Plugin<Search>({
    key,
    state: {
      init: () => IDLE,
      apply(transaction, held, _, state) {
        const change: SearchChange | undefined = transaction.getMeta(key)
        const words = change !== undefined && 'words' in change ? change.words : held.words
        if (words === null) return IDLE
        if (isComposing()) return { ...held, words, decorations: held.decorations.map(transaction.mapping, state.doc) }
        const isStale = words !== held.words || transaction.docChanged || transaction.steps.length > 0
        // The empty transaction after a composition catches up, as it does for what is supplied.
        const settles = transaction.steps.length === 0 && change === undefined && !transaction.selectionSet
        const matches = isStale || settles ? findMatches(state.doc, suppliedTexts(state), words) : held.matches
        const wanted = change !== undefined && 'current' in change ? change.current : held.current
        const current = words !== held.words || wanted === null ? null : Math.min(wanted, matches.length - 1)
        const isSame = matches === held.matches && current === held.current
        return isSame ? held : { words, matches, current, decorations: decorate(state.doc, matches, current) }
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  })
}

function decorate(doc: Node, matches: readonly Match[], current: number | null): DecorationSet {
  const decorations: Decoration[] = []
  matches.forEach(({ from, to, kind }, index) => {
    const look = { 'data-found': index === current ? 'current' : '' }
    if (kind === 'value') decorations.push(Decoration.node(from, to, look))
    else decorations.push(Decoration.inline(from, to, look))
  })
  return DecorationSet.create(doc, decorations)
}

export const Find = Extension.create({
  name: 'find',
  // Behind the plugin that supplies values and numbers, whose state it reads.
  priority: 50,
  addProseMirrorPlugins() {
    const { editor } = this
    return [findPlugin(() => editor.view.composing)]
  },
})
