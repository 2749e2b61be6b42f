'use client'

import { type ReactNode, type RefObject, Suspense, useId, useRef, useState } from 'react'
import { deferred } from './deferred'
import type { MenuListProps } from './menu-list'

export const MenuList = deferred<MenuListProps>(() => import('./menu-list'))

/** What the button of a menu has of it. */
interface OfMenu {
  readonly ref: RefObject<HTMLButtonElement | null>
  readonly id: string
  readonly 'aria-haspopup': 'menu'
  readonly 'aria-expanded': boolean
  readonly 'aria-controls'?: string
  readonly onClick: () => void
}

interface Props extends Pick<MenuListProps, 'entries' | 'position' | 'width'> {
  readonly children: (ofMenu: OfMenu) => ReactNode
}

/** A button with a menu, which is loaded when it is first opened. */
export function MenuButton({ children, ...menu }: Props) {
  const id = useId()
  const target = useRef<HTMLButtonElement>(null)
  const [opened, setOpened] = useState(false)
  const wanted = useRef(false)
  wanted.current ||= opened
  return (
    <>
      {children({
        ref: target,
        id,
        'aria-haspopup': 'menu',
        'aria-expanded': opened,
        ...(opened ? { 'aria-controls': `${id}-dropdown` } : {}),
        onClick: () => setOpened(!opened),
      })}
      {wanted.current && (
        <Suspense fallback={null}>
          <MenuList {...menu} id={id} target={target} opened={opened} onChange={setOpened} />
        </Suspense>
      )}
    </>
  )
}
