'use client'

import { createContext, type ReactNode, use, useState } from 'react'
import { useStore } from 'zustand'
import { createMiningStore, type Mining, type MiningReview, type MiningStore } from './mining-store'

const MiningContext = createContext<MiningStore | null>(null)

export function MiningProvider({ mining, children }: { mining: Mining; children: ReactNode }) {
  const [store] = useState(() => createMiningStore(mining))
  return <MiningContext value={store}>{children}</MiningContext>
}

export function useMining<T>(select: (review: MiningReview) => T): T {
  const store = use(MiningContext)
  if (!store) throw new Error('useMining needs a MiningProvider above it')
  return useStore(store, select)
}
