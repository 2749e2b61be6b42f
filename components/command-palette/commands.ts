import { redo, undo } from '@tiptap/pm/history'
import type { Command } from '@tiptap/pm/state'
import { type BlockKind, blockKindsAt, setBlockKind } from '@/components/editor/commands/block-type'
import { toggleLead } from '@/components/editor/commands/keys'
import { toggleLock } from '@/components/editor/commands/toggle-lock'
import type { EditorState, Region } from '@/components/editor/editor-store'
import { focusNextRegion, focusRegion, regionNamed, selectNextOpen } from '@/components/editor/navigation'
import { type Room, runOn } from '@/components/editor/room'
import { revealPosition } from '@/components/find/reveal'
import { slotToText } from '@/components/slots/make-slot'
import { confirmSlot } from '@/components/slots/set-slot'
import type { Words } from '@/lib/i18n/words'

export type CommandName = keyof Words['palette']['commands']
export type CommandGroup = Exclude<keyof Words['palette']['groups'], 'points' | 'listed'>
/** Why a command cannot be used where the caret is. */
export type Hindrance = keyof Words['palette']['whys']

export interface EditorCommand {
  readonly group: CommandGroup
  /** As the sheet of keys shows them: Ctrl Shift Z. */
  readonly keys?: readonly string[]
  /** Its keys work wherever the focus is. Other keys belong to the text, a card or the outline. */
  readonly everywhere?: true
  /** Missing where there is only a key, with a meaning in its place. */
  readonly run?: (room: Room) => void
  readonly hindrance?: (room: Room) => Hindrance | null
}

const change = (command: (room: Room) => Command) => (room: Room) => void runOn(room.editor, command(room))
const show = (state: Partial<Pick<EditorState, 'dialog' | 'view' | 'zoom'>>) => (room: Room) =>
  room.store.getState().set(state)
const needsSlot = (room: Room): Hindrance | null => (room.caret.now().slotPos === null ? 'slot' : null)

const kind = (name: BlockKind, key: string): EditorCommand => ({
  group: 'write',
  keys: key === '' ? [] : [key],
  run: change(() => setBlockKind(name)),
  hindrance: ({ editor }) => (blockKindsAt(editor.state).includes(name) ? null : 'kind'),
})

