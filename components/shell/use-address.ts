import { useSearchParams } from 'next/navigation'

/** The address of a room with some of its parameters changed; null takes one out. */
export function useAddress(path: string) {
  const params = useSearchParams()
  return (change: Readonly<Record<string, string | null>>): string => {
    const next = new URLSearchParams(params)
    for (const [name, value] of Object.entries(change)) value ? next.set(name, value) : next.delete(name)
    return next.size === 0 ? path : `${path}?${next}`
  }
}
