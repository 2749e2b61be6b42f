'use client'

import { useEffect, useState } from 'react'
import { call } from '@/components/shell/api'

/** A list of the server, asked for once; empty until it answers. */
export function useList<T>(path: string, key: string): readonly T[] {
  const [list, setList] = useState<readonly T[]>([])
  useEffect(() => {
    let left = false
    void call<Readonly<Record<string, readonly T[]>>>('GET', path).then((reply) => {
      if (!left && reply.ok) setList(reply.value[key] ?? [])
    })
    return () => {
      left = true
    }
  }, [path, key])
  return list
}
