import { Icon } from '@/components/shell/icon'
import { useWords } from '@/components/shell/words'
import css from './aloud.module.css'
import { ahead, clockText } from './clock'
import { usePace } from './use-pace'

interface Props {
  /** Milliseconds. */
  readonly elapsed: number
  readonly running: boolean
  readonly begun: boolean
  /** Characters read before this point, and when it was begun. */
  readonly read: number
  readonly readAt: number
  /** Characters from where reading began, and of the whole speech. */
  readonly total: number
  readonly whole: number
  readonly onToggle: () => void
  readonly onPrevious?: () => void
  readonly onNext?: () => void
}

/** What has passed, what is left of the target, and whether the reading keeps up with it. */
export function AloudClock(props: Props) {
  const { elapsed, running, begun, onToggle, onPrevious, onNext } = props
  const { aloud } = useWords()
  const target = useTarget(props)
  const rest = target - elapsed
  return (
    <div className={css.foot}>
      <div className={css.clock}>
        <div>
          <b>{clockText(elapsed)}</b>
          <span>{aloud.spoken}</span>
        </div>
        <button type="button" className={css.turn} onClick={onToggle}>
          <Icon name={running ? 'pause' : 'play'} size={24} />
          <span>{running ? aloud.pause : begun ? aloud.resume : aloud.start}</span>
        </button>
        <div>
          <b>{clockText(Math.abs(rest))}</b>
          <span>
            {rest < 0 ? aloud.over : aloud.left}
            <PaceWords {...props} target={target} />
          </span>
        </div>
      </div>
      <div className={css.steps}>
        <button type="button" onClick={onPrevious} aria-disabled={!onPrevious || undefined}>
          {aloud.previous}
        </button>
        <button type="button" onClick={onNext} aria-disabled={!onNext || undefined}>
          {aloud.next}
        </button>
      </div>
      <p className={css.keys}>{aloud.keys}</p>
    </div>
  )
}

/** Milliseconds that the rest of the speech may take: its share of the target, or what it takes at the rate. */
function useTarget({ total, whole }: Pick<Props, 'total' | 'whole'>): number {
  const { rate, targetMinutes } = usePace()
  const minutes = targetMinutes === null ? total / rate : whole === 0 ? 0 : (targetMinutes * total) / whole
  return minutes * 60_000
}

/** Said when a point is left, and left standing while the next is read: it is not known in the middle of one. */
function PaceWords({ read, readAt, total, target, begun }: Props & { readonly target: number }) {
  const { aloud } = useWords()
  if (!begun || read === 0) return null
  const seconds = Math.round(ahead(readAt, read, total, target) / 1000)
  const words =
    seconds === 0 ? aloud.onTime : (seconds > 0 ? aloud.ahead : aloud.behind)(aloud.seconds(Math.abs(seconds)))
  return <em data-late={seconds < 0 || undefined}>，{words}</em>
}
