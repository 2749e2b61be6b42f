'use client'

import { useWords } from '@/components/shell/words'
import type { Role } from '@/lib/role/role'
import css from './role-name.module.css'

/** A role in a list or a legend: its colour, its sign, its name. */
export function RoleName({ role, sign = false }: { role: Role; sign?: boolean }) {
  const { names } = useWords()
  return (
    <span className={css.role} data-role={role}>
      <i aria-hidden="true">{sign ? names.roleSigns[role] : null}</i>
      {names.roles[role]}
    </span>
  )
}
