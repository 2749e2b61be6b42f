import type { ComponentType, LazyExoticComponent } from 'react'
import { beforeEach, expect, it, vi } from 'vitest'

type Deferred = typeof import('./deferred')

const Part = () => null

let idle: (() => void)[] = []
const rest = async () => {
  for (const act of idle.splice(0)) act()
  await Promise.resolve()
  await new Promise(setImmediate)
}

let module: Deferred
beforeEach(async () => {
  idle = []
  vi.stubGlobal('requestIdleCallback', (act: () => void) => idle.push(act))
  vi.stubGlobal('window', { addEventListener: (_: string, act: () => void) => online.push(act) })
  vi.resetModules()
  module = await import('./deferred')
})

let online: (() => void)[] = []

/** What React does with a lazy component: the component itself, or what it would have to wait for. */
function drawn(lazy: LazyExoticComponent<ComponentType<object>>): unknown {
  const { _init, _payload } = lazy as unknown as { _init: (payload: unknown) => unknown; _payload: unknown }
  try {
    return _init(_payload)
  } catch (waiting) {
    return waiting
  }
}

it('loads one part after the other, each in an idle moment, and tells when all are there', async () => {
  const loads: string[] = []
  for (const name of ['first', 'second'])
    module.deferred(async () => {
      loads.push(name)
      return { default: Part }
    })
  performance.clearMarks(module.ALL_LOADED)
  module.loadDeferred()
  expect(loads).toEqual([])
  await rest()
  expect(loads).toEqual(['first'])
  await rest()
  expect(loads).toEqual(['first', 'second'])
  expect(performance.getEntriesByName(module.ALL_LOADED)).toHaveLength(0)
  await rest()
  expect(performance.getEntriesByName(module.ALL_LOADED)).toHaveLength(1)
})

it('loads no more once the page is left', async () => {
  const load = vi.fn(async () => ({ default: Part }))
  module.deferred(load)
  const leave = module.loadDeferred()
  leave()
  await rest()
  expect(load).not.toHaveBeenCalled()
})

it('draws at once what is loaded, and waits for what is not', async () => {
  const loaded = module.deferred(async () => ({ default: Part }))
  module.loadDeferred()
  await rest()
  expect(drawn(loaded)).toBe(Part)
  const later = module.deferred(async () => ({ default: Part }))
  expect(drawn(later)).toBeInstanceOf(Promise)
})

it('keeps asking for a part that the network did not bring', async () => {
  online = []
  const load = vi
    .fn<() => Promise<{ default: typeof Part }>>()
    .mockRejectedValueOnce(new Error('offline'))
    .mockResolvedValue({ default: Part })
  const part = module.deferred(load)
  const waiting = drawn(part) as Promise<unknown>
  await new Promise(setImmediate)
  expect(load).toHaveBeenCalledTimes(1)
  for (const act of online) act()
  await waiting
  expect(load).toHaveBeenCalledTimes(2)
  expect(drawn(part)).toBe(Part)
})
