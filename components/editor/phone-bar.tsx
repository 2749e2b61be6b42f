'use client'

import Link from 'next/link'
import { ExportButton } from '@/components/export/export-button'
import { Icon } from '@/components/shell/icon'
import { useWords } from '@/components/shell/words'
import { listSlots } from '@/components/slots/slot-list'
import { isOpen } from '@/components/slots/slot-place'
import type { PanelName } from './editor-store'
import css from './phone-bar.module.css'
import { useDraft, useEditorStore } from './room'
import { SaveLine } from './save-line'
import { TitleText } from './top-bar'

/** What the phone form shows in a sheet; 填空 is a way of working of its own. */
const SHEETS: readonly PanelName[] = ['material', 'references', 'history']

/**
 * The editor hears from an input method by `beforeinput` with the ranges that it means to change. A browser without them
 * would put words in the wrong place.
 */
const allowsWriting = (): boolean => 'getTargetRanges' in InputEvent.prototype

/** The head of the phone form: title, save state, the ways of working, and what lies beside the text. */
export function PhoneBar() {
  const { aloud, phone } = useWords()
  const { page, fill, tools, outline } = useWords().write
  const shown = usePhoneView()
  const writing = useEditorStore((state) => state.writing)
  const set = useEditorStore((state) => state.set)
  const open = listSlots(useDraft()).filter(({ slot }) => isOpen(slot)).length
  return (
    <section className={css.phoneTop} aria-label={page.head} data-region="top">
      <div className={css.phoneRow}>
        <Link href="/" className={css.tap} aria-label={page.back}>
          <Icon name="back" size={22} />
        </Link>
        <div className={css.phoneTitle}>
          <h1>
            <TitleText />
          </h1>
          <SaveLine />
        </div>
        <ExportButton />
      </div>
      <fieldset className={css.modes}>
        <legend className={css.unseen}>{fill.modes}</legend>
        <button
          type="button"
          aria-pressed={shown === 'fill'}
          onClick={() => set({ view: 'print', drawer: null, writing: false })}
        >
          {fill.title} {open}
        </button>
        <button
          type="button"
          aria-pressed={shown === 'outline'}
          onClick={() => set({ drawer: 'outline', writing: false })}
        >
          {outline.title}
        </button>
        <button type="button" aria-pressed={shown === 'read'} onClick={() => set({ view: 'read', drawer: null })}>
          {tools.read}
        </button>
        <button type="button" onClick={() => set({ aloud: true })}>
          {aloud.open}
        </button>
      </fieldset>
      <fieldset className={css.besides}>
        <legend className={css.unseen}>{phone.panels}</legend>
        {SHEETS.map((panel) => (
          <button key={panel} type="button" aria-haspopup="dialog" onClick={() => set({ panel, sheet: true })}>
            {page.panels[panel]}
          </button>
        ))}
        {shown === 'read' && allowsWriting() && (
          <button type="button" aria-pressed={writing} onClick={() => set({ writing: !writing })}>
            {phone.write}
          </button>
        )}
      </fieldset>
    </section>
  )
}

/** What a phone shows under its head: the form, the outline or the text. */
export function usePhoneView(): 'fill' | 'outline' | 'read' {
  const view = useEditorStore((state) => state.view)
  const drawer = useEditorStore((state) => state.drawer)
  if (drawer === 'outline') return 'outline'
  return view === 'read' ? 'read' : 'fill'
}
