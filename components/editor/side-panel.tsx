'use client'

import { Button, Tabs } from '@mantine/core'
import { Component, type ComponentType, lazy, type ReactNode, Suspense } from 'react'
import { useWords } from '@/components/shell/words'
import type { PanelName } from './editor-store'
import { useEditorStore } from './room'
import css from './side-panel.module.css'

/** Panels in the order of their tabs. Each is loaded when it is first opened. */
const PANELS: Readonly<Record<PanelName, ComponentType>> = {
  fill: lazy(() => import('@/components/slots/fill-panel')),
  material: lazy(() => import('@/components/material/material-panel')),
  references: lazy(() => import('@/components/references/references-panel')),
  history: lazy(() => import('@/components/history/history-panel')),
}

const PANEL_NAMES = Object.keys(PANELS) as readonly PanelName[]

/** The side beside the page: one panel at a time. */
export function SidePanel() {
  const { page } = useWords().write
  const panel = useEditorStore((state) => state.panel)
  const set = useEditorStore((state) => state.set)
  const choose = (name: string | null) => {
    const chosen = PANEL_NAMES.find((each) => each === name)
    if (chosen !== undefined) set({ panel: chosen })
  }
  return (
    <aside className={css.side} aria-label={page.side} data-region="panel" tabIndex={-1}>
      <Tabs
        value={panel}
        onChange={choose}
        keepMounted={false}
        classNames={{ root: css.tabs!, list: css.list!, tab: css.tab!, panel: css.panel! }}
      >
        <Tabs.List>
          {PANEL_NAMES.map((name) => (
            <Tabs.Tab key={name} value={name}>
              {page.panels[name]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {PANEL_NAMES.map((name) => (
          <Tabs.Panel key={name} value={name}>
            <Guarded>
              <Opened panel={PANELS[name]} />
            </Guarded>
          </Tabs.Panel>
        ))}
      </Tabs>
    </aside>
  )
}

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
