import { describe, expect, it } from 'vitest'
import { previousDraft } from './previous-draft'

const draft = (id: string, empty: number, templateId: string | null = '模板') => ({
  ...{ id, templateId },
  openSlots: { total: 4, empty, carried: 0 },
})

const HERE = { id: '本稿', templateId: '模板' }

describe('the previous draft of the same template', () => {
  const drafts = [draft('本稿', 4), draft('刚开头', 3), draft('填了的', 1), draft('去年的', 0), draft('别的', 0, '他')]
  const chosen = (exported: readonly string[]) => previousDraft(HERE, drafts, exported)?.id

  it('is the one exported last, even where others were edited later', () => {
    expect(chosen(['别的', '本稿', '去年的', '刚开头'])).toBe('去年的')
    expect(chosen(['没有了', '刚开头', '去年的'])).toBe('刚开头')
  })

  it('is, where none was exported, the one edited last that is half filled, else the one edited last', () => {
    expect(chosen([])).toBe('填了的')
    expect(previousDraft(HERE, drafts.slice(0, 2), [])?.id).toBe('刚开头')
  })

  it('is none where there is no other, or no template', () => {
    expect(previousDraft(HERE, drafts.slice(0, 1), ['本稿'])).toBeNull()
    expect(previousDraft({ id: '白', templateId: null }, [draft('空', 0, null)], ['空'])).toBeNull()
  })
})
