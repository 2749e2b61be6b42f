'use client'

import { lazy } from 'react'
import { KeptDialogs } from '@/components/editor/kept-dialogs'

const SlotNameDialog = lazy(() => import('./slot-name-dialog'))
const TableDialog = lazy(() => import('./offers/table-dialog'))

/** Dialogs about blanks. */
export const SlotDialogs = () => (
  <KeptDialogs names={['slot-name', 'slot-rename', 'slot-split', 'value-table']}>
    <SlotNameDialog />
    <TableDialog />
  </KeptDialogs>
)
