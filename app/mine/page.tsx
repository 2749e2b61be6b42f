import type { Metadata } from 'next'
import { MiningHome } from '@/components/mining/mining-home'
import { openRostrum } from '@/lib/server/rostrum'
import { pageTitle } from '../language'
import { MINING_LIMITS } from './limits'

export const generateMetadata = (): Promise<Metadata> => pageTitle('mining')

export default async function MiningPage() {
  const { storage } = await openRostrum()
  return <MiningHome runs={await storage.mining.list()} limits={MINING_LIMITS} />
}
