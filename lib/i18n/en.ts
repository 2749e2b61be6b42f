import { aloud } from './en/aloud'
import { batch } from './en/batch'
import { continuation } from './en/continuation'
import { entry } from './en/entry'
import { find } from './en/find'
import { history } from './en/history'
import { imports } from './en/import'
import { library } from './en/library'
import { material } from './en/material'
import { meetings } from './en/meetings'
import { mining } from './en/mining'
import { names } from './en/names'
import { palette } from './en/palette'
import { paste } from './en/paste'
import { phone } from './en/phone'
import { phrases } from './en/phrases'
import { references } from './en/references'
import { returned } from './en/returned'
import { settings } from './en/settings'
import { shell } from './en/shell'
import { workbench } from './en/workbench'
import { write } from './en/write'
import type { Words } from './zh-CN'

export const en: Words = {
  shell,
  aloud,
  batch,
  names,
  workbench,
  entry,
  find,
  history,
  imports,
  library,
  continuation,
  material,
  meetings,
  mining,
  palette,
  paste,
  phone,
  phrases,
  references,
  returned,
  settings,
  write,
}
