import { MARKS } from '../lib/mining/pattern'
import { joinStretches, type StretchText } from '../lib/mining/stretch'
import { minimumFamilies } from '../lib/mining/support'
import { compareText, type Voter } from '../lib/mining/voter'
import { wordingPrice } from '../lib/mining/wording-price'
import { Drain, literalsOf } from './drain'
import { FOREIGN } from './foreign'
import { type HeldOutBits, heldOutBits, LEAST_LITERALS, type Touched, touchedBy, train } from './held-out'
import { type Fold, layerTable } from './layer-table'
import { readForeign, readMaterial, type Sourced } from './material'
import { destroyed, SHUFFLES } from './shuffle'

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const FOLDS = 12

/** Each speech is held out once, with others whose place in order of length is equal modulo FOLDS; or each source as a whole. */
function foldsOf(material: readonly Sourced[], by: 'speech' | 'source'): readonly Fold[] {
  const names =
    by === 'speech'
      ? Array.from({ length: Math.min(FOLDS, material.length) }, (_, fold) => String(fold))
      : [...new Set(material.map(({ source }) => source))].sort(compareText)
  const nameOf = (index: number) => (by === 'speech' ? String(index % FOLDS) : material[index]!.source)
  return names.map((name) => ({
    name,
    held: material.filter((_, index) => nameOf(index) === name),
    rest: material.filter((_, index) => nameOf(index) !== name).map(({ voter }) => voter),
  }))
}

type Row = HeldOutBits & { readonly speeches: number }

function reportBits(material: readonly Sourced[], by: 'speech' | 'source'): void {
  say(`\nBits per character of held-out speeches, each ${by} held out`)
  say('order of characters  held out    speeches  no lexicon  words only  lexicon  saved  of it wording')
  for (const order of [0, 1, 2] as const) {
    const rows = new Map<string, Row>()
    for (const { held, rest } of foldsOf(material, by)) {
      const trained = train(rest, minimumFamilies(rest.length), order)
      for (const { source, voter } of held) {
        const bits = heldOutBits(trained, joinStretches([voter]))
        for (const name of [source, 'all']) rows.set(name, addRow(rows.get(name), { ...bits, speeches: 1 }))
      }
    }
    for (const [name, row] of rows) say(bitsRow(order, name, row))
  }
}

const addRow = (row: Row | undefined, other: Row): Row => ({
  speeches: (row?.speeches ?? 0) + other.speeches,
  characters: (row?.characters ?? 0) + other.characters,
  plain: (row?.plain ?? 0) + other.plain,
  words: (row?.words ?? 0) + other.words,
  all: (row?.all ?? 0) + other.all,
})

const bitsRow = (order: number, name: string, { speeches, characters, plain, words, all }: Row): string =>
  [
    String(order).padEnd(21),
    name.padEnd(12),
    String(speeches).padEnd(10),
    (plain / characters).toFixed(3).padEnd(12),
    (words / characters).toFixed(3).padEnd(12),
    (all / characters).toFixed(3).padEnd(9),
    `${(100 * (1 - all / plain)).toFixed(1)} %`.padEnd(7),
    plain - all > plain / 1000 ? `${((100 * (words - all)) / (plain - all)).toFixed(0)} %` : '–',
  ].join('')

async function reportTouched(material: readonly Sourced[]): Promise<void> {
  const foreign = await readAllForeign()
  const ours = new Tally()
  const peer = new Tally()
  for (const { held, rest } of foldsOf(material, 'speech')) {
    const { lexicon } = train(rest, minimumFamilies(rest.length), 0)
    const { patterns } = lexicon
    const { tears } = wordingPrice(lexicon, rest)
    const drain = trainDrain(rest, minimumFamilies(rest.length))
    const text = joinStretches(held.map(({ voter }) => voter))
    const count = (name: string, of: StretchText, units: Uint16Array) => {
      ours.add(name, touchedBy(patterns, of, units))
      peer.add(name, drain.touched(of, units))
    }
    count('held-out speeches', text, text.units)
    for (const shuffle of SHUFFLES) count(`${shuffle} shuffled`, text, destroyed(text, shuffle, tears))
    for (const [name, other] of foreign) count(name, other, other.units)
    for (const [, other] of foreign) count('foreign genres', other, other.units)
  }
  say(`\nSentences touched by a pattern of ${LEAST_LITERALS} literal characters or more, each speech held out`)
  say('text                   sentences  ours    ratio   Drain-style  ratio')
  for (const name of ours.names()) {
    const [own, other] = [ours.of(name), peer.of(name)]
    say(
      [
        name.padEnd(23),
        String(own.sentences).padEnd(11),
        percent(own).padEnd(8),
        ratio(ours.of('held-out speeches'), own).padEnd(8),
        percent(other).padEnd(13),
        ratio(peer.of('held-out speeches'), other),
      ].join(''),
    )
  }
  const { blanks, literals } = ours.of('held-out speeches')
  say(
    `blanks in sentences: ${blanks}, literal characters for each: ${(literals / blanks).toFixed(1)} (adjacent blanks: 0)`,
  )
}

const percent = ({ touched, sentences }: Touched): string => `${((100 * touched) / sentences).toFixed(1)} %`

