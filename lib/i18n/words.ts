import { en } from './en'
import type { Language } from './language'
import { type Words, zhCN } from './zh-CN'

export type { Words }

const TABLES: Readonly<Record<Language, Words>> = { 'zh-CN': zhCN, en }

export const wordsOf = (language: Language): Words => TABLES[language]
