'use client'

import { insertOrdinal, RUN_IN_SCHEMES } from '@/components/editor/commands/insert-ordinal'
import type { PanelName } from '@/components/editor/editor-store'
import { selectPlace, selectPoint } from '@/components/editor/navigation'
import { runOn, useDraft, useRoom } from '@/components/editor/room'
import { useWords } from '@/components/shell/words'
import { listSlots } from '@/components/slots/slot-list'
import { COMMAND_NAMES, COMMANDS } from './commands'
import type { PaletteItem } from './palette-items'

/** Commands that make no sense from the palette itself. */
const HIDDEN: ReadonlySet<string> = new Set(['palette'])

/** All that can be run or gone to, as the draft stands. */
export function usePaletteItems(): readonly PaletteItem[] {
  const room = useRoom()
  const draft = useDraft()
  const { palette, write, names } = useWords()
  const { editor, store } = room
  const commands = COMMAND_NAMES.flatMap((name): PaletteItem[] => {
    const { run, hindrance, group, keys = [] } = COMMANDS[name]
    if (run === undefined || HIDDEN.has(name)) return []
    const why = hindrance?.(room) ?? null
    const words = { group: palette.groups[group], label: palette.commands[name] }
    return [{ key: name, ...words, keys, hindrance: why === null ? null : palette.whys[why], run: () => run(room) }]
  })
  const item = (key: string, group: string, label: string, run: () => void): PaletteItem => ({
    key,
    group,
    label,
    keys: [],
    hindrance: null,
    run,
  })
  const panels = Object.entries(write.page.panels).map(([name, label]) =>
    item(`panel ${name}`, palette.groups.show, palette.panel(label), () => {
      const { folded, toggle, set } = store.getState()
      set({ panel: name as PanelName })
      if (folded.panel) toggle('panel')
    }),
  )
  const ordinals = RUN_IN_SCHEMES.map((scheme) =>
    item(`ordinal ${scheme}`, palette.groups.write, palette.ordinal(scheme), () =>
      runOn(editor, insertOrdinal(scheme)),
    ),
  )
  const points = draft.points.map(({ pos, label, role }, index) =>
    item(`point ${index}`, palette.groups.points, label || names.roles[role], () => selectPoint(editor, pos)),
  )
  const blanks = listSlots(draft).map(({ name, label, condition, places }) =>
    item(`blank ${name}`, palette.groups.listed, palette.blank(label, write.conditions[condition]), () =>
      selectPlace(editor, places[0]!),
    ),
  )
  return [...commands, ...panels, ...ordinals, ...points, ...blanks]
}
