'use client'

import { redo, redoDepth, undo, undoDepth } from '@tiptap/pm/history'
import type { Command } from '@tiptap/pm/state'
import type { ReactNode } from 'react'
import { Icon } from '@/components/shell/icon'
import { MenuButton } from '@/components/shell/menu-button'
import type { MenuEntry } from '@/components/shell/menu-entry'
import { useWords } from '@/components/shell/words'
import { slotToText } from '@/components/slots/make-slot'
import { type BlockKind, blockKindsAt, setBlockKind } from './commands/block-type'
import { insertOrdinal, RUN_IN_SCHEMES } from './commands/insert-ordinal'
import { toggleLead } from './commands/keys'
import { changeScheme, schemesAt, setStart } from './commands/series'
import { toggleLock } from './commands/toggle-lock'
import type { Zoom } from './editor-store'
import { ZOOM_STEPS } from './paper/zoom'
import { useCaret, useDraft, useEditorStore, useRoom, useRun } from './room'
import { sectionsOf } from './rules/section-ids'
import { schemeRow } from './scheme-row'
import css from './tool-bar.module.css'

const ZOOMS: readonly Zoom[] = ['fit', ...ZOOM_STEPS]

/** Tools of the text. Each runs where the caret is, then gives the focus back to the text. */
export function ToolBar() {
  const { find } = useWords()
  const { tools } = useWords().write
  const { editor } = useRoom()
  const run = useRun()
  const caret = useCaret()
  const set = useEditorStore((state) => state.set)
  const act = (command: Command) => {
    run(command)
    editor.view.focus()
  }
  // Undo depends on the document alone, so the snapshot of it is what redraws these buttons.
  useDraft()
  return (
    <div role="toolbar" aria-label={tools.label} className={css.bar}>
      <BlockMenu onChoose={(kind) => act(setBlockKind(kind))} />
      <span className={css.divider} />
      <Tool label={tools.undo} keys="Ctrl Z" off={undoDepth(editor.state) === 0} onClick={() => act(undo)}>
        <Icon name="undo" size={17} />
      </Tool>
      <Tool label={tools.redo} keys="Ctrl Shift Z" off={redoDepth(editor.state) === 0} onClick={() => act(redo)}>
        <Icon name="redo" size={17} />
      </Tool>
      <span className={css.divider} />
      <Tool label={tools.lead} keys="Ctrl B" pressed={caret.lead} onClick={() => act(toggleLead)}>
        <b>B</b>
      </Tool>
      <OrdinalMenu act={act} />
      {caret.slotPos === null ? (
        <Tool
          label={tools.makeSlot}
          off={!caret.text}
          {...(caret.text ? {} : { why: tools.makeSlotHint })}
          onClick={() => set({ dialog: 'slot-name' })}
        >
          <Icon name="slot" size={16} />
          {tools.makeSlot}
        </Tool>
      ) : (
        <Tool label={tools.slotToText} onClick={() => caret.slotPos !== null && act(slotToText(caret.slotPos))}>
          <Icon name="slot" size={16} />
          {tools.slotToText}
        </Tool>
      )}
      <LockTool act={act} />
      <Tool label={find.label} keys="Ctrl H" onClick={() => set({ find: 'replace' })}>
        <Icon name="search" size={16} />
        {find.label}
      </Tool>
      <span className={css.grow} />
      <ViewSwitch />
      <ZoomMenu />
    </div>
  )
}

