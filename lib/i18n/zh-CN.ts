import { aloud } from './zh-CN/aloud'
import { batch } from './zh-CN/batch'
import { continuation } from './zh-CN/continuation'
import { entry } from './zh-CN/entry'
import { find } from './zh-CN/find'
import { history } from './zh-CN/history'
import { imports } from './zh-CN/import'
import { library } from './zh-CN/library'
import { material } from './zh-CN/material'
import { meetings } from './zh-CN/meetings'
import { mining } from './zh-CN/mining'
import { names } from './zh-CN/names'
import { palette } from './zh-CN/palette'
import { paste } from './zh-CN/paste'
import { phone } from './zh-CN/phone'
import { phrases } from './zh-CN/phrases'
import { references } from './zh-CN/references'
import { returned } from './zh-CN/returned'
import { settings } from './zh-CN/settings'
import { shell } from './zh-CN/shell'
import { workbench } from './zh-CN/workbench'
import { write } from './zh-CN/write'

/** All words of the interface, one table a feature. English has the type of this table. */
export const zhCN = {
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

export type Words = typeof zhCN
