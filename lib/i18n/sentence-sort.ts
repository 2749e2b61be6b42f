import { MOOD_WORDS, type SentenceSort } from '../role/mood'
import type { Language } from './language'

/** What a sentence of each sort does. */
const SORTS: Readonly<Record<Language, Readonly<Record<SentenceSort, string>>>> = {
  'zh-CN': {
    script: '主持会议',
    thanks: '致谢、祝贺',
    above: '转述上级',
    wish: '祝愿',
    talk: '说会议和发言',
    lack: '说不足',
    must: '说要做什么',
    hope: '说希望',
    done: '说做了什么',
    past: '说过去',
    call: '号召',
    next: '说今后',
    reason: '说道理',
    now: '说当前',
    be: '下判断',
    plain: '平叙',
  },
  en: {
    script: 'chairing',
    thanks: 'thanks and praise',
    above: 'reports from above',
    wish: 'wishes',
    talk: 'talk of the meeting',
    lack: 'shortcomings',
    must: 'what must be done',
    hope: 'hopes',
    done: 'what was done',
    past: 'the past',
    call: 'calls',
    next: 'what comes next',
    reason: 'reasons',
    now: 'the present',
    be: 'judgements',
    plain: 'plain telling',
  },
}

export const sortWords = (sort: string, language: Language): string =>
  Object.hasOwn(SORTS[language], sort) ? SORTS[language][sort as SentenceSort] : sort

/** The most typical words of a mood: 要、必须. */
export const moodWords = (mood: string): string =>
  Object.hasOwn(MOOD_WORDS, mood) ? MOOD_WORDS[mood as keyof typeof MOOD_WORDS].split(' ').slice(0, 2).join('、') : mood