/** Every command of the editor. The command palette, the sheet of keys and the keys of the whole page read this table. */
export const COMMANDS: Readonly<Record<CommandName, EditorCommand>> = {
  tabBlank: { group: 'blanks', keys: ['Tab'] },
  nextBlank: { group: 'blanks', keys: ['F8'], everywhere: true, run: (room) => goToOpen(room, 1) },
  previousBlank: { group: 'blanks', keys: ['Shift F8'], everywhere: true, run: (room) => goToOpen(room, -1) },
  fillBlank: {
    group: 'blanks',
    keys: ['Enter'],
    run: ({ store, caret }) => store.getState().set({ popover: caret.now().slotPos }),
    hindrance: needsSlot,
  },
  enterValue: { group: 'blanks', keys: ['Enter'] },
  confirmBlank: {
    group: 'blanks',
    keys: ['Ctrl Enter'],
    run(room) {
      change(({ caret }) => confirmSlot(caret.now().slot ?? ''))(room)
      goToOpen(room, 1)
    },
    hindrance: needsSlot,
  },
  clearBlank: { group: 'blanks', keys: ['Backspace'] },
  makeBlank: {
    group: 'blanks',
    run: show({ dialog: 'slot-name' }),
    hindrance: ({ caret }) => (caret.now().text ? null : 'text'),
  },
  renameBlank: { group: 'blanks', run: show({ dialog: 'slot-rename' }), hindrance: needsSlot },
  splitBlank: { group: 'blanks', run: show({ dialog: 'slot-split' }), hindrance: needsSlot },
  blankToText: {
    group: 'blanks',
    run: change(({ caret }) => slotToText(caret.now().slotPos ?? -1)),
    hindrance: needsSlot,
  },
  fillFromTable: { group: 'blanks', run: show({ dialog: 'value-table' }) },
  lead: { group: 'write', keys: ['Ctrl B'], run: change(() => toggleLead) },
  undo: { group: 'write', keys: ['Ctrl Z'], run: change(() => undo) },
  redo: { group: 'write', keys: ['Ctrl Shift Z', 'Ctrl Y'], run: change(() => redo) },
  body: kind('body', 'Ctrl Alt 0'),
  heading1: kind('heading1', 'Ctrl Alt 1'),
  heading2: kind('heading2', 'Ctrl Alt 2'),
  heading3: kind('heading3', 'Ctrl Alt 3'),
  heading4: kind('heading4', 'Ctrl Alt 4'),
  cue: kind('cue', ''),
  lock: {
    group: 'write',
    run: change(({ caret }) => toggleLock(caret.now().section ?? '')),
    hindrance: ({ caret }) => (caret.now().section === null ? 'section' : null),
  },
  save: { group: 'write', keys: ['Ctrl S'], everywhere: true, run: ({ keeper }) => void keeper.flush() },
  export: { group: 'write', run: show({ dialog: 'export' }) },
  aloud: { group: 'show', run: ({ store }) => store.getState().set({ aloud: true }) },
  find: { group: 'find', keys: ['Ctrl F'], everywhere: true, run: (room) => openFind(room, 'find') },
  replace: { group: 'find', keys: ['Ctrl H'], everywhere: true, run: (room) => openFind(room, 'replace') },
  pastePlain: { group: 'find', keys: ['Ctrl Shift V'] },
  acceptPasted: { group: 'find', keys: ['Enter'] },
  declinePasted: { group: 'find', keys: ['Esc'] },
  takeContinuation: { group: 'find', keys: ['Tab'] },
  takeContinuationWord: { group: 'find', keys: ['→'] },
  declineContinuation: { group: 'find', keys: ['Esc'] },
  palette: { group: 'go', keys: ['Ctrl K'], everywhere: true, run: show({ dialog: 'palette' }) },
  nextRegion: { group: 'go', keys: ['F6'], everywhere: true, run: () => focusNextRegion(1) },
  previousRegion: { group: 'go', keys: ['Shift F6'], everywhere: true, run: () => focusNextRegion(-1) },
  leaveText: { group: 'go', keys: ['Esc'] },
  keys: { group: 'go', keys: ['Ctrl /', '?'], everywhere: true, run: show({ dialog: 'keys' }) },
  outline: { group: 'show', keys: ['Ctrl \\'], everywhere: true, run: (room) => fold(room, 'outline') },
  panel: { group: 'show', keys: ['Ctrl Alt \\'], everywhere: true, run: (room) => fold(room, 'panel') },
  focus: { group: 'show', keys: ['F9'], everywhere: true, run: toggleFocus },
  print: { group: 'show', run: show({ view: 'print' }) },
  read: { group: 'show', run: show({ view: 'read' }) },
  zoomIn: { group: 'show', keys: ['Ctrl +'] },
  zoomOut: { group: 'show', keys: ['Ctrl -'] },
  zoomFit: { group: 'show', keys: ['Ctrl 0'], run: show({ zoom: 'fit' }) },
  continuation: {
    group: 'show',
    run: ({ store }) => store.getState().set({ continuation: !store.getState().continuation }),
  },
  pointWalk: { group: 'outline', keys: ['↑ ↓'] },
  pointFold: { group: 'outline', keys: ['← →'] },
  pointOpen: { group: 'outline', keys: ['Enter'] },
  pointMove: { group: 'outline', keys: ['Alt ↑ ↓'] },
  pointLevel: { group: 'outline', keys: ['Alt ← →'] },
  pointDelete: { group: 'outline', keys: ['Delete'] },
  pointMenu: { group: 'outline', keys: ['Shift F10'] },
}

export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[]

/** From the panel the hands go on in the panel; from anywhere else, and where no card stands, in the text. */
function goToOpen({ editor }: Room, direction: 1 | -1) {
  const panel = regionNamed('panel')
  if (selectNextOpen(editor, direction) === null || !editor.isEditable) return
  if (!panel?.contains(document.activeElement)) editor.view.focus()
  else requestAnimationFrame(() => focusRegion(panel))
}

/** A side that goes takes no focus with it: the text has it then. */
function fold({ store }: Room, side: Region) {
  const within = regionNamed(side)?.contains(document.activeElement)
  store.getState().toggle(side)
  const page = regionNamed('page')
  if (within && page) focusRegion(page)
}

/** Milliseconds until a layout that changes has settled. */
const SETTLED = 120

function toggleFocus({ store, editor }: Room) {
  const { focus, set } = store.getState()
  set({ focus: !focus, popover: null })
  editor.view.focus()
  // The paper has its new size then.
  setTimeout(() => revealPosition(editor.view, editor.state.selection.from), SETTLED)
}

function openFind({ store }: Room, mode: 'find' | 'replace') {
  store.getState().set({ find: mode })
  // Of a bar that was open already, the field takes the focus again.
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLInputElement>('[data-find-field]')
    field?.focus()
    field?.select()
  })
}
