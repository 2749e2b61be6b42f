'use client'

import { Button } from '@mantine/core'
import { Component, type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { useWords } from '@/components/shell/words'
import type { PanelName } from './editor-store'
import css from './side-panel.module.css'

/** Panels in the order of their tabs. Each is loaded when it is first opened. */
const PANELS: Readonly<Record<PanelName, ComponentType>> = {
  fill: lazy(() => import('@/components/slots/fill-panel')),
  material: lazy(() => import('@/components/material/material-panel')),
  references: lazy(() => import('@/components/references/references-panel')),
  history: lazy(() => import('@/components/history/history-panel')),
}

export const PANEL_NAMES = Object.keys(PANELS) as readonly PanelName[]

/** One panel, wherever it is shown. */
export const OpenPanel = ({ name }: { name: PanelName }) => (
  <Guarded>
    <Opened panel={PANELS[name]} />
  </Guarded>
)

const Opened = ({ panel: Panel }: { panel: ComponentType }) => (
  <Suspense fallback={<div className={css.waiting} aria-busy="true" />}>
    <Panel />
  </Suspense>
)

/** A panel that fails says so in its place; the page goes on. */
class Guarded extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false }
  static getDerivedStateFromError = () => ({ failed: true })
  override render() {
    return this.state.failed ? <Failed retry={() => this.setState({ failed: false })} /> : this.props.children
  }
}

function Failed({ retry }: { retry: () => void }) {
  const { page } = useWords().write
  return (
    <div className={css.failed} role="alert">
      <p>{page.panelFailed}</p>
      <Button size="xs" onClick={retry}>
        {page.panelRetry}
      </Button>
    </div>
  )
}
