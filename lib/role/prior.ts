import { BODY_CUES } from './cue'
import { CONTENT_ROLES, type ContentRole } from './role'

const PRIOR_OF_WORD = 0.15
/** Words of measures are words of every speech; those of publicity are hardly ever used for anything else. */
const TELLING: Partial<Readonly<Record<ContentRole, number>>> = {
  measures: 0.5,
  publicity: 2,
  accountability: 1.3,
  problems: 1.3,
}
const WORD_ROLES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(BODY_CUES).flatMap(([role, words]) => words.split(' ').map((word) => [word, [role]] as const)),
)
const PRIOR: Readonly<Record<string, number>> = {
  cue: 0.15,
  share: 0.45,
  lead: 0.3,
  own: 0.4,
  parent: 0.4,
  grandparent: 0.2,
}

const SHAPE_PRIOR: Readonly<Record<string, Partial<Readonly<Record<ContentRole, number>>>>> = {
  bias: { measures: 0.6, agenda: -3, publicity: -0.6, problems: -0.3 },
  'first-paragraph': { opening: 2 },
  'last-paragraph': { rally: 1.2, accountability: 0.4 },
  'host-script': { agenda: 4 },
  'phase:0': { opening: 0.6 },
  'intro:done': { review: 2.5, measures: -0.5 },
  'intro:problems': { problems: 1.5 },
  'intro:situation': { situation: 1 },
  'intro:must': { measures: 0.7 },
  'must:0': { review: 0.8, situation: 0.4, problems: 0.4, measures: -1.2, accountability: -0.8 },
  please: { agenda: 4 },
  'stage-direction': { agenda: 4 },
  since: { review: 0.8 },
  'quotes-above': { directive: 1.5 },
  'own:publicity': { publicity: 1.4, measures: -0.3 },
  'own:accountability': { accountability: 0.8 },
  'parent:problems': { problems: 1.2, accountability: -0.5, measures: -0.5 },
  'parent:review': { review: 0.9, measures: -0.4 },
  'said-above': { directive: 1.2 },
  'turns-to-problems': { problems: 2 },
  'outer:first': { situation: 0.4 },
  'outer:last': { accountability: 0.4 },
}

/** Features that the cue table sets before any training: a cue of a role speaks for that role. */
export function priorWeight(name: string, role: ContentRole): number {
  const [kind, of] = name.split(':')
  if (kind === 'w') return WORD_ROLES.get(of ?? '')?.includes(role) ? PRIOR_OF_WORD : 0
  const shape = SHAPE_PRIOR[name]?.[role]
  if (shape !== undefined) return shape
  const row = PRIOR[kind ?? '']
  if (row !== undefined && CONTENT_ROLES.some((each) => each === of)) {
    return of === role ? row * (TELLING[role] ?? 1) : 0
  }
  return 0
}
