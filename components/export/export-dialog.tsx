'use client'

import { Button, Modal, Radio } from '@mantine/core'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { selectPlace } from '@/components/editor/navigation'
import { useDraft, useEditorStore, useRoom } from '@/components/editor/room'
import { useWords } from '@/components/shell/words'
import { ConditionSign } from '@/components/slots/condition-sign'
import { type ListedSlot, listSlots } from '@/components/slots/slot-list'
import { isOpen } from '@/components/slots/slot-place'
import { copied, putInClipboard } from './clipboard'
import { download } from './download'
import css from './export.module.css'
import { ProfileFields } from './profile-fields'
import { useProfile } from './use-profile'

/** 导出: what is still open comes first, each a way back; then the format; the draft is saved before it is exported. */
export default function ExportDialog() {
  const words = useWords()
  const { editor } = useRoom()
  const opened = useEditorStore((state) => state.dialog === 'export')
  const set = useEditorStore((state) => state.set)
  return (
    <Modal
      opened={opened}
      onClose={() => set({ dialog: null })}
      title={words.write.exporting.title}
      size={560}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': words.shell.close }}
    >
      <ExportForm
        onDone={() => set({ dialog: null })}
        onGo={({ places, name }) => {
          set({ dialog: null, card: name })
          if (places[0] !== undefined) selectPlace(editor, places[0])
        }}
      />
    </Modal>
  )
}

type Step = 'choosing' | 'saving' | 'unsaved' | 'refused' | 'copied' | 'profile-refused'

const FORMATS = ['docx', 'reading', 'md', 'txt'] as const
type Format = (typeof FORMATS)[number]
const isPaper = (format: Format): boolean => format === 'docx' || format === 'reading'

function ExportForm({ onDone, onGo }: { onDone: () => void; onGo: (listed: ListedSlot) => void }) {
  const { exporting } = useWords().write
  const { record, keeper } = useRoom()
  const router = useRouter()
  const kept = useProfile()
  const open = listSlots(useDraft()).filter(({ slot }) => isOpen(slot))
  const hasEmpty = open.some(({ condition }) => condition === 'empty')
  const [format, setFormat] = useState<Format>('docx')
  const [empty, setEmpty] = useState<string>('mark')
  const [step, setStep] = useState<Step>('choosing')
  const path = `/api/drafts/${encodeURIComponent(record.id)}`
  /** The draft and the profile are on the server before anything is made of them there. */
  const ready = async (): Promise<boolean> => {
    setStep('saving')
    if (!(await keeper.flush())) setStep('unsaved')
    else if (!(await kept.keep())) setStep('profile-refused')
    else return true
    return false
  }
  const go = async () => {
    if (!(await ready())) return
    const got = await download(`${path}/export?${new URLSearchParams({ format, empty })}`)
    if (got) onDone()
    else setStep('refused')
  }
  const print = async () => {
    if (await ready()) router.push(`/write/${encodeURIComponent(record.id)}/print`)
  }
  const copy = async () => {
    const answered = ready().then((is) => (is ? copied(`${path}/copy?${new URLSearchParams({ empty })}`) : null))
    setStep((await putInClipboard(answered)) ? 'copied' : (now) => (now === 'saving' ? 'refused' : now))
  }
  return (
    <>
      <OpenList open={open} onGo={onGo} />
      <Radio.Group
        label={exporting.format}
        value={format}
        onChange={(value) => setFormat(FORMATS.find((known) => known === value) ?? 'docx')}
        mt="md"
      >
        <div className={css.formats}>
          {FORMATS.map((each) => (
            <Radio key={each} value={each} label={exporting.formats[each]} />
          ))}
        </div>
      </Radio.Group>
      {hasEmpty && (
        <Radio.Group label={exporting.empties} value={empty} onChange={setEmpty} mt="md">
          <div className={css.choices}>
            <Radio value="mark" label={exporting.keep} description={exporting.keepText} />
            <Radio value="keep" label={exporting.source} />
          </div>
        </Radio.Group>
      )}
      {isPaper(format) && kept.profile && (
        <details className={css.profile}>
          <summary>{exporting.profile.title}</summary>
          <ProfileFields profile={kept.profile} onChange={kept.change} />
        </details>
      )}
      {isPaper(format) && kept.profile && <p className={css.fonts}>{exporting.fonts(kept.profile.fonts)}</p>}
      <div className={css.foot}>
        <span role="status" className={css.step} data-step={step}>
          {step !== 'choosing' && exporting.steps[step]}
        </span>
        <Button onClick={() => void print()} disabled={step === 'saving'}>
          {exporting.print}
        </Button>
        <Button onClick={() => void copy()} disabled={step === 'saving'}>
          {exporting.copy}
        </Button>
        <Button variant="filled" loading={step === 'saving'} onClick={() => void go()}>
          {hasEmpty && empty === 'mark' ? exporting.keep : exporting.go}
        </Button>
      </div>
    </>
  )
}

function OpenList({ open, onGo }: { open: readonly ListedSlot[]; onGo: (listed: ListedSlot) => void }) {
  const { exporting, conditions } = useWords().write
  if (open.length === 0) return <p className={css.clean}>{exporting.clean}</p>
  return (
    <>
      <p className={css.todo}>{exporting.todo(open.length)}</p>
      <ul className={css.list}>
        {open.map((listed) => (
          <li key={listed.name}>
            <button type="button" onClick={() => onGo(listed)}>
              <ConditionSign condition={listed.condition} />
              <span>{listed.label}</span>
              <span className={css.value}>{listed.slot.value}</span>
              <span className={css.condition}>{conditions[listed.condition]}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
