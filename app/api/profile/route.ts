import { answer } from '@/lib/server/answer'
import { exportProfile, readProfile } from '@/lib/server/profile'
import { changeBy, read } from '@/lib/server/route'

export const GET = read(async ({ storage }) => answer({ profile: await readProfile(storage) }))

export const PUT = changeBy(exportProfile, async (profile, { storage }) => {
  await storage.exportProfile.set({ ...profile })
  return answer({ profile: await readProfile(storage) })
})
