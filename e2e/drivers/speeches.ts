import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { readFile } from '../../lib/corpus/read-file'
import type { DraftDocument, SectionNode } from '../../lib/draft/draft'
import { instantiate } from '../../lib/draft/instantiate'
import { templatize } from '../../lib/draft/templatize'
import { describeDocument } from '../../lib/speech/describe'
import { checkValues } from '../../lib/template/check-values'
import { parseTemplate } from '../../lib/template/parse'

const root = path.resolve('.')

/** Each shipped template with its filling, as a draft, by name. */
export function filledTemplates(): Readonly<Record<string, DraftDocument>> {
  const folder = path.join(root, 'templates')
  const names = readdirSync(folder).flatMap((file) => (file.endsWith('.hbs') ? [file.slice(0, -'.hbs'.length)] : []))
  return Object.fromEntries(
    names.map((name) => [
      name,
      draftOf(
        readFileSync(path.join(folder, `${name}.hbs`), 'utf8'),
        JSON.parse(readFileSync(path.join(folder, `${name}.values.json`), 'utf8')),
      ),
    ]),
  )
}

/** The speeches of each sample one after the other as one draft, by file, and those of all samples together: `samples`. */
export async function sampleDrafts(): Promise<Readonly<Record<string, DraftDocument>>> {
  const folder = path.join(root, 'samples')
  const drafts: Record<string, DraftDocument> = {}
  for (const file of readdirSync(folder).sort()) {
    const { value: documents } = await readFile(file, readFileSync(path.join(folder, file)))
    const speeches = documents.map((document) => describeDocument(document))
    const parts = speeches.flatMap(({ clean, pieces }) => pieces.map((piece) => templatize({ clean, piece })))
    drafts[path.parse(file).name] = joined(parts.map(({ source, values }) => draftOf(source, values)))
  }
  return { ...drafts, samples: joined(Object.values(drafts)) }
}

function draftOf(source: string, filling: unknown): DraftDocument {
  const { value: template } = parseTemplate(source)
  const checked = checkValues(template.slots, filling)
  if (!checked.ok) throw new Error(JSON.stringify(checked.error))
  const draft = instantiate(template, checked.value.value)
  if (!draft.ok) throw new Error(JSON.stringify(draft.error))
  return draft.value
}

/** The front of the first, and the sections of all. Blanks of one name would be one blank, so each draft's get its number. */
function joined(drafts: readonly DraftDocument[]): DraftDocument {
  const own = drafts.map((draft, index) => renamed(draft, `${index + 1}.`))
  return {
    type: 'doc',
    content: [
      {
        type: 'values',
        attrs: {
          slots: Object.assign({}, ...own.map(({ content }) => content[0].attrs.slots)),
          flags: Object.assign({}, ...own.map(({ content }) => content[0].attrs.flags)),
        },
      },
      own[0]!.content[1],
      ...own.flatMap(({ content }) => content.slice(2) as SectionNode[]),
    ],
  }
}

function renamed(draft: DraftDocument, prefix: string): DraftDocument {
  return JSON.parse(JSON.stringify(draft), (key, value) => {
    if (key === 'slots') return Object.fromEntries(Object.entries(value).map(([name, slot]) => [prefix + name, slot]))
    if (value?.attrs === undefined) return value
    if (value.type === 'slot') return { ...value, attrs: { ...value.attrs, name: prefix + value.attrs.name } }
    if (value.type === 'section') return { ...value, attrs: { ...value.attrs, id: prefix + value.attrs.id } }
    if (value.type === 'count' && value.attrs.of !== null)
      return { ...value, attrs: { ...value.attrs, of: prefix + value.attrs.of } }
    return value
  })
}
