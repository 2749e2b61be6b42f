'use client'

import { deferred } from '@/components/shell/deferred'
import { KeptDialogs } from './kept-dialogs'

const ExportDialog = deferred(() => import('@/components/export/export-dialog'))
const ConflictDialog = deferred(() => import('./conflict-dialog'))

/** Dialogs about the whole draft. */
export const DraftDialogs = () => (
  <KeptDialogs names={['export', 'conflict']}>
    <ExportDialog />
    <ConflictDialog />
  </KeptDialogs>
)
