import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

interface Part<Props> {
  readonly default: ComponentType<Props>
}

/** What this page has not loaded yet and may need, also without a network. */
const outstanding = new Set<() => Promise<unknown>>()

/**
 * A component that is loaded when it is first drawn, below a `Suspense`, or in an idle moment before. What was loaded
 * before is drawn at once: `lazy` alone leaves a moment with nothing there, in which keys go astray. Where the network
 * fails it stays away until it can be loaded, and the page stands.
 */
export function deferred<Props extends object>(
  load: () => Promise<Part<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  let loaded: Part<Props> | null = null
  const fetch = async () => {
    loaded = await untilLoaded(load)
    outstanding.delete(fetch)
    return loaded
  }
  outstanding.add(fetch)
  return lazy(() => (loaded === null ? fetch() : kept(loaded)))
}

/** A promise that tells its value at once. */
const kept = <Value>(value: Value): Promise<Value> =>
  // biome-ignore lint/suspicious/noThenProperty: React takes at once what a thenable tells at once; a promise waits.
  ({ then: (take: (value: Value) => void) => take(value) }) as unknown as Promise<Value>

const RETRY_MILLISECONDS = 5000

async function untilLoaded<Value>(load: () => Promise<Value>): Promise<Value> {
  for (;;) {
    try {
      return await load()
    } catch {
      await new Promise((resolve) => {
        setTimeout(resolve, RETRY_MILLISECONDS)
        window.addEventListener('online', resolve, { once: true })
      })
    }
  }
}

/** Browsers that tell of no idle moments get one second of rest. */
const whenIdle = (act: () => void): void => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(act)
  else setTimeout(act, 1000)
}

/** Set on the time line of the page (`performance`) when nothing is outstanding any more. */
export const ALL_LOADED = 'rostrum: all parts loaded'

/** Loads what is outstanding, one after the other in idle moments, until the page is left. */
export function loadDeferred(): () => void {
  let left = false
  const next = () => {
    const [fetch] = outstanding
    if (left) return
    if (fetch === undefined) performance.mark(ALL_LOADED)
    else void fetch().then(() => whenIdle(next))
  }
  whenIdle(next)
  return () => {
    left = true
  }
}
