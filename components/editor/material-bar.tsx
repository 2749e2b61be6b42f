'use client'

import { useSearchParams } from 'next/navigation'
import { lazy, Suspense } from 'react'

const BroughtBar = lazy(() => import('./brought-bar'))

/** What the address's `material` names of the phrase bank, to be put into the text; loaded when there is something. */
export function MaterialBar() {
  const [kind = '', key = ''] = (useSearchParams().get('material') ?? '').split('/')
  if (key === '') return null
  return (
    <Suspense fallback={null}>
      <BroughtBar key={`${kind}/${key}`} name={{ kind, key }} />
    </Suspense>
  )
}