const share = ({ touched, sentences }: Touched): number => touched / sentences

const ratio = (one: Touched, other: Touched): string =>
  other.touched === 0 ? `>${(share(one) * other.sentences).toFixed(0)}×` : `${(share(one) / share(other)).toFixed(1)}×`

class Tally {
  private readonly rows = new Map<string, Touched>()

  add(name: string, { sentences, touched, blanks, literals }: Touched): void {
    const row = this.rows.get(name)
    this.rows.set(name, {
      sentences: (row?.sentences ?? 0) + sentences,
      touched: (row?.touched ?? 0) + touched,
      blanks: (row?.blanks ?? 0) + blanks,
      literals: (row?.literals ?? 0) + literals,
    })
  }

  names(): readonly string[] {
    return [...this.rows.keys()]
  }

  of(name: string): Touched {
    return this.rows.get(name)!
  }
}

async function readAllForeign(): Promise<readonly (readonly [string, StretchText])[]> {
  const all: (readonly [string, StretchText])[] = []
  for (const [name, text] of Object.entries(FOREIGN)) {
    const voter = await readForeign(name, text)
    if (voter) all.push([name, joinStretches([voter])])
  }
  return all
}

/** Clauses of a text, one array a stretch; blanks and numbering are masked for the peer as they are for us. */
function clausesOf(units: Uint16Array, start: number, end: number): readonly string[] {
  const clauses: string[] = []
  let text = ''
  for (let at = start; at <= end; at++) {
    if (at < end && MARKS[units[at]!] !== 2) text += String.fromCharCode(units[at]!)
    else {
      if (text.length >= 4) clauses.push(text)
      text = ''
    }
  }
  return clauses
}

function learnDrain(voters: readonly Voter[]): Drain {
  const drain = new Drain()
  const { units, stretches } = joinStretches(voters)
  for (const { at, start, end, speech } of stretches)
    for (const clause of clausesOf(units, at, at + end - start)) drain.learn(clause, speech)
  return drain
}

function trainDrain(voters: readonly Voter[], least: number) {
  const drain = learnDrain(voters)
  const touches = (clause: string) => {
    const found = drain.match(clause)
    if (!found || found.speeches.size < least || literalsOf(found) < LEAST_LITERALS) return false
    return found.tokens.every((token, at) => token === null || token === clause[at])
  }
  return {
    touched({ stretches }: StretchText, units: Uint16Array): Touched {
      const sentences = new Map<string, boolean>()
      for (const { at, start, end, sentence, speech } of stretches) {
        const key = `${speech} ${sentence}`
        const isTouched = sentences.get(key) === true || clausesOf(units, at, at + end - start).some(touches)
        sentences.set(key, isTouched)
      }
      return {
        sentences: sentences.size,
        touched: [...sentences.values()].filter((isTouched) => isTouched).length,
        blanks: 0,
        literals: 0,
      }
    },
  }
}

function reportOrder(material: readonly Sourced[]): void {
  const voters = material.map(({ voter }) => voter)
  const least = minimumFamilies(voters.length)
  const textsOf = (drain: Drain) =>
    new Set(drain.templates.map(({ tokens }) => tokens.map((token) => token ?? '*').join('')))
  const [there, back] = [learnDrain(voters), learnDrain([...voters].reverse())]
  const shared = there.templates.filter(({ speeches }) => speeches.size >= least)
  const { patterns, bits } = train(voters, least, 0).lexicon
  const isShown = (literal: number, isFrame: boolean) => literal >= (isFrame ? 4 : LEAST_LITERALS)
  const shown = patterns.filter(({ before, after }) => isShown(before.length + (after?.length ?? 0), after !== null))
  const literalsEach = (lengths: readonly number[]) => lengths.reduce((sum, length) => sum + length, 0) / lengths.length
  say(`\nAll ${voters.length} families, minimum ${least}`)
  say(
    `ours: ${patterns.length} patterns, ${shown.length} of them wording, ${shown.filter(({ after }) => after !== null).length} frames, ` +
      `${literalsEach(shown.map(({ before, after }) => before.length + (after?.length ?? 0))).toFixed(1)} literal characters each; ` +
      `bits: lexicon ${bits.lexicon.toFixed(0)} + text ${bits.text.toFixed(0)} = ${((bits.lexicon + bits.text) / bits.plain).toFixed(3)} of ${bits.plain.toFixed(0)}`,
  )
  const [one, other] = [textsOf(there), textsOf(back)]
  say(
    `Drain-style: ${there.templates.length} templates, ${shared.length} of ${least} families, ` +
      `${literalsEach(shared.map(literalsOf)).toFixed(1)} literal characters each; ` +
      `${[...one].filter((text) => !other.has(text)).length} differ when the order is reversed (ours: 0, held by a test)`,
  )
}

/** By hand: `node --import tsx bench/induction.ts`. Figures of induction on speeches that it has not seen, beside controls and a peer. */
async function main(): Promise<void> {
  const material = await readMaterial()
  reportOrder(material)
  await reportTouched(material)
  for (const line of layerTable(foldsOf(material, 'speech'), await readAllForeign())) say(line)
  reportBits(material, 'speech')
  reportBits(material, 'source')
}

main()
