import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { MiningRoom } from '@/components/mining/mining-room'
import { readMining } from '@/lib/server/minings'
import { openRostrum } from '@/lib/server/rostrum'
import { pageTitle } from '../../language'

export const generateMetadata = (): Promise<Metadata> => pageTitle('mining')

export default async function MiningRunPage({ params }: { params: Promise<{ id: string }> }) {
  const { storage } = await openRostrum()
  const mining = await readMining(storage.mining, (await params).id)
  if (!mining) notFound()
  return <MiningRoom key={mining.id} mining={mining} />
}
