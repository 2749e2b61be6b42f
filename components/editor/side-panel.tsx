'use client'

import { Tabs } from '@mantine/core'
import { useWords } from '@/components/shell/words'
import { OpenPanel, PANEL_NAMES } from './open-panel'
import { useEditorStore } from './room'
import css from './side-panel.module.css'

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
            <OpenPanel name={name} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </aside>
  )
}
