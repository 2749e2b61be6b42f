'use client'

import { Drawer } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { lazy, Suspense, useEffect } from 'react'
import { CommandDialogs } from '@/components/command-palette/command-dialogs'
import { pageAction } from '@/components/command-palette/page-keys'
import { ExportDialog } from '@/components/export/export-dialog'
import { FindBar } from '@/components/find/find-bar'
import { useWords } from '@/components/shell/words'
import { PhoneFill } from '@/components/slots/phone-fill'
import { SlotDialogs } from '@/components/slots/slot-dialogs'
import { ConflictDialog } from './conflict-dialog'
import { FocusExit } from './focus-mode'
import { MaterialBar } from './material-bar'
import { OutlineSide } from './outline/outline-side'
import { PageColumn } from './page-column'
import { PasteBar } from './paste/paste-bar'
import { PhoneBar } from './phone-bar'
import { type Room, useEditorStore, useRoom } from './room'
import { SidePanel } from './side-panel'
import { StatusLine } from './status-line'
import { ToolBar } from './tool-bar'
import { TopBar } from './top-bar'
import css from './write-layout.module.css'

/** Steps of screens.md: under 1200 the panel lies over the page, under 900 the outline too, under 640 the phone form. */
const PANEL_BESIDE = '(min-width: 1200px)'
const OUTLINE_BESIDE = '(min-width: 900px)'
const PHONE = '(max-width: 639px)'

export function WriteLayout() {
  const room = useRoom()
  const phone = useMediaQuery(PHONE, false, { getInitialValueInEffect: false })
  useEffect(() => listenToKeys(room), [room])
  useEffect(() => {
    room.editor.setEditable(!phone, false)
  }, [room, phone])
  return (
    <>
      {phone ? <PhoneLayout /> : <DeskLayout />}
      <ExportDialog />
      <ConflictDialog />
      <CommandDialogs />
      <Aloud />
      <SlotDialogs />
    </>
  )
}

const AloudView = lazy(() => import('@/components/aloud/aloud-view'))

/** 试讲 is loaded when it is first opened. */
function Aloud() {
  const opened = useEditorStore((state) => state.aloud)
  return opened && <Suspense fallback={null}>{<AloudView />}</Suspense>
}

function DeskLayout() {
  const { outline, panel } = useSides()
  const focus = useEditorStore((state) => state.focus)
  return (
    <div className={css.desk} data-outline={outline} data-panel={panel} data-focus={focus || undefined}>
      <TopBar />
      {outline === 'beside' && <OutlineSide />}
      <main id="main" className={css.middle} data-region="page" tabIndex={-1}>
        {!focus && <ToolBar />}
        <MaterialBar />
        <FindBar />
        <PageColumn />
        <PasteBar />
        <FocusExit />
      </main>
      {panel === 'beside' && <SidePanel />}
      {!focus && <StatusLine />}
      <Sides outline={outline} panel={panel} />
    </div>
  )
}

type SideState = 'beside' | 'folded' | 'over'

function useSides(): { readonly outline: SideState; readonly panel: SideState } {
  const folded = useEditorStore((state) => state.folded)
  const focus = useEditorStore((state) => state.focus)
  const outlineBeside = useMediaQuery(OUTLINE_BESIDE, true, { getInitialValueInEffect: false })
  const panelBeside = useMediaQuery(PANEL_BESIDE, true, { getInitialValueInEffect: false })
  const side = (beside: boolean | undefined, isFolded: boolean): SideState =>
    beside === false ? 'over' : isFolded || focus ? 'folded' : 'beside'
  return { outline: side(outlineBeside, folded.outline), panel: side(panelBeside, folded.panel) }
}

/** The sides that have no room beside the page, as drawers. */
function Sides({ outline, panel }: { outline: SideState; panel: SideState }) {
  const words = useWords()
  const drawer = useEditorStore((state) => state.drawer)
  const set = useEditorStore((state) => state.set)
  const close = () => set({ drawer: null })
  const shared = {
    onClose: close,
    closeButtonProps: { 'aria-label': words.shell.close },
    transitionProps: { duration: 0 },
    styles: { body: { padding: 0, height: 'calc(100% - 60px)' } },
  }
  return (
    <>
      <Drawer
        {...shared}
        position="left"
        size={320}
        title={words.write.outline.title}
        opened={outline === 'over' && drawer === 'outline'}
      >
        <OutlineSide />
      </Drawer>
      <Drawer
        {...shared}
        position="right"
        size={380}
        title={words.write.page.side}
        opened={panel === 'over' && drawer === 'panel'}
      >
        <SidePanel />
      </Drawer>
    </>
  )
}

function PhoneLayout() {
  const view = useEditorStore((state) => state.view)
  return (
    <div className={css.phone}>
      <PhoneBar />
      <main id="main" className={css.phoneMain} data-region="page" tabIndex={-1}>
        {view === 'read' ? <PageColumn /> : <PhoneFill />}
      </main>
    </div>
  )
}

/** Keys of the whole page, wherever the focus is. */
function listenToKeys(room: Room) {
  const listen = (event: KeyboardEvent) => {
    const act = pageAction(event, room)
    if (act === null || event.isComposing) return
    event.preventDefault()
    act()
  }
  window.addEventListener('keydown', listen)
  return () => window.removeEventListener('keydown', listen)
}
