import { type ContinuationBank, continuationBank, type UsedWording, wordingsIn } from '../continuation/continuation'
import { blockText } from '../document/block'
import { draftBlocks } from '../draft/blocks'
import { instantiate } from '../draft/instantiate'
import type { BankEntry } from '../storage/record/bank'
import type { TemplateRecord } from '../storage/record/template'
import type { Storage } from '../storage/storage'
import { parseTemplate } from '../template/parse'

/** Templates read for their wording, those changed last first. */
const MOST_TEMPLATES = 500
/** Exported drafts read, the latest first. */
const MOST_EXPORTS = 500

/** What the office has said, for going on while typing: mined phrases and sections, its templates, and what it has delivered. */
export async function readContinuations({ bank, templates, exports }: Storage): Promise<ContinuationBank> {
  const sources: string[] = []
  const wordings: UsedWording[] = []
  const add = (name: string, families: number, texts: readonly string[]) => {
    if (texts.length === 0) return
    for (const text of texts) wordings.push({ text, families, source: sources.length })
    sources.push(name)
  }
  for (const entry of await bank.list()) {
    const families = entry.kind === 'section' ? 1 : entry.families
    add(entry.sources[0] ?? '', families, WORDINGS[entry.kind](entry))
  }
  for (const record of (await templates.list()).slice(0, MOST_TEMPLATES)) add(record.name, 1, templateWordings(record))
  for (const { title, text } of await exports.latest(MOST_EXPORTS)) add(title, 1, text.split('\n').flatMap(wordingsIn))
  return continuationBank(wordings, sources)
}

/** A frame has a gap and a series is a list of headings: neither goes on from words. A section counts for its own speech alone. */
const WORDINGS: Readonly<Record<BankEntry['kind'], (entry: BankEntry) => readonly string[]>> = {
  phrase: ({ text }) => text.split('\n'),
  frame: () => [],
  series: () => [],
  section: ({ text }) => text.split('\n').flatMap(wordingsIn),
}

function templateWordings({ source }: TemplateRecord): readonly string[] {
  const document = instantiate(parseTemplate(source).value, {})
  if (!document.ok) return []
  return draftBlocks(document.value, 'mark')
    .filter(({ type }) => type === 'paragraph')
    .flatMap((block) => wordingsIn(blockText(block)))
}
