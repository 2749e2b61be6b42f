import { type Claim, reliability } from '../learn/calibration'
import { bootstrap, printInterval } from '../learn/interval'
import { calibratedClaims, type HeldOut, isRight, worthOf } from './hold-out'
import { measureRoles, type RoleFigures } from './measure'
import { isContentRole } from './role'

const measure = (held: readonly HeldOut[]): RoleFigures =>
  measureRoles(held.map(({ sequence, said }) => ({ speech: sequence.speech, said })))

/** Figures by source with their intervals, by role, by file, what is taken for what, and what the confidence is worth. */
export function reportHeldOut(title: string, held: readonly HeldOut[]): readonly string[] {
  const sources = [...new Set(held.map(({ sequence }) => sequence.from))]
  const found = held.filter(({ sequence }) => sequence.from !== 'own')
  return [
    `─ ${title}`,
    ...[...sources, 'all but own'].map((name) => {
      const part = held.filter(({ sequence }) =>
        name === 'all but own' ? sequence.from !== 'own' : sequence.from === name,
      )
      const accuracy = bootstrap(part, (cases) => measure(cases).accuracy)
      const macro = bootstrap(part, (cases) => measure(cases).contentMacroF1)
      const count = `${part.length} speeches, ${measure(part).paragraphs} paragraphs`
      return `${name.padEnd(12)} accuracy ${printInterval(accuracy)}  content macro-F1 ${printInterval(macro)}  (${count})`
    }),
    ...sources.flatMap((name) =>
      perRole(
        name,
        held.filter(({ sequence }) => sequence.from === name),
      ),
    ),
    ...worst(found),
    ...perFile(held),
    ...reliabilityRows(held),
  ]
}

function perRole(name: string, held: readonly HeldOut[]): readonly string[] {
  const rows = Object.entries(measure(held).perRole).sort()
  const rated = rows.filter(([role, { gold }]) => gold >= 7 || !isContentRole(role))
  const few = rows.filter((row) => !rated.includes(row))
  return [
    `${name}, by role`,
    ...rated.map(
      ([role, { f1, gold, predicted }]) => `  ${role.padEnd(15)} F1 ${f1.toFixed(3)}  gold ${gold}  said ${predicted}`,
    ),
    ...(few.length === 0
      ? []
      : [
          `  too few to rate: ${few.map(([role, { gold, predicted, right }]) => `${role} ${right} of ${gold}, said ${predicted}`).join('; ')}`,
        ]),
  ]
}

const MOST_CONFUSIONS = 12

function worst(held: readonly HeldOut[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const each of held)
    each.said.forEach((answer, index) => {
      if (isRight(each, index)) return
      const pair = `${each.sequence.speech.roles[index]!.role} said to be ${answer}`
      counts.set(pair, (counts.get(pair) ?? 0) + 1)
    })
  const most = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_CONFUSIONS)
  return ['most often confused', ...most.map(([pair, count]) => `  ${String(count).padStart(3)} ${pair}`)]
}

function perFile(held: readonly HeldOut[]): readonly string[] {
  const fileOf = ({ sequence }: HeldOut) => `${sequence.from} ${sequence.speech.source}`
  return [
    'by file (each its own subject, but the corpus)',
    ...[...new Set(held.map(fileOf))].map((file) => {
      const { accuracy, paragraphs } = measure(held.filter((each) => fileOf(each) === file))
      return `  ${accuracy.toFixed(3)} of ${String(paragraphs).padStart(3)}  ${file}`
    }),
  ]
}

/** Each speech's claims at the worth that all other speeches gave them. */
function reliabilityRows(held: readonly HeldOut[]): readonly string[] {
  const claims = new Map<string, Claim[]>()
  for (const each of held) {
    const worth = worthOf(held.filter((other) => other !== each))
    const list = calibratedClaims(each, worth)
    for (const name of [each.sequence.from, ...(each.sequence.from === 'own' ? [] : ['all but own'])])
      claims.set(name, [...(claims.get(name) ?? []), ...list])
  }
  return [...claims].flatMap(([name, list]) => {
    const sure = list.filter(({ confidence }) => confidence > 0.9)
    const right = sure.filter((claim) => claim.right).length
    const share = (part: number, of: number) => (part / Math.max(1, of)).toFixed(3)
    return [
      `confidence, ${name}: above 0.9 are ${share(sure.length, list.length)} of the labels, right ${share(right, sure.length)}`,
      ...reliability(list).map(
        ({ from, to, claims: count, meanConfidence, right: rate }) =>
          `  ${from.toFixed(2)}–${to.toFixed(2)}  ${String(count).padStart(4)} labels  claimed ${meanConfidence.toFixed(3)}  right ${rate.toFixed(3)}`,
      ),
    ]
  })
}
