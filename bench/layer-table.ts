import { joinStretches, type StretchText } from '../lib/mining/stretch'
import { minimumFamilies } from '../lib/mining/support'
import type { Voter } from '../lib/mining/voter'
import { wordingPrice } from '../lib/mining/wording-price'
import { type Touched, touchedBy, train } from './held-out'
import { isWording, orderShown, PATTERN_LAYERS, type Shown, seriesShown } from './layer'
import type { Sourced } from './material'
import { destroyed } from './shuffle'

/** Speeches that are held out together, and those that are learnt from. */
export interface Fold {
  readonly name: string
  readonly held: readonly Sourced[]
  readonly rest: readonly Voter[]
}

/** Each layer beside the text that destroys it and nothing else: a null that leaves a pattern whole tells nothing about it. */
export function layerTable(
  folds: readonly Fold[],
  foreign: readonly (readonly [string, StretchText])[],
): readonly string[] {
  const rows = new Map<string, Row>()
  const add = (name: string, own: Shown, none: Shown, other: Shown = NOTHING_SHOWN) => {
    const row = rows.get(name) ?? { own: NOTHING_SHOWN, none: NOTHING_SHOWN, foreign: NOTHING_SHOWN }
    rows.set(name, { own: plus(row.own, own), none: plus(row.none, none), foreign: plus(row.foreign, other) })
  }
  for (const { held, rest } of folds) {
    const { lexicon } = train(rest, minimumFamilies(rest.length), 0)
    const { tears } = wordingPrice(lexicon, rest)
    const voters = held.map(({ voter }) => voter)
    const text = joinStretches(voters)
    for (const layer of PATTERN_LAYERS) {
      const patterns = lexicon.patterns.filter((pattern) => isWording(pattern) && layer.has(pattern))
      const shown = (of: StretchText, units: Uint16Array) => toShown(touchedBy(patterns, of, units))
      const others = foreign.map(([, other]) => shown(other, other.units)).reduce(plus, NOTHING_SHOWN)
      add(layer.name, shown(text, text.units), shown(text, destroyed(text, layer.null, tears)), others)
    }
    add(SERIES, seriesShown(voters, null), seriesShown(voters, 1))
    add(ORDER, orderShown(voters, rest, null), orderShown(voters, rest, 1))
  }
  return [
    '\nShare that shows a layer, each speech held out, beside the text that destroys that layer',
    'layer                            of         ours    null     ratio   foreign  null: why',
    ...LAYERS.map((layer) => rowText(layer, rows.get(layer.name)!)),
  ]
}

/** What a held-out text shows, what is left of it in its null, and what foreign genres show. */
interface Row {
  readonly own: Shown
  readonly none: Shown
  readonly foreign: Shown
}

const rowText = ({ name, unit, null: shuffle, why }: LayerWords, { own, none, foreign }: Row): string =>
  [
    name.padEnd(33),
    unit.padEnd(11),
    shareText(own).padEnd(8),
    shareText(none).padEnd(9),
    ratioText(own, none).padEnd(8),
    (foreign.units === 0 ? '–' : shareText(foreign)).padEnd(9),
    `${shuffle}: ${why}`,
  ].join('')

const SERIES = 'series of sibling headings'
const ORDER = 'order of roles'
interface LayerWords {
  readonly name: string
  readonly unit: string
  readonly null: string
  readonly why: string
}

const LAYERS: readonly LayerWords[] = [
  ...PATTERN_LAYERS,
  {
    ...{ name: SERIES, unit: 'headings', null: 'headings' },
    why: 'headings dealt out among all lists stay whole and lose their siblings',
  },
  {
    ...{ name: ORDER, unit: 'neighbours', null: 'stretches' },
    why: 'stretches of one role in random order stay whole; by chance half of the neighbours agree, so 2× is the most',
  },
]

const NOTHING_SHOWN: Shown = { shown: 0, units: 0 }

const plus = (one: Shown, other: Shown): Shown => ({
  shown: one.shown + other.shown,
  units: one.units + other.units,
})

const toShown = ({ touched, sentences }: Touched): Shown => ({ shown: touched, units: sentences })

const shareText = ({ shown, units }: Shown): string => `${((100 * shown) / units).toFixed(1)} %`

const ratioText = (own: Shown, none: Shown): string =>
  none.shown === 0
    ? `>${((own.shown / own.units) * none.units).toFixed(0)}×`
    : `${(own.shown / own.units / (none.shown / none.units)).toFixed(1)}×`
