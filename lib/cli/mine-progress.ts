import { cliWords } from '../i18n/cli'
import { type MineWatch, SILENT } from '../mining/mine'
import type { Work } from '../mining/progress'
import { RemainingTime } from '../mining/remaining'
import type { MiningProgress } from '../storage/record/mining'
import type { Invocation } from './command'

const BAR = 24

/**
 * Shows how far a run is: on a terminal a bar with the time still to go, elsewhere one line a tenth of a stage, so that a
 * long run is seen to move and a log stays short. `onKept` is called when the first files are finished.
 */
export function showProgress(invocation: Invocation, onKept: () => void): MineWatch {
  const show = invocation.draw ? showBar(invocation, invocation.draw) : showLines(invocation)
  let kept = false
  return {
    ...SILENT,
    onProgress(progress, work) {
      if (!kept && progress.some(({ stage, done }) => stage === 'read' && done > 0)) {
        kept = true
        onKept()
      }
      show(progress, work)
    },
  }
}

type Show = (progress: readonly MiningProgress[], work: Work) => void

function showLines({ language, tell }: Invocation): Show {
  const words = cliWords[language]
  const told = new Map<string, number>()
  return (progress) => {
    for (const { stage, done, total } of progress) {
      const tenth = total === 0 ? -1 : Math.floor((10 * done) / total)
      if (tenth <= (told.get(stage) ?? 0)) continue
      told.set(stage, tenth)
      tell(words.progress(words.stages[stage], done, total))
    }
  }
}

function showBar({ language }: Invocation, draw: (line: string) => void): Show {
  const words = cliWords[language]
  const remaining = new RemainingTime()
  return (progress, work) => {
    const share = work.total === 0 ? 1 : work.done / work.total
    const seconds = remaining.after(performance.now() / 1000, work)
    const current = progress.findLast(({ total }) => total > 0)
    const parts = [
      `${'█'.repeat(Math.round(share * BAR)).padEnd(BAR, '░')} ${Math.floor(share * 100)}%`,
      current ? words.progress(words.stages[current.stage], current.done, current.total) : '',
      seconds === null ? '' : words.remaining(Math.floor(seconds / 60), Math.round(seconds % 60)),
    ]
    draw(parts.filter((part) => part !== '').join('  ') + (share >= 1 ? '\n' : ''))
  }
}
