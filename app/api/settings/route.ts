import { answer } from '@/lib/server/answer'
import { changeBy, read } from '@/lib/server/route'
import { settings } from '@/lib/server/schema'

export const GET = read(async ({ storage }) => answer({ settings: await storage.settings.get() }))

export const PUT = changeBy(settings, async (input, { storage }) => {
  await storage.settings.set(input.settings)
  return answer({ settings: await storage.settings.get() })
})

/** Sets what is named and leaves the rest. */
export const PATCH = changeBy(settings, async (input, { storage }) => {
  const stored = await storage.settings.get()
  await storage.settings.set(Object.fromEntries([...Object.entries(stored), ...Object.entries(input.settings)]))
  return answer({ settings: await storage.settings.get() })
})
