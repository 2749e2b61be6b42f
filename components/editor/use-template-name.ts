'use client'

import { useEffect, useState } from 'react'
import { call } from '@/components/shell/api'
import type { TemplateRecord } from '@/lib/storage/record/template'

/** Name of the template a draft came from; null until it is known, or where the library has it no more. */
export function useTemplateName(id: string | null): string | null {
  const [name, setName] = useState<string | null>(null)
  useEffect(() => {
    if (id === null) return
    let left = false
    void call<{ template: TemplateRecord }>('GET', `/api/templates/${encodeURIComponent(id)}`).then((reply) => {
      if (!left && reply.ok) setName(reply.value.template.name)
    })
    return () => {
      left = true
    }
  }, [id])
  return name
}
