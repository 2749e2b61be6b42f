import type { Paragraph, ParagraphText, Point } from '../speech/speech'
import { type Described, describeParagraphs } from './feature'
import { type FormVerdict, judgeForms } from './form'
import { decodeRoles, type Join, openModel, type RoleModel, type StoredModel, scoreRoles } from './model'
import { CONTENT_ROLES, type ContentRole } from './role'
import weights from './weights.json'

const MODEL = openModel(weights as StoredModel)
const MOST_REASONS = 5
const FORM_CONFIDENCE = 0.97

/** One role for every paragraph of a speech, with the words and features that decided it. Ranges are in `text`. */
export function labelRoles(
  text: string,
  paragraphs: readonly ParagraphText[],
  points: readonly Point[],
): readonly Paragraph[] {
  return labelWith(MODEL, text, paragraphs, points)
}

/** `labelRoles` by another model, as training needs it. */
export function labelWith(
  model: RoleModel,
  text: string,
  paragraphs: readonly ParagraphText[],
  points: readonly Point[],
): readonly Paragraph[] {
  const { forms, content, joins } = layOut(text, paragraphs, points)
  const described = describeParagraphs(text, paragraphs, points, content, (name) => model.weights.has(name))
  const decoded = decodeRoles(
    model,
    described.map(({ features }) => scoreRoles(model, features)),
    joins,
  )
  const labelled: Paragraph[] = paragraphs.map((paragraph, index) => ({
    ...paragraph,
    role: forms[index]?.role ?? 'measures',
    confidence: paragraph.form === null ? FORM_CONFIDENCE : 1,
    because: forms[index] ? [forms[index].because] : [],
  }))
  decoded.forEach(({ role, confidence }, position) => {
    const index = content[position]!
    const name = CONTENT_ROLES[role]!
    labelled[index] = {
      ...paragraphs[index]!,
      role: name,
      confidence: Math.round(confidence * 1000) / 1000,
      because: reasons(model, described[position]!, name),
    }
  })
  return labelled
}

export interface Layout {
  readonly forms: readonly (FormVerdict | null)[]
  /** Indexes of the paragraphs with a content role. */
  readonly content: readonly number[]
  /** What lies before each of them. */
  readonly joins: readonly Join[]
}

export function layOut(text: string, paragraphs: readonly ParagraphText[], points: readonly Point[]): Layout {
  const forms = judgeForms(text, paragraphs, points)
  const begins = new Map<number, Join>()
  const seen = new Set<number>()
  let at = 0
  paragraphs.forEach(({ range }, index) => {
    while (at < points.length && points[at]!.marker.start < range.end) {
      const { inline, series } = points[at]!
      if (!inline) begins.set(index, seen.has(series) ? 'sibling' : 'first')
      seen.add(series)
      at++
    }
  })
  const content: number[] = []
  const joins: Join[] = []
  let between: Join = 'next'
  forms.forEach((form, index) => {
    if (form?.role === 'heading') between = 'heading'
    if (form?.role === 'salutation') between = 'address'
    if (form !== null) return
    content.push(index)
    const before = content.at(-2)
    const parallel = before !== undefined && beginsAlike(text, paragraphs[before]!, paragraphs[index]!)
    joins.push(between === 'next' ? (begins.get(index) ?? (parallel ? 'sibling' : 'next')) : between)
    between = 'next'
  })
  return { forms, content, joins }
}

/** Paragraphs that begin with the same words (—— too) are members of one list without numbers. */
function beginsAlike(text: string, a: ParagraphText, b: ParagraphText): boolean {
  const lead = (paragraph: ParagraphText) => text.slice(paragraph.range.start, paragraph.range.start + 3)
  return /^[—–-]{2}/.test(lead(a)) ? /^[—–-]{2}/.test(lead(b)) : lead(a) === lead(b)
}

/** The features that speak most for the role against the mean of all, cue words instead of their counts. */
function reasons(model: RoleModel, { features, cues }: Described, role: ContentRole): readonly string[] {
  const of = CONTENT_ROLES.indexOf(role)
  const weighed = features
    .map(({ name, value }) => {
      const row = model.weights.get(name)
      if (row === undefined) return { name, gain: 0 }
      const mean = row.reduce((sum, weight) => sum + weight, 0) / row.length
      return { name, gain: (row[of]! - mean) * value }
    })
    .filter(({ name, gain }) => gain > 0 && name !== 'bias')
    .sort((a, b) => b.gain - a.gain || (a.name < b.name ? -1 : 1))
  const named = new Set<string>()
  for (const { name } of weighed) {
    if (named.size >= MOST_REASONS) break
    if (name.startsWith('w:')) named.add(name.slice(2))
    else if (/^(?:cue|share|lead):/.test(name)) {
      if (name.endsWith(`:${role}`)) for (const word of (cues.get(role) ?? []).slice(0, 3)) named.add(word)
    } else named.add(/^[$^]/.test(name) ? name.slice(1) : name)
  }
  if (named.size === 0) named.add('transition')
  return [...named]
}
