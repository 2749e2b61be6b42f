import { answer } from '@/lib/server/answer'
import { readContinuations } from '@/lib/server/continuations'
import { read } from '@/lib/server/route'

export const GET = read(async ({ storage }) => answer({ bank: await readContinuations(storage) }))
