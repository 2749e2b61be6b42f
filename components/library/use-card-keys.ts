'use client'

import { type KeyboardEvent, type RefObject, useCallback } from 'react'

/** The card that the keys go to from elsewhere: the one that is open, else the first. */
export const focusCard = (list: HTMLElement | null): void =>
  (
    list?.querySelector<HTMLElement>('a[data-card][aria-current]') ?? list?.querySelector<HTMLElement>('a[data-card]')
  )?.focus()

/** Arrow keys walk the cards by their place on the screen; E edits the card that has the focus; space opens it. */
export function useCardKeys(list: RefObject<HTMLElement | null>, edit: (id: string) => void) {
  return useCallback(
    (event: KeyboardEvent) => {
      const cards = [...(list.current?.querySelectorAll<HTMLAnchorElement>('a[data-card]') ?? [])]
      const at = cards.indexOf(document.activeElement as HTMLAnchorElement)
      const card = cards[at]
      if (!card || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.key === 'e' || event.key === 'E') edit(card.dataset.card ?? '')
      else if (event.key === ' ') card.click()
      else {
        const next = neighbour(cards, at, event.key)
        if (!next) return
        next.focus()
      }
      event.preventDefault()
    },
    [list, edit],
  )
}

function neighbour(cards: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
  const columns = columnCount(cards)
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -columns,
    ArrowDown: columns,
    Home: -at,
    End: cards.length - 1 - at,
  }
  const step = steps[key]
  return step === undefined ? undefined : cards[at + step]
}

function columnCount(cards: readonly HTMLElement[]): number {
  const top = cards[0]?.getBoundingClientRect().top
  const second = cards.findIndex((card) => card.getBoundingClientRect().top !== top)
  return second < 0 ? cards.length : second
}
