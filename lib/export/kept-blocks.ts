import type { Block, Run } from '../document/block'
import { printable } from './printable'

/** For tests: what a .docx can keep of blocks: text, kind, number, lead, and the two states that are coloured. */
export function keptBlocks(blocks: readonly Block[]): readonly Block[] {
  return printable(blocks).map((block) => {
    const runs: Run[] = []
    for (const { text, lead, state } of block.runs) {
      const shown = state === 'empty' || state === 'carried' ? state : null
      const run: Run = { text, ...(lead ? { lead: true } : {}), ...(shown ? { state: shown } : {}) }
      const last = runs.at(-1)
      if (last && last.lead === run.lead && last.state === run.state)
        runs[runs.length - 1] = { ...last, text: last.text + text }
      else runs.push(run)
    }
    if (block.type !== 'heading') return { type: block.type, runs }
    return { type: block.type, level: block.level!, marker: block.marker === '' ? null : block.marker, runs }
  })
}
