'use client'

import { Button, Group, Modal, Radio } from '@mantine/core'
import { useState } from 'react'
import { selectPlace } from '@/components/editor/navigation'
import { useDraft, useEditorStore, useRoom } from '@/components/editor/room'
import { useWords } from '@/components/shell/words'
import { ConditionSign } from '@/components/slots/condition-sign'
import { type ListedSlot, listSlots } from '@/components/slots/slot-list'
import { isOpen } from '@/components/slots/slot-place'
import css from './export.module.css'

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

type Step = 'choosing' | 'saving' | 'unsaved' | 'refused'

function ExportForm({ onDone, onGo }: { onDone: () => void; onGo: (listed: ListedSlot) => void }) {
  const { exporting } = useWords().write
  const { record, keeper } = useRoom()
  const open = listSlots(useDraft()).filter(({ slot }) => isOpen(slot))
  const hasEmpty = open.some(({ condition }) => condition === 'empty')
  const [format, setFormat] = useState<string>('docx')
  const [empty, setEmpty] = useState<string>('mark')
  const [step, setStep] = useState<Step>('choosing')
  const go = async () => {
    setStep('saving')
    if (!(await keeper.flush())) return setStep('unsaved')
    const query = new URLSearchParams({ format, empty })
    const got = await download(`/api/drafts/${encodeURIComponent(record.id)}/export?${query}`)
    if (got) onDone()
    else setStep('refused')
  }
  return (
    <>
      <OpenList open={open} onGo={onGo} />
      <Radio.Group label={exporting.format} value={format} onChange={setFormat} mt="md">
        <Group gap="lg" mt={6}>
          <Radio value="docx" label={exporting.formats.docx} />
          <Radio value="md" label={exporting.formats.md} />
        </Group>
      </Radio.Group>
      {hasEmpty && (
        <Radio.Group label={exporting.empties} value={empty} onChange={setEmpty} mt="md">
          <div className={css.choices}>
            <Radio value="mark" label={exporting.keep} description={exporting.keepText} />
            <Radio value="keep" label={exporting.source} />
          </div>
        </Radio.Group>
      )}
      {format === 'docx' && <p className={css.fonts}>{exporting.fonts}</p>}
      <div className={css.foot}>
        <span role="status" className={css.step} data-step={step}>
          {step === 'saving' && exporting.saving}
          {step === 'unsaved' && exporting.failed}
          {step === 'refused' && exporting.refused}
        </span>
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

/** Fetches the file first, so that a refusal is told here and not saved as a file. */
async function download(path: string): Promise<boolean> {
  const response = await fetch(path).catch(() => null)
  if (response === null || !response.ok) return false
  const url = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = fileName(response.headers.get('content-disposition'))
  link.click()
  // The browser has taken the address over by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
  return true
}

/** The name that the server gives, in the form of RFC 6266 for names beyond ASCII, or the plain one. */
function fileName(disposition: string | null): string {
  const encoded = disposition?.match(/filename\*=UTF-8''([^;]+)/i)?.[1]
  const plain = disposition?.match(/filename="([^"]+)"/i)?.[1]
  if (encoded === undefined) return plain ?? ''
  try {
    return decodeURIComponent(encoded)
  } catch {
    return plain ?? ''
  }
}
