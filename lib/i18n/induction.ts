import type { InductionReason } from '../mining/report'
import { names as englishNames } from './en/names'
import type { Language } from './language'
import { names as chineseNames } from './zh-CN/names'

type Words = {
  readonly [Code in InductionReason['code']]: (reason: Extract<InductionReason, { code: Code }>) => string
}

const chinese: Words = {
  'no-speech': () => '这批文件里没有找到讲话。',
  'one-speech': () => '只有一篇讲话，归纳至少要两个家族。可以把这一篇转成模板。',
  'one-family': ({ speeches }) => `${speeches} 篇讲话都是同一篇的近似稿，只算一个家族。可以把其中一篇转成模板。`,
  'no-genre-shared': ({ families, least }) =>
    `有 ${families} 个家族，可没有哪一种体裁够 ${least} 个。再加几篇同样体裁的，或者把某一篇转成模板。`,
  'kinds-apart': ({ genre, families, kinds, unknown, least }) =>
    `${chineseNames.genres[genre]}有 ${families} 个家族，说的不是一类事，不混在一起归纳。不足 ${least} 个家族的没有模板：${[
      ...kinds.map(({ name, families: own }) => `${name} ${own}`),
      ...(unknown > 0 ? [`看不出哪一类 ${unknown}`] : []),
    ].join('、')}。`,
  'template-bare': ({ name, families, characters, parts }) =>
    `“${name}”的 ${families} 个家族共有的话太少（${parts} 个部分共 ${characters} 字），只留骨架，不作模板。`,
  'no-numbering': ({ families }) => `${families} 个家族都没有编号的点，所以没有并列标题。`,
  'nothing-recurs': ({ families }) => `${families} 个家族之间没有共有的话。`,
}

const english: Words = {
  'no-speech': () => 'No speech was found in these files.',
  'one-speech': () =>
    'There is only one speech; induction needs at least two families. This one can become a template.',
  'one-family': ({ speeches }) =>
    `All ${speeches} speeches are near-duplicates of each other and count as one family. One of them can become a template.`,
  'no-genre-shared': ({ families, least }) =>
    `There are ${families} families, but no genre has ${least}. Add speeches of one genre, or make a template of one.`,
  'kinds-apart': ({ genre, families, kinds, unknown, least }) =>
    `${englishNames.genres[genre]}: ${families} families that are not about the same sort of thing are not mixed. Fewer than ${least} families, so no template: ${[
      ...kinds.map(({ name, families: own }) => `${name} ${own}`),
      ...(unknown > 0 ? [`no clear sort ${unknown}`] : []),
    ].join(', ')}.`,
  'template-bare': ({ name, families, characters, parts }) =>
    `The ${families} families of “${name}” share too few words (${characters} characters in ${parts} parts); the skeleton is kept, without a template.`,
  'no-numbering': ({ families }) =>
    `None of the ${families} families has numbered points, so there are no parallel headings.`,
  'nothing-recurs': ({ families }) => `The ${families} families have no wording in common.`,
}

const TABLES: Readonly<Record<Language, Words>> = { 'zh-CN': chinese, en: english }

/** Why induction gave less than somebody may expect, as a sentence. */
export const inductionReasonText = <Code extends InductionReason['code']>(
  reason: Extract<InductionReason, { code: Code }>,
  language: Language,
): string => (TABLES[language][reason.code] as (of: typeof reason) => string)(reason)
