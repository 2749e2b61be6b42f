import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { instantiate } from '@/lib/draft/instantiate'
import { parseTemplate } from '@/lib/template/parse'
import { draftSchema } from '../schema/draft-schema'
import { supplyTexts } from '../view/supplied-texts'
import { outlineOf } from './outline'

test('headings, numbered paragraphs and numbers in the text are points, each under the heading before it', () => {
  const { value } = parseTemplate(readFileSync(path.resolve('templates', 'deployment.hbs'), 'utf8'))
  const draft = instantiate(value, {})
  if (!draft.ok) throw new Error(JSON.stringify(draft.error))
  const doc = draftSchema.nodeFromJSON(draft.value)
  const points = outlineOf(doc, supplyTexts(doc))
  const shown = points.map(({ label, depth }) => `${depth} ${label.slice(0, 7)}`)
  expect(shown).toEqual([
    '1 ',
    '1 一、对标上级部',
    '1 二、看清当前形',
    '2 （一）成绩来之',
    '2 （二）问题不容',
    '2 （三）形势依然',
    '1 三、突出重点环',
    '2 （一）管住野外',
    '2 （二）清除林下',
    '1 四、做好宣传引',
    '1 五、压实各方责',
    '2 一是领导责任要',
    '2 二是部门责任要',
    '2 三是督查问责要',
    '1 ',
  ])
})