interface ToolProps {
  readonly label: string
  readonly keys?: string
  readonly off?: boolean
  /** Said when the tool cannot be used. */
  readonly why?: string
  readonly pressed?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

function Tool({ label, keys, off = false, why, pressed, onClick, children }: ToolProps) {
  return (
    <button
      type="button"
      className={css.tool}
      aria-label={label}
      title={[label, keys, off ? why : undefined].filter(Boolean).join('　')}
      aria-disabled={off || undefined}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      // The selection in the text stays as it is while the button is pressed.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => off || onClick()}
    >
      {children}
    </button>
  )
}

/** 锁定: the text of the section stays as it is; its blanks can still be filled. */
function LockTool({ act }: { act: (command: Command) => void }) {
  const { tools } = useWords().write
  const { section } = useCaret()
  const { doc } = useDraft()
  const locked = sectionsOf(doc).find(({ node }) => node.attrs.id === section)?.node.attrs.locked === true
  if (section === null) return null
  const word = locked ? tools.unlock : tools.lock
  return (
    <Tool label={word} onClick={() => act(toggleLock(section))}>
      {word}
    </Tool>
  )
}

function BlockMenu({ onChoose }: { onChoose: (kind: BlockKind) => void }) {
  const { blocks, tools } = useWords().write
  const { editor } = useRoom()
  const { block } = useCaret()
  return (
    <MenuButton
      position="bottom-start"
      width={160}
      entries={() =>
        blockKindsAt(editor.state).map((kind) => ({
          label: blocks[kind],
          choose: () => onChoose(kind),
          ...(kind === block ? { aside: <Icon name="check" size={14} /> } : {}),
        }))
      }
    >
      {(ofMenu) => (
        <button
          {...ofMenu}
          type="button"
          className={css.tool}
          aria-label={`${tools.block}${block === null ? '' : `：${blocks[block]}`}`}
        >
          {block === null ? tools.block : blocks[block]}
          <Icon name="down" size={14} />
        </button>
      )}
    </MenuButton>
  )
}

/** The numbering at the caret: another scheme for its series, a new beginning, or a number put in. */
function OrdinalMenu({ act }: { act: (command: Command) => void }) {
  const { tools, outline } = useWords().write
  const { editor } = useRoom()
  const { ordinalPos, scheme, start } = useCaret()
  const ofSeries = (pos: number): readonly MenuEntry[] => [
    { heading: outline.scheme },
    schemeRow(schemesAt(editor.state, pos), scheme, (chosen) => act(changeScheme(pos, chosen))),
    {
      label: start === null ? outline.restart : outline.goOn,
      choose: () => act(setStart(pos, start === null ? 1 : null)),
    },
    'line',
  ]
  const entries = (): readonly MenuEntry[] => [
    ...(ordinalPos === null ? [] : ofSeries(ordinalPos)),
    { heading: tools.ordinals },
    schemeRow(RUN_IN_SCHEMES, null, (chosen) => act(insertOrdinal(chosen))),
  ]
  return (
    <MenuButton position="bottom-start" width={190} entries={entries}>
      {(ofMenu) => (
        <button
          {...ofMenu}
          type="button"
          className={css.tool}
          aria-label={scheme === null ? tools.ordinals : `${tools.ordinals}：${scheme}`}
        >
          {tools.ordinal}
          {scheme !== null && <span>{scheme}</span>}
          <Icon name="down" size={14} />
        </button>
      )}
    </MenuButton>
  )
}

function ViewSwitch() {
  const { tools } = useWords().write
  const view = useEditorStore((state) => state.view)
  const set = useEditorStore((state) => state.set)
  return (
    <fieldset className={css.views}>
      <legend className={css.unseen}>{tools.view}</legend>
      {(['print', 'read'] as const).map((kind) => (
        <button key={kind} type="button" aria-pressed={view === kind} onClick={() => set({ view: kind })}>
          {tools[kind]}
        </button>
      ))}
    </fieldset>
  )
}

function ZoomMenu() {
  const { tools } = useWords().write
  const zoom = useEditorStore((state) => state.zoom)
  const view = useEditorStore((state) => state.view)
  const set = useEditorStore((state) => state.set)
  if (view === 'read') return null
  const label = (value: Zoom) => (value === 'fit' ? tools.fit : `${value}%`)
  return (
    <MenuButton
      position="bottom-end"
      width={110}
      entries={() => ZOOMS.map((value) => ({ label: label(value), choose: () => set({ zoom: value }) }))}
    >
      {(ofMenu) => (
        <button {...ofMenu} type="button" className={css.tool} aria-label={`${tools.zoom}：${label(zoom)}`}>
          {label(zoom)}
          <Icon name="down" size={14} />
        </button>
      )}
    </MenuButton>
  )
}
