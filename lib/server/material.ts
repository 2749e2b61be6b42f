import { blockText } from '../document/block'
import { draftBlocks } from '../draft/blocks'
import { FRONT_LINES, type FrontLine } from '../draft/draft'
import { instantiate } from '../draft/instantiate'
import { distinctLines, lineVariantsOf, type OfferedLine, printedLine } from '../material/front-line'
import type { Material, MaterialWish, OfferedPattern, OfferedSection } from '../material/material'
import { byFit, fitOf, hasWords, type Offered, type Wish } from '../material/rank'
import { type SectionVariant, type VariantOrigin, variantsOf } from '../material/variant'
import type { InducedSection } from '../mining/report'
import { CONTENT_ROLES, type ContentRole } from '../role/role'
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
  const line = FRONT_LINES.find((each) => each === asked.at)
  const role = CONTENT_ROLES.find((each) => each === asked.at)
  return {
    lines: line === undefined ? [] : await offerLines(storage, line, asked.query, wish),
    sections: role === undefined ? [] : await offerSections(storage, entries, { ...asked, role }, wish),
    phrases: offerPatterns(entries, 'phrase', asked, wish),
    frames: offerPatterns(entries, 'frame', asked, wish),
  }
}

/** Sections of the role, from templates and from mined speeches. */
async function offerSections(
  storage: Storage,
  entries: readonly BankEntry[],
  { role, query }: { readonly role: ContentRole; readonly query: string },
  wish: Wish,
): Promise<readonly OfferedSection[]> {
  const mined = entries.filter(({ kind, roles }) => kind === 'section' && roles[0] === role)
  const records = await holding(storage, wish, ({ strip }) => strip.some((part) => part.role === role))
  const variants = [...records.flatMap(templateVariants), ...(await fromSpeeches(storage, mined, wish))]
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

/** The templates that suit best among those that have what is sought. */
async function holding(
  { templates }: Storage,
  wish: Wish,
  has: (record: TemplateRecord) => boolean,
): Promise<readonly TemplateRecord[]> {
  const records = (await templates.list()).filter(has).map((record) => ({ record, ...offeredRecord(record) }))
  return byFit(records, wish)
    .slice(0, MOST_READ)
    .map(({ record }) => record)
}

const offeredRecord = ({ genre, occasions, support }: TemplateRecord): Offered => ({
  ...{ genre, occasions, families: support?.families ?? 0 },
})

/** Lines of templates, the best fit first, then those of what was exported, the latest first. */
async function offerLines(
  storage: Storage,
  line: FrontLine['type'],
  query: string,
  wish: Wish,
): Promise<readonly OfferedLine[]> {
  const records = await holding(storage, wish, () => true)
  const written = records.flatMap((record) => {
    const { id, revision, name, source } = record
    const document = instantiate(parseTemplate(source).value, {})
    const from = { kind: 'template', id, version: revision, name } as const
    const variants = document.ok ? lineVariantsOf(document.value, line, from) : []
    return variants.map((variant) => ({ ...variant, fit: fitOf(offeredRecord(record), wish) }))
  })
  const exported = (await storage.exports.latest(MOST_READ)).flatMap(({ text, ...summary }) => {
    const printed = PRINTED[line]?.(summary.title, text)
    return printed === undefined ? [] : { ...printedLine(line, printed, summary), fit: 0 }
  })
  return distinctLines([...written, ...exported])
    .filter(({ text }) => hasWords(text, query))
    .slice(0, MOST_OFFERED)
}

/** A salutation stands among the first lines and ends with a colon. */
const FRONT = 8
const SALUTATION = /^.{2,60}[：:]$/u

/** What of an exported draft is a line of that kind; of other kinds its text does not tell. */
const PRINTED: { readonly [Kind in FrontLine['type']]?: (title: string, text: string) => string | undefined } = {
  titleLine: (title) => title || undefined,
  salutation: (_, text) =>
    text
      .split('\n')
      .slice(0, FRONT)
      .find((line) => SALUTATION.test(line)),
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
  { at, query }: MaterialWish,
  wish: Wish,
): readonly OfferedPattern[] {
  const found = entries.filter((entry) => entry.kind === kind && hasWords(entry.text, query))
  const ranked = byFit(found.map(offeredOf), wish)
  const [own, others] = [ranked.filter(({ roles }) => roles[0] === at), ranked.filter(({ roles }) => roles[0] !== at)]
  return [...own, ...others].slice(0, MOST_PATTERNS).map(({ key, text, families, general, occasions, sources }) => ({
    ...{ kind, key, text, families, general, occasions },
    sources: sources.length,
  }))
}
