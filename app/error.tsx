'use client'

import { Vacancy } from '@/components/shell/vacancy'

export default function PageError({ reset }: { error: Error; reset: () => void }) {
  return <Vacancy of="crashed" retry={reset} />
}
