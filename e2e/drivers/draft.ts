import { expect, type Page } from '@playwright/test'

type Inline =
  | { readonly type: 'text'; readonly text: string; readonly marks?: readonly unknown[] }
  | { readonly type: 'slot'; readonly attrs: { readonly name: string } }
  | { readonly type: 'ordinal'; readonly attrs: { readonly scheme: string; readonly start: number | null } }

export const text = (words: string): Inline => ({ type: 'text', text: words })
export const blank = (name: string): Inline => ({ type: 'slot', attrs: { name } })

export interface WrittenDraft {
  readonly values?: Readonly<Record<string, string>>
  readonly title?: string
  readonly paragraphs: readonly (readonly Inline[])[]
  readonly locked?: boolean
}

/** A draft of its own with these words and blanks, opened. */
export async function openDraft(page: Page, written: WrittenDraft): Promise<string> {
  const id = await makeDraft(page, written)
  await page.goto(`/write/${id}`)
  await expect(page.getByRole('textbox', { name: '讲稿正文' })).toBeVisible()
  return id
}

/** Makes such a draft; gives its id. */
export async function makeDraft(
  page: Page,
  { values = {}, title = '题目', paragraphs, locked = false }: WrittenDraft,
): Promise<string> {
  await page.goto('/')
  const headers = { origin: new URL(page.url()).origin }
  const created = await page.request.post('/api/drafts', { data: { title }, headers })
  const { draft } = (await created.json()) as { draft: { id: string; revision: number } }
  const slots = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      { value, state: value === '' ? 'empty' : 'typed', source: null, declaration: { type: 'text' } },
    ]),
  )
  const document = {
    type: 'doc',
    content: [
      { type: 'values', attrs: { slots, flags: {} } },
      { type: 'front', content: [{ type: 'titleLine', content: [text(title)] }] },
      {
        type: 'section',
        attrs: { id: 'opening', role: 'opening', from: null, locked, when: [] },
        content: paragraphs.map((content) => ({
          type: 'paragraph',
          attrs: { cue: false, when: [] },
          ...(content.length > 0 ? { content } : {}),
        })),
      },
    ],
  }
  const saved = await page.request.put(`/api/drafts/${draft.id}`, {
    data: { revision: draft.revision, title, document },
    headers,
  })
  expect(saved.ok()).toBe(true)
  return draft.id
}

/** The paragraphs of the text as the page shows them. */
export const shownParagraphs = (page: Page): Promise<string[]> =>
  page
    .locator('.ProseMirror section :is(p, h2, h3, h4, h5)')
    .evaluateAll((lines) => lines.map((line) => line.textContent ?? ''))
