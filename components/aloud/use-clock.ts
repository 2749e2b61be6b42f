import { useEffect, useState } from 'react'
import { type Clock, elapsed, STOPPED, startClock, stopClock } from './clock'

/** Milliseconds between two looks at the clock. */
const TICK = 200

/** A clock of the wall that can be started and stopped; it draws anew only while it runs. */
export function useClock() {
  const [clock, setClock] = useState<Clock>(STOPPED)
  const [now, setNow] = useState(0)
  const running = clock.since !== null
  useEffect(() => {
    if (!running) return
    const timer = setInterval(() => setNow(performance.now()), TICK)
    return () => clearInterval(timer)
  }, [running])
  const turn = (by: (clock: Clock, at: number) => Clock) => () => {
    const at = performance.now()
    setNow(at)
    setClock((old) => by(old, at))
  }
  return {
    running,
    begun: running || clock.before > 0,
    elapsed: elapsed(clock, Math.max(now, clock.since ?? 0)),
    start: turn(startClock),
    stop: turn(stopClock),
  }
}
