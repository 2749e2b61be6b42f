'use client'

import { lazy } from 'react'
import { KeptDialogs } from './kept-dialogs'

const ExportDialog = lazy(() => import('@/components/export/export-dialog'))
const ConflictDialog = lazy(() => import('./conflict-dialog'))

/** Dialogs about the whole draft. */
export const DraftDialogs = () => (
  <KeptDialogs names={['export', 'conflict']}>
    <ExportDialog />
    <ConflictDialog />
  </KeptDialogs>
)
