import { blockText } from '../document/block'
import { draftBlocks } from '../draft/blocks'
import { instantiate } from '../draft/instantiate'
import type { Material, MaterialWish, OfferedPattern, OfferedSection } from '../material/material'
import { byFit, fitOf, hasWords, type Wish } from '../material/rank'
import { type SectionVariant, type VariantOrigin, variantsOf } from '../material/variant'
import type { InducedSection } from '../mining/report'
import type { ContentRole } from '../role/role'
import type { BankEntry } from '../storage/record/bank'
import type { TemplateRecord } from '../storage/record/template'
import type { Storage } from '../storage/storage'
import { parseTemplate } from '../template/parse'
import type { Values } from '../template/values'
import { templatizePiece } from './minings'

/** So many templates and so many mined sections are read for one answer. */
const MOST_READ = 30
const MOST_OFFERED = 24

/** What may be put into a draft at a section of that role, the best first; null for an unknown draft. */
export async function offerMaterial(storage: Storage, asked: MaterialWish): Promise<Material | null> {
  const wish = await wishOf(storage, asked.draft)
  if (wish === null) return null
  const entries = await storage.bank.list()
  return {
    sections: await offerSections(storage, entries, asked, wish),
    phrases: offerPatterns(entries, 'phrase', asked, wish),
    frames: offerPatterns(entries, 'frame', asked, wish),
  }
}

/** Sections of the role, from templates and from mined speeches. */
async function offerSections(
  storage: Storage,
  entries: readonly BankEntry[],
  { role, query }: MaterialWish,
  wish: Wish,
): Promise<readonly OfferedSection[]> {
  const mined = entries.filter(({ kind, roles }) => kind === 'section' && roles[0] === role)
  const variants = [...(await fromTemplates(storage, role, wish)), ...(await fromSpeeches(storage, mined, wish))]
  const fitting = variants.filter((variant) => variant.role === role && hasWords(variant.lines.join('\n'), query))
  return Promise.all(
    byFit(fitting, wish)
      .slice(0, MOST_OFFERED)
      .map(async (variant) => ({
        ...variant,
        fit: fitOf(variant, wish),
        used: await storage.exports.using([longest(variant.lines)]),
      })),
  )
}

const longest = (lines: readonly string[]): string =>
  lines.reduce((best, line) => (line.length > best.length ? line : best), '')

async function wishOf({ drafts, templates }: Storage, id: string): Promise<Wish | null> {
  const draft = await drafts.get(id)
  if (draft === null) return null
  const template = draft.templateId === null ? null : await templates.get(draft.templateId)
  return { genre: template?.genre ?? null, occasions: template?.occasions ?? [] }
}

async function fromTemplates(
  { templates }: Storage,
  role: ContentRole,
  wish: Wish,
): Promise<readonly SectionVariant[]> {
  const holding = (await templates.list())
    .filter(({ strip }) => strip.some((part) => part.role === role))
    .map((record) => ({ ...record, families: record.support?.families ?? 0 }))
  return byFit(holding, wish).slice(0, MOST_READ).flatMap(templateVariants)
}

function templateVariants({ id, revision, name, genre, occasions, support, source }: TemplateRecord) {
  return draftVariants(
    source,
    {},
    {
      ...{ genre, occasions, families: support?.families ?? 0, sources: support?.sources ?? 0 },
      source: { kind: 'template', id, version: revision, name },
    },
  )
}

/** A faulty template has no sections to offer. */
function draftVariants(source: string, values: Values, origin: VariantOrigin): readonly SectionVariant[] {
  const document = instantiate(parseTemplate(source).value, values)
  return document.ok ? variantsOf(document.value, origin) : []
}

async function fromSpeeches(
  storage: Storage,
  entries: readonly BankEntry[],
  wish: Wish,
): Promise<readonly SectionVariant[]> {
  const best = byFit(entries.map(offeredOf), wish).slice(0, MOST_READ)
  return (await Promise.all(best.map((entry) => speechVariants(storage, entry)))).flat()
}

const offeredOf = (entry: BankEntry) => ({ ...entry, genre: null })

/** The section of its speech that holds the mined one, with blanks where the speech says what differs from case to case. */
async function speechVariants({ bank, mining }: Storage, entry: BankEntry): Promise<readonly SectionVariant[]> {
  const found = await bank.get('section', entry.key)
  if (found === null) return []
  // Findings are written by our own worker alone.
  const section = found.body as InducedSection
  const made = await templatizePiece(mining, found.miningId, section.from.piece)
  if (made === null) return []
  const from: VariantOrigin = {
    ...{ genre: section.genre, occasions: entry.occasions, families: entry.families, sources: entry.sources.length },
    source: { kind: 'speech', key: entry.key, name: made.title },
  }
  const document = instantiate(parseTemplate(made.source).value, made.values)
  if (!document.ok) return []
  const holding = draftBlocks(document.value, 'keep').find((block) => blockText(block).includes(section.from.text))
  return variantsOf(document.value, from).filter(({ id }) => id === holding?.section?.id)
}

const MOST_PATTERNS = 60

/** Phrases or frames that hold the words of the query: the role's own first, then by occasion and support. */
function offerPatterns(
  entries: readonly BankEntry[],
  kind: 'phrase' | 'frame',
  { role, query }: MaterialWish,
  wish: Wish,
): readonly OfferedPattern[] {
  const found = entries.filter((entry) => entry.kind === kind && hasWords(entry.text, query))
  const ranked = byFit(found.map(offeredOf), wish)
  const [own, others] = [
    ranked.filter(({ roles }) => roles[0] === role),
    ranked.filter(({ roles }) => roles[0] !== role),
  ]
  return [...own, ...others].slice(0, MOST_PATTERNS).map(({ key, text, families, general, occasions, sources }) => ({
    ...{ kind, key, text, families, general, occasions },
    sources: sources.length,
  }))
}
