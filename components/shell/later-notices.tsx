'use client'

import { useNotifications } from '@mantine/notifications'
import { Suspense, useRef } from 'react'
import { deferred } from './deferred'

const Notices = deferred(() => import('./notices'))

/** The place of notices, drawn when the first is told. */
export function LaterNotices() {
  const { notifications } = useNotifications()
  const wanted = useRef(false)
  wanted.current ||= notifications.length > 0
  return wanted.current && <Suspense fallback={null}>{<Notices />}</Suspense>
}
