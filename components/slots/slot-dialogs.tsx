'use client'

import { KeptDialogs } from '@/components/editor/kept-dialogs'
import { deferred } from '@/components/shell/deferred'

const SlotNameDialog = deferred(() => import('./slot-name-dialog'))
const TableDialog = deferred(() => import('./offers/table-dialog'))

/** Dialogs about blanks. */
export const SlotDialogs = () => (
  <KeptDialogs names={['slot-name', 'slot-rename', 'slot-split', 'value-table']}>
    <SlotNameDialog />
    <TableDialog />
  </KeptDialogs>
)
