'use client'

import { Menu } from '@mantine/core'
import type { RefObject, SyntheticEvent } from 'react'
import { Anchor, useOpenedOnceDrawn } from './anchor'
import type { Choice, MenuEntry } from './menu-entry'
import css from './menu-list.module.css'

export interface MenuListProps {
  /** The button that opens it. It names the menu by its id. */
  readonly target: RefObject<HTMLElement | null>
  readonly id: string
  readonly opened: boolean
  readonly onChange: (opened: boolean) => void
  readonly entries: () => readonly MenuEntry[]
  readonly position: 'bottom-start' | 'bottom-end'
  /** In pixels. */
  readonly width: number
  readonly returnFocus?: boolean
  /** What happens in the menu is no click on what the button stands in, and no key of it. */
  readonly contained?: boolean
}

const stop = (event: SyntheticEvent) => event.stopPropagation()

/** The list that a button opens. */
export default function MenuList({ target, entries, contained = false, returnFocus = true, ...menu }: MenuListProps) {
  const opened = useOpenedOnceDrawn(menu.opened)
  const shown = returnFocus ? opened : menu.opened
  return (
    <Menu {...menu} returnFocus={returnFocus} opened={shown}>
      <Menu.Target>
        <Anchor to={target} />
      </Menu.Target>
      <Menu.Dropdown {...(contained ? { onClick: stop, onKeyDown: stop } : {})}>
        {shown && entries().map((entry, index) => <Entry key={keyOf(entry, index)} entry={entry} />)}
      </Menu.Dropdown>
    </Menu>
  )
}

const keyOf = (entry: MenuEntry, index: number) =>
  typeof entry === 'object' && 'label' in entry ? entry.label : `${index}`

function Entry({ entry }: { entry: MenuEntry }) {
  if (entry === 'line') return <Menu.Divider />
  if ('heading' in entry) return <Menu.Label>{entry.heading}</Menu.Label>
  if ('label' in entry) return <Item {...entry} />
  return (
    <div className={css.row}>
      {entry.row.map((choice) => (
        <Item key={choice.label} {...choice} />
      ))}
    </div>
  )
}

const Item = ({ label, choose, aside, off = false }: Choice) => (
  <Menu.Item onClick={choose} rightSection={aside} disabled={off}>
    {label}
  </Menu.Item>
)
