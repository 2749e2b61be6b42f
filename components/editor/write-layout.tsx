'use client'

import { useMediaQuery } from '@mantine/hooks'
import { Suspense, useEffect } from 'react'
import { CommandDialogs } from '@/components/command-palette/command-dialogs'
import { pageAction } from '@/components/command-palette/page-keys'
import { FindBar } from '@/components/find/find-bar'
import { deferred, loadDeferred } from '@/components/shell/deferred'
import { SlotDialogs } from '@/components/slots/slot-dialogs'
import { DraftDialogs } from './draft-dialogs'
import { FocusExit } from './focus-mode'
import { MaterialBar } from './material-bar'
import { OutlineSide } from './outline/outline-side'
import { PageColumn } from './page-column'
import { PasteBar } from './paste/paste-bar'
import { usePhone } from './phone'
import { PhoneBar, usePhoneView } from './phone-bar'
import { type Room, useEditorStore, useRoom } from './room'
import { SidePanel } from './side-panel'
import { StatusLine } from './status-line'
import { ToolBar } from './tool-bar'
import { TopBar } from './top-bar'
import css from './write-layout.module.css'

/** Steps of screens.md: under 1200 the panel lies over the page, under 900 the outline too, under 640 the phone form. */
const PANEL_BESIDE = '(min-width: 1200px)'
const OUTLINE_BESIDE = '(min-width: 900px)'

export function WriteLayout() {
  const room = useRoom()
  const phone = usePhone()
  const writing = useEditorStore((state) => state.writing)
  useEffect(() => listenToKeys(room), [room])
  useEffect(() => loadDeferred(), [])
  useEffect(() => {
    room.editor.setEditable(!phone || writing, false)
  }, [room, phone, writing])
  return (
    <>
      {phone ? <PhoneLayout /> : <DeskLayout />}
      <DraftDialogs />
      <CommandDialogs />
      <Aloud />
      <SlotDialogs />
    </>
  )
}

const SidesOver = deferred(() => import('./sides-over'))
const PhoneSheet = deferred(() => import('./phone-sheet'))
const PhoneFill = deferred(() => import('@/components/slots/phone-fill'))
const AloudView = deferred(() => import('@/components/aloud/aloud-view'))

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
      {(outline === 'over' || panel === 'over') && (
        <Suspense fallback={null}>
          <SidesOver outline={outline === 'over'} panel={panel === 'over'} />
        </Suspense>
      )}
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

const PHONE_VIEWS = { fill: PhoneFill, outline: OutlineSide, read: PageColumn } as const

function PhoneLayout() {
  const View = PHONE_VIEWS[usePhoneView()]
  const sheet = useEditorStore((state) => state.sheet)
  return (
    <div className={css.phone}>
      <PhoneBar />
      <main id="main" className={css.phoneMain} data-region="page" tabIndex={-1}>
        <Suspense fallback={<div className={css.waiting} aria-busy="true" />}>
          <View />
        </Suspense>
      </main>
      {sheet && (
        <Suspense fallback={null}>
          <PhoneSheet />
        </Suspense>
      )}
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
