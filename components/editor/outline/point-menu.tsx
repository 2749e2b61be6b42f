import { Suspense, useId, useRef } from 'react'
import { Icon } from '@/components/shell/icon'
import { MenuList } from '@/components/shell/menu-button'
import type { MenuEntry } from '@/components/shell/menu-entry'
import { useWords } from '@/components/shell/words'
import type { Words } from '@/lib/i18n/words'
import { SCHEMES } from '../commands/series'
import { schemeRow } from '../scheme-row'
import type { OutlinePoint } from './outline'
import css from './outline.module.css'
import type { RowEvents } from './point-row'
import type { OutlineActs } from './use-outline-acts'

interface MenuProps {
  readonly point: OutlinePoint
  readonly index: number
  readonly label: string
  readonly opened: boolean
  readonly on: RowEvents
}

/** What can be done to the point. By keyboard: the menu key, or Shift F10. */
export function PointMenu({ label, opened, on, point, index }: MenuProps) {
  const words = useWords().write.outline
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  return (
    <>
      <button
        ref={button}
        id={id}
        type="button"
        className={css.more}
        tabIndex={-1}
        aria-label={words.more(label)}
        aria-haspopup="menu"
        aria-expanded={opened}
        data-shown={opened || undefined}
        onClick={(event) => {
          event.stopPropagation()
          on.menu(index, !opened)
        }}
      >
        <Icon name="more" size={16} />
      </button>
      {opened && (
        <Suspense fallback={null}>
          <MenuList
            target={button}
            id={id}
            opened
            onChange={(open) => on.menu(index, open)}
            entries={() => pointEntries(point, index, on.acts(), words)}
            position="bottom-end"
            width={180}
            returnFocus={false}
            contained
          />
        </Suspense>
      )}
    </>
  )
}

function pointEntries(
  { ordinal, level }: OutlinePoint,
  index: number,
  acts: OutlineActs,
  words: Words['write']['outline'],
): readonly MenuEntry[] {
  const schemes: readonly string[] = level === null ? SCHEMES.text : SCHEMES.heading
  const levels: readonly MenuEntry[] = [
    { label: words.raise, aside: <kbd>Alt ←</kbd>, choose: () => acts.shift(index, -1) },
    { label: words.lower, aside: <kbd>Alt →</kbd>, choose: () => acts.shift(index, 1) },
  ]
  const numbering = ({ scheme, start }: NonNullable<OutlinePoint['ordinal']>): readonly MenuEntry[] => [
    'line',
    { heading: words.scheme },
    schemeRow(schemes, scheme, (chosen) => acts.scheme(index, chosen)),
    { label: start === null ? words.restart : words.goOn, choose: () => acts.start(index, start === null ? 1 : null) },
  ]
  return [
    { label: words.up, aside: <kbd>Alt ↑</kbd>, choose: () => acts.move(index, -1) },
    { label: words.down, aside: <kbd>Alt ↓</kbd>, choose: () => acts.move(index, 1) },
    ...(level === null && ordinal === null ? [] : levels),
    { label: words.remove, aside: <kbd>Delete</kbd>, choose: () => acts.remove(index) },
    ...(ordinal === null ? [] : numbering(ordinal)),
  ]
}
