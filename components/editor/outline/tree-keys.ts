import type { KeyboardEvent } from 'react'

/** What the keys of the tree do. */
const KEYS = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  ArrowRight: 'into',
  ArrowLeft: 'outOf',
  Enter: 'go',
  ' ': 'go',
  Delete: 'remove',
  ContextMenu: 'menu',
  'Shift F10': 'menu',
  'Alt ArrowDown': 'down',
  'Alt ArrowUp': 'up',
  'Alt ArrowRight': 'deeper',
  'Alt ArrowLeft': 'higher',
  'Control z': 'undo',
  'Control y': 'redo',
  'Control Shift z': 'redo',
} as const satisfies Record<string, string>

export type TreeVerb = (typeof KEYS)[keyof typeof KEYS]

export function treeVerb({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): TreeVerb | undefined {
  const held = [(ctrlKey || metaKey) && 'Control', altKey && 'Alt', shiftKey && 'Shift'].filter(Boolean)
  const pressed = [...held, key.length === 1 ? key.toLowerCase() : key].join(' ')
  return Object.entries(KEYS).find(([name]) => name === pressed)?.[1]
}
