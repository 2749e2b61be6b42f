import type { Paragraph, ParagraphText, Point } from '../speech/speech'
import { type Described, describeParagraphs } from './feature'
import type { FormVerdict } from './form'
import { layOut } from './layout'
import { confidenceOf, decodeRoles, openModel, type RoleModel, type StoredModel, scoreRoles } from './model'
import { CUE_WORDS } from './reading'
import { CONTENT_ROLES, type ContentRole } from './role'
import weights from './weights.json'

const MODEL = openModel(weights as StoredModel)
const MOST_REASONS = 5

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
  const layout = layOut(text, paragraphs, points)
  const { forms, content, joins } = layout
  const described = describeParagraphs(text, paragraphs, points, layout, model.vocabulary)
  const decided = decodeRoles(
    model,
    described.map(({ slots, values }) => scoreRoles(model, slots, values)),
    joins,
  )
  const labelled: Paragraph[] = paragraphs.map((paragraph, index) => ({
    ...paragraph,
    role: forms[index]?.role ?? 'measures',
    confidence: confidenceOfForm(model, forms[index]),
    because: forms[index] ? [forms[index].because] : [],
  }))
  decided.forEach((decision, position) => {
    const index = content[position]!
    const role = CONTENT_ROLES[decision.role]!
    labelled[index] = {
      ...paragraphs[index]!,
      role,
      confidence: confidenceOf(model, decision),
      because: reasons(model, described[position]!, role),
    }
  })
  return labelled
}

const confidenceOfForm = ({ forms }: RoleModel, form: FormVerdict | null | undefined): number =>
  form ? (forms[form.because] ?? 1000) / 1000 : 0

/** The features that speak most for the role against the mean of all, cue words instead of their counts. */
function reasons(model: RoleModel, { slots, values, reading }: Described, role: ContentRole): readonly string[] {
  const of = CONTENT_ROLES.indexOf(role)
  const { weights, means } = model
  const roles = CONTENT_ROLES.length
  const gains = new Float64Array(slots.length)
  for (let each = 0; each < slots.length; each++) {
    const slot = slots[each]!
    gains[each] = (weights[slot * roles + of]! - means[slot]!) * values[each]!
  }
  const named = new Set<string>()
  while (named.size < MOST_REASONS) {
    const best = greatestGain(gains, slots)
    if (best < 0) break
    gains[best] = 0
    const name = model.vocabulary.names[slots[best]!]!
    if (name === 'bias') continue
    if (name.startsWith('w:')) named.add(name.slice(2))
    else if (/^(?:cue|share|lead):/.test(name)) {
      if (name.endsWith(`:${role}`)) for (const word of cueWords(reading.words, of)) named.add(word)
    } else named.add(/^[$^]/.test(name) ? name.slice(1) : name)
  }
  if (named.size === 0) named.add('transition')
  return [...named]
}

/** Index of the greatest gain above 0, of equal ones that of the lowest slot; -1 without one. */
function greatestGain(gains: Float64Array, slots: readonly number[]): number {
  let best = -1
  let most = 0
  for (let each = 0; each < gains.length; each++) {
    const gain = gains[each]!
    if (gain < most || gain === 0) continue
    if (gain === most && slots[each]! >= slots[best]!) continue
    best = each
    most = gain
  }
  return best
}

const WORDS_A_ROLE = 3

const cueWords = (words: readonly number[], role: number): readonly string[] =>
  words
    .map((word) => CUE_WORDS[word]!)
    .filter((cue) => cue.role === role)
    .slice(0, WORDS_A_ROLE)
    .map(({ word }) => word)
