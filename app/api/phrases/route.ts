import { answer } from '@/lib/server/answer'
import { read } from '@/lib/server/route'

export const GET = read(async ({ storage }) => answer({ entries: await storage.bank.list() }))
