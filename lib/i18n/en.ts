import { library } from './en/library'
import { mining } from './en/mining'
import { names } from './en/names'
import { phrases } from './en/phrases'
import { settings } from './en/settings'
import { shell } from './en/shell'
import { workbench } from './en/workbench'
import { write } from './en/write'
import type { Words } from './zh-CN'

export const en: Words = { shell, names, workbench, library, mining, phrases, settings, write }
