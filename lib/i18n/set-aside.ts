import type { SetAside } from '../speech/speech'
import type { Language } from './language'

type Words = { readonly [Reason in SetAside['reason']]: (why: Extract<SetAside, { reason: Reason }>) => string }

const zhCN: Words = {
  'site-text': () => '网站文字',
  'teaser-list': () => '目录或摘要，句子在中途断开',
  'not-a-speech': ({ cuesPerThousand }) => `不像讲话：每千字只有 ${cuesPerThousand.toFixed(1)} 处讲话用语`,
  duplicate: ({ of, similarity }) => `与 ${of} 重复，相同 ${Math.round(similarity * 100)}%`,
}

const en: Words = {
  'site-text': () => 'site text',
  'teaser-list': () => 'a list of teasers, cut off in mid-sentence',
  'not-a-speech': ({ cuesPerThousand }) =>
    `not a speech: only ${cuesPerThousand.toFixed(1)} turns of phrase of speeches in a thousand characters`,
  duplicate: ({ of, similarity }) => `repeats ${of}, ${Math.round(similarity * 100)}% the same`,
}

const TABLES: Readonly<Record<Language, Words>> = { 'zh-CN': zhCN, en }

/** Why a piece was set aside, in words. */
export const setAsideText = <Reason extends SetAside['reason']>(
  why: Extract<SetAside, { reason: Reason }>,
  language: Language,
): string => (TABLES[language][why.reason] as (why: SetAside) => string)(why)
