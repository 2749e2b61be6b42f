'use client'

import { Button, Menu } from '@mantine/core'
import Link from 'next/link'
import { useState } from 'react'
import { call } from '@/components/shell/api'
import { useWords } from '@/components/shell/words'
import type { ApiErrorCode } from '@/lib/i18n/api-error'
import type { DraftSummary } from '@/lib/storage/record/draft'
import type { FindingName } from './use-finding'

const MOST_DRAFTS = 8

/** Takes a finding along to one of the drafts that were last worked on. */
export function InsertMenu({ name }: { name: FindingName }) {
  const { phrases: words, shell } = useWords()
  const [drafts, setDrafts] = useState<readonly DraftSummary[] | null>(null)
  const [failure, setFailure] = useState<ApiErrorCode | null>(null)
  const open = async () => {
    const reply = await call<{ drafts: DraftSummary[] }>('GET', '/api/drafts')
    setFailure(reply.ok ? null : reply.error.code)
    if (reply.ok) setDrafts(reply.value.drafts.slice(0, MOST_DRAFTS))
  }
  return (
    <Menu position="bottom-start" withinPortal={false} onOpen={open} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button>{words.insertInto}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {failure
            ? shell.errors[failure]
            : drafts === null
              ? shell.loading
              : drafts.length === 0
                ? words.noDrafts
                : words.recentDrafts}
        </Menu.Label>
        {drafts?.map(({ id, title }) => (
          <Menu.Item key={id} component={Link} href={`/write/${id}?material=${name.kind}/${name.key}`}>
            {title || words.untitled}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
