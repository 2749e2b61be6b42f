'use client'

import { useState } from 'react'
import { ReturnedView } from '@/components/returned/returned-view'
import { TakeReturned } from '@/components/returned/take-returned'
import { useOpenReturned } from '@/components/returned/use-returned'
import { useWords } from '@/components/shell/words'
import css from './history.module.css'
import { KeepVersion } from './keep-version'
import { useVersions } from './use-versions'
import { VersionList } from './version-list'
import { VersionView } from './version-view'

/** 版本: the kept states of the draft; one of them can be read beside the page and put back. Files that came back are compared here. */
export default function HistoryPanel() {
  const { history, shell } = useWords()
  const { list, failure, ask } = useVersions()
  const [opened, setOpened] = useState<string | null>(null)
  const version = list?.find(({ id }) => id === opened)
  const close = () => {
    setOpened(null)
    ask()
  }
  const returned = useOpenReturned()
  if (returned !== undefined) return <ReturnedView open={returned} />
  if (version !== undefined) return <VersionView key={version.id} version={version} onClose={close} onChange={ask} />
  return (
    <div className={css.panel}>
      <KeepVersion onKept={ask} />
      <TakeReturned />
      {failure !== null && <p className={css.note}>{shell.errors[failure]}</p>}
      {list !== null && list.length === 0 && <p className={css.note}>{history.none}</p>}
      {list !== null && <VersionList list={list} onOpen={setOpened} />}
      <p className={css.note}>{history.rule}</p>
    </div>
  )
}
