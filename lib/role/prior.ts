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
  title: 0.4,
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
  'mood:must': { measures: 0.15, accountability: 0.1, review: -0.1, situation: -0.05 },
  'sort:script': { agenda: 0.8 },
  'sort:thanks': { review: 0.3, opening: 0.2 },
  'sort:above': { directive: 0.35 },
  'sort:wish': { rally: 0.5 },
  'sort:talk': { opening: 0.4 },
  'sort:lack': { problems: 0.3 },
  'sort:must': { measures: 0.1, accountability: 0.08 },
  'sort:done': { review: 0.25 },
  'sort:past': { review: 0.1, situation: 0.05 },
  'sort:now': { situation: 0.25 },
  'sort:reason': { situation: 0.25 },
  'sort:be': { situation: 0.2 },
  'first-sort:script': { agenda: 1 },
  'first-sort:above': { directive: 0.8 },
  'stage-direction': { agenda: 4 },
  'own:publicity': { publicity: 1.4, measures: -0.3 },
  'own:accountability': { accountability: 0.8 },
  'parent:problems': { problems: 1.2, accountability: -0.5, measures: -0.5 },
  'parent:review': { review: 0.9, measures: -0.4 },
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
