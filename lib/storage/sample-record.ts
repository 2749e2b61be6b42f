import type { DraftDocument } from '../draft/draft'
import type { DraftFields } from './record/draft'
import type { TemplateFields } from './record/template'

/** A small template for tests. */
export const templateFields = (change: Partial<TemplateFields> = {}): TemplateFields => ({
  name: '防汛工作部署讲话',
  genre: 'deployment',
  occasions: ['防汛'],
  source: '# 在会议上的讲话',
  strip: [{ role: 'opening', characters: 12 }],
  slotCount: 0,
  support: null,
  ...change,
})

/** A draft of one paragraph. */
export const draftFields = (text: string, change: Partial<DraftFields> = {}): DraftFields => ({
  title: '讲话稿',
  templateId: null,
  templateRevision: null,
  document: documentOf(text),
  openSlots: { total: 0, empty: 0, carried: 0 },
  characters: text.length,
  ...change,
})

export const documentOf = (text: string): DraftDocument => ({
  type: 'doc',
  content: [
    { type: 'values', attrs: { slots: {}, flags: {} } },
    { type: 'front', content: [] },
    {
      type: 'section',
      attrs: { id: 's1', role: 'opening', from: null, locked: false, when: [] },
      content: [{ type: 'paragraph', attrs: { cue: false, when: [] }, content: [{ type: 'text', text }] }],
    },
  ],
})
