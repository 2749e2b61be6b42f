import type { Room } from '@/components/editor/room'
import { COMMAND_NAMES, COMMANDS } from './commands'
import { pressOf } from './press'

const BY_KEY = new Map(
  COMMAND_NAMES.flatMap((name) =>
    COMMANDS[name].everywhere === true ? (COMMANDS[name].keys ?? []).map((key) => [key, COMMANDS[name]] as const) : [],
  ),
)

/** What a key does wherever the focus is; null where it is nobody's. A dialog keeps its keys, and where words are typed so do letters. */
export function pageAction(event: KeyboardEvent, room: Room): (() => void) | null {
  const command = BY_KEY.get(pressOf(event))
  if (command?.run === undefined || command.hindrance?.(room)) return null
  if (room.store.getState().dialog !== null && command !== COMMANDS.save) return null
  if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && isTyped(event.target)) return null
  return () => command.run?.(room)
}

const isTyped = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
