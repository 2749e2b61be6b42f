/** A key with what is held, as the table of commands writes it: Ctrl Shift Z, F8, ? */
export function pressOf(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): string {
  const key = event.code === 'Backslash' ? '\\' : (NAMES[event.key] ?? event.key)
  const held = [
    (event.ctrlKey || event.metaKey) && 'Ctrl',
    event.altKey && 'Alt',
    // ? is written with Shift on most keyboards, and is a key of its own.
    event.shiftKey && key !== '?' && 'Shift',
  ]
  return [...held, key.length === 1 ? key.toUpperCase() : key].filter(Boolean).join(' ')
}

const NAMES: Readonly<Record<string, string>> = { Escape: 'Esc', '？': '?' }
