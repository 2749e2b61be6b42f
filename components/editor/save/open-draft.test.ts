import { expect, test } from 'vitest'
import type { DraftDocument } from '@/lib/draft/draft'
import type { DraftRecord } from '@/lib/storage/record/draft'
import type { LocalCopy } from './local-copy'
import { openDraft } from './open-draft'
import { saveNotice } from './save-state'

const documentOf = (text: string): DraftDocument => ({
  type: 'doc',
  content: [
    { type: 'values', attrs: { slots: {}, flags: {} } },
    { type: 'front', content: [{ type: 'titleLine', content: [{ type: 'text', text }] }] },
  ],
})

const record = {
  id: '稿',
  revision: 5,
  document: documentOf('服务器'),
  updatedAt: '2026-11-22T00:00:00Z',
} as DraftRecord
const copyOf = (text: string, revision: number, saved = false): LocalCopy => ({
  draftId: '稿',
  window: text,
  revision,
  document: documentOf(text),
  at: 0,
  saved,
})
const opened = (...copies: readonly LocalCopy[]) => {
  const { document, save, obsolete } = openDraft(record, copies)
  return [document, saveNotice(save).kind, obsolete.map(({ window }) => window)]
}

test.each([
  ['without a copy the server has it', [], ['服务器', 'saved', []]],
  ['a copy that the server has is obsolete', [copyOf('服务器', 4)], ['服务器', 'saved', ['服务器']]],
  ['a copy marked as saved is obsolete', [copyOf('旧', 3, true)], ['服务器', 'saved', ['旧']]],
  ['a copy that the server never got is restored', [copyOf('没存上', 5)], ['没存上', 'saving', []]],
  ['a copy of an older revision is offered beside the newer one', [copyOf('没存上', 4)], ['没存上', 'conflict', []]],
] as const)('%s', (_, copies, [text, kind, obsolete]) => {
  expect(opened(...copies)).toEqual([documentOf(text), kind, obsolete])
})
