import { type Doubt, type Notation, type Place, type Strength, TRAITS } from './notation'

/**
 * What a reading of a speech's candidates costs, feature by feature, before anything is learnt: nats, set by hand.
 * Features that are not named here begin at 0. Training starts from these and is pulled back to them.
 */
const PRIOR: Readonly<Record<string, number>> = {
  'reject:strong': 6,
  'reject:firm': 4,
  'reject:run-in': 2.5,
  'reject:weak': 0.8,
  'reject-heading': 1,
  'reject-announced': 1,
  'broken:strong': 0.2,
  'broken:firm': 1.5,
  'broken:run-in': 1.5,
  'broken:weak': 2,
  'single:strong': 1.5,
  'single:firm': 4.5,
  'single:run-in': 3,
  'single:weak': 4,
  'orphan:strong': 3,
  'orphan:firm': 4,
  'orphan:run-in': 5,
  'orphan:weak': 6,
  'orphan-ordinal': 0.1,
  'doubt:numerals': 9,
  'doubt:tautology': 9,
  'doubt:decimal': 9,
  'doubt:courtesy': 1.5,
  'doubt:bare': 1,
  'doubt:occasion': 4,
  'doubt:quoted': 3,
  'doubt:agenda': 4,
  'doubt:chair': 9,
  'place:words': 1,
  'assume-lost': -1,
  gap: 2,
  'gap-step': 0.5,
  repeated: 3,
  'mix:punctuation': 0.2,
  'mix:family': 0.6,
  'mix:written': 2.2,
  'run-on': 0.3,
  cross: 1.5,
  'cross-in-sentence': 0.3,
  'to-line': 1,
  restart: 0.7,
  'pop-line': 2,
  'pop-run-in': 0.8,
  'leave-body': 1,
  unannounced: 1.6,
  'stale-parent': 3,
  'under-run-in': 5,
  inversion: 3,
  'soft-inversion': 1,
  'self-nested': 1,
  'self-nested-line': 4,
  'past-expected': 0.7,
  'short-of-expected': 0.4,
}

const names: string[] = []

/** Index of a feature, made when it is first asked for, at the loading of this file. */
function feature(name: string): number {
  names.push(name)
  return names.length - 1
}

function family<K extends string>(name: string, keys: readonly K[]): Readonly<Record<K, number>> {
  return Object.fromEntries(keys.map((key) => [key, feature(`${name}:${key}`)])) as Record<K, number>
}

const STRENGTHS: readonly Strength[] = ['strong', 'firm', 'run-in', 'weak']
const PLACES: readonly Place[] = ['begins', 'stop', 'semicolon', 'colon', 'comma', 'words']
const DOUBTS: readonly Doubt[] = [
  'numerals',
  'tautology',
  'decimal',
  'courtesy',
  'bare',
  'occasion',
  'quoted',
  'agenda',
  'chair',
]
const NOTATIONS = Object.keys(TRAITS) as readonly Notation[]

/** Indexes of all features by what they speak of. */
export const FEATURE = {
  /** The candidate is no point. */
  reject: family('reject', STRENGTHS),
  rejectNotation: family('reject', NOTATIONS),
  /** … though nothing else is on its line, or though the paragraph before says that a list comes. */
  rejectHeading: feature('reject-heading'),
  rejectAnnounced: feature('reject-announced'),
  /** It is a point in spite of a doubt, or at this place. */
  doubt: family('doubt', DOUBTS),
  place: family('place', PLACES),
  /** A series ends with one member. */
  single: family('single', STRENGTHS),
  singleNotation: family('single', NOTATIONS),
  /** … because the text breaks off. */
  broken: family('broken', STRENGTHS),
  /** A series ends with fewer members than were announced, or goes on past them. */
  shortOfExpected: feature('short-of-expected'),
  pastExpected: feature('past-expected'),
  /** A series begins with another number than 1. */
  orphan: family('orphan', STRENGTHS),
  orphanOrdinal: feature('orphan-ordinal'),
  assumeLost: feature('assume-lost'),
  /** The next member of a series. */
  gap: feature('gap'),
  gapStep: feature('gap-step'),
  repeated: feature('repeated'),
  mixPunctuation: feature('mix:punctuation'),
  mixFamily: feature('mix:family'),
  mixWritten: feature('mix:written'),
  runOn: feature('run-on'),
  cross: feature('cross'),
  crossInSentence: feature('cross-in-sentence'),
  toLine: feature('to-line'),
  otherPlace: feature('other-place'),
  /** An inner series ends because an outer one goes on. */
  back: feature('back'),
  /** A series ends for another one to begin. */
  restart: feature('restart'),
  popLine: feature('pop-line'),
  popRunIn: feature('pop-run-in'),
  leaveBody: feature('leave-body'),
  /** A series begins inside a point. */
  nest: feature('nest'),
  nestAt: family('nest', PLACES),
  nestAnnounced: feature('nest-announced'),
  unannounced: feature('unannounced'),
  staleParent: feature('stale-parent'),
  underRunIn: feature('under-run-in'),
  inversion: feature('inversion'),
  softInversion: feature('soft-inversion'),
  selfNested: feature('self-nested'),
  selfNestedLine: feature('self-nested-line'),
  inside: Object.fromEntries(NOTATIONS.map((outer) => [outer, family(`${outer}>`, NOTATIONS)])) as Readonly<
    Record<Notation, Readonly<Record<Notation, number>>>
  >,
} as const

export const FEATURE_NAMES: readonly string[] = names

/** Weights before anything is learnt, in whole hundredths of a nat, in the order of FEATURE_NAMES. */
export const PRIOR_WEIGHTS: readonly number[] = names.map((name) => Math.round(100 * (PRIOR[name] ?? 0)))
