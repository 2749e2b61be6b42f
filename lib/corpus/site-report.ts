import { randomFrom } from '../learn/random'
import { BOUNDARIES } from './boundary'
import { cleanText } from './clean'
import type { Talk } from './compilation.generator'
import { type Damaged, damage, FAMILIES } from './site-damage.generator'
import { learnSite } from './site-learn'
import { NO_SITE, type SiteModel } from './site-model'
import { splitPieces } from './split'

const FOLDS = 3
const LEAST_BODY = 5

const PLACES = {
  'no site text': { head: false, tail: false, cut: false },
  above: { head: true, tail: false, cut: true },
  below: { head: false, tail: true, cut: true },
} as const
type Place = keyof typeof PLACES

/**
 * Of texts from held-out sources in made-up site text of held-out families of forms, the share whose first and last line are
 * exactly right: by the rules alone, and by a model that saw neither.
 */
export function reportSite(talks: readonly Talk[], found: readonly Damaged[]): readonly string[] {
  const sources = [...new Set(talks.map(({ source }) => source))]
  const rows = Array.from({ length: FOLDS }, (_, fold) => {
    const held = (list: readonly string[]): ReadonlySet<string> => new Set(list.filter((_, at) => at % FOLDS === fold))
    const [heldSources, heldForms] = [held(sources), held(FAMILIES)]
    const seen = ({ source }: { readonly source: string }): boolean => !heldSources.has(source)
    const model = learnSite(talks.filter(seen), found.filter(seen), (name) => !heldForms.has(name))
    const random = randomFrom(100 + fold)
    return talks
      .filter((talk) => !seen(talk) && talk.body.length >= LEAST_BODY)
      .flatMap((talk) =>
        (Object.keys(PLACES) as Place[]).flatMap((place) =>
          Array.from({ length: 2 }, () => {
            const made = damage(
              talk,
              { ...PLACES[place], byline: false, families: (name) => heldForms.has(name) },
              random,
            )
            return { place, rules: isExact(made, NO_SITE), model: isExact(made, model) }
          }),
        ),
      )
  }).flat()
  return (Object.keys(PLACES) as Place[]).map((place) => {
    const own = rows.filter((row) => row.place === place)
    const share = (by: 'rules' | 'model'): string => (own.filter((row) => row[by]).length / own.length).toFixed(3)
    return `${place.padEnd(15)}exact edges  rules ${share('rules')}  model ${share('model')}  (${own.length} texts)`
  })
}

function isExact({ text, site }: Damaged, model: SiteModel): boolean {
  const clean = cleanText(text)
  const pieces = splitPieces(clean, BOUNDARIES, model).filter(({ kind }) => kind !== 'boilerplate' && kind !== 'teaser')
  const wanted = text.split('\n').filter((line) => line !== '')
  const lines = pieces.map(({ range }) => clean.text.slice(range.start, range.end).split('\n'))
  const edge = (at: number): string => cleanText(wanted[at]!).text
  return (
    lines.length === 1 &&
    lines[0]![0] === edge(site.indexOf(false)) &&
    lines[0]![lines[0]!.length - 1] === edge(site.lastIndexOf(false))
  )
}
