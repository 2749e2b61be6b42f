import { SENTENCE_SORTS } from './mood'

/** Sorts of gathering that the words of a title name. What is said, and in which order, depends on them; several may hold. */
const TITLE_WORDS = {
  anniversary: /周年|纪念|诞辰|庆祝/,
  graduation: /毕业/,
  term: /开学|入学|新生|军训/,
  report: /工作报告|代表大会|述职|汇报/,
  mobilisation: /动员|誓师|启动|部署|推进|调度|专项/,
  chaired: /主持/,
  greeting: /致辞|致词|团拜|慰问|仪式|典礼|论坛|演讲/,
  study: /学习|培训|党课|教育|辅导|讲座/,
  discussion: /座谈|民主生活|表态|发言|述/,
  work: /工作会|会议|大会/,
} as const

/** Names of the features that one sort of gathering gives a paragraph. */
export interface Gathering {
  readonly here: string
  /** With the sort of the paragraph's first sentence, in the order of SENTENCE_SORTS. */
  readonly first: readonly string[]
  /** With the phase of the speech. */
  readonly phase: readonly string[]
}

const PHASES = [0, 1, 2]

const nameFeatures = (name: string): Gathering => ({
  here: `gathering:${name}`,
  first: SENTENCE_SORTS.map((sort) => `gathering-first:${name}:${sort}`),
  phase: PHASES.map((phase) => `gathering-phase:${name}:${phase}`),
})

const GATHERINGS = Object.entries(TITLE_WORDS).map(([name, words]) => ({ words, gathering: nameFeatures(name) }))
const UNTOLD = [nameFeatures('untold')]

/** What the titles of a speech say of the gathering that hears it. */
export function readGatherings(titles: string): readonly Gathering[] {
  const told = GATHERINGS.filter(({ words }) => words.test(titles)).map(({ gathering }) => gathering)
  return told.length === 0 ? UNTOLD : told
}
