import { Extension } from '@tiptap/core'
import { isHistoryTransaction } from '@tiptap/pm/history'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { AttrStep, Mapping } from '@tiptap/pm/transform'
import { declareUnknownSlots } from './known-slots'
import { lockedSectionsAreKept } from './locked-sections'
import { renewSectionIds } from './section-ids'

/** Set on a transaction that puts another version in place of the document, values included. */
export const DOCUMENT_REPLACED = 'documentReplaced'

interface HeldValues {
  readonly slots: unknown
  readonly flags: unknown
}

const key = new PluginKey<HeldValues>('draftRules')

const valuesOf = (state: Pick<EditorState, 'doc'>): HeldValues => {
  const { slots, flags } = state.doc.firstChild!.attrs
  return { slots, flags }
}

/** Values are changed on purpose by an attribute step on the leaf, by undo, or with the whole document; by nothing else. */
const changesValuesOnPurpose = (transaction: Transaction): boolean =>
  transaction.getMeta(DOCUMENT_REPLACED) === true ||
  isHistoryTransaction(transaction) ||
  transaction.steps.some((step) => step instanceof AttrStep && step.pos === 0)

/**
 * What holds in every draft, whatever a command did: the values leaf survives deletion, section ids are unique, each slot
 * has a declaration, locked sections stay. Mending is part of the same undo step. Nothing is mended while an input method
 * composes (`isComposing`); the transaction after it catches up.
 */
export function draftRulesPlugin(isComposing: () => boolean): Plugin {
  return new Plugin<HeldValues>({
    key,
    state: {
      init: (_, state) => valuesOf(state),
      apply: (transaction, held, _, state) => (changesValuesOnPurpose(transaction) ? valuesOf(state) : held),
    },
    filterTransaction: (transaction, state) =>
      !transaction.docChanged ||
      transaction.getMeta(DOCUMENT_REPLACED) === true ||
      isHistoryTransaction(transaction) ||
      lockedSectionsAreKept(state.doc, transaction.doc),
    appendTransaction(transactions, before, state) {
      if (isComposing()) return null
      const renewed = renewSectionIds(before.doc, mappingOf(transactions), state) ?? state.tr
      restoreValues(renewed, key.getState(state)!)
      declareUnknownSlots(renewed)
      return renewed.docChanged ? renewed : null
    },
  })
}

function mappingOf(transactions: readonly Transaction[]): Mapping {
  const mapping = new Mapping()
  for (const transaction of transactions) mapping.appendMapping(transaction.mapping)
  return mapping
}

function restoreValues(transaction: Transaction, held: HeldValues) {
  const { slots, flags } = valuesOf(transaction)
  if (slots !== held.slots) transaction.setNodeAttribute(0, 'slots', held.slots)
  if (flags !== held.flags) transaction.setNodeAttribute(0, 'flags', held.flags)
}

export const DraftRules = Extension.create({
  name: 'draftRules',
  addProseMirrorPlugins() {
    const { editor } = this
    return [draftRulesPlugin(() => editor.view.composing)]
  },
})
