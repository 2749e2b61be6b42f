import { type ChildNode, isTag, isText } from 'domhandler'
import { parseDocument } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import { draftSchema } from '../schema/draft-schema'
import { supplyTexts } from '../view/supplied-texts'
import { GOOGLE, HOSTILE, WEB, WORD, WORD_LIST, WPS } from './paste-fixture'
import type { PastedElement, PastedNode } from './pasted-node'
import { numberPasted } from './pasted-numbers'
import { textSlice, toSlice } from './pasted-slice'
import { readPasted } from './read-pasted'

const toPasted = (node: ChildNode): readonly PastedNode[] => {
  if (isText(node)) return [{ text: node.data }]
  if (!isTag(node)) return []
  return [
    {
      name: node.name.toLowerCase(),
      attributes: new Map(Object.entries(node.attribs)),
      children: node.children.flatMap(toPasted),
    },
  ]
}
const rootOf = (html: string): PastedElement => ({
  name: 'div',
  attributes: new Map(),
  children: parseDocument(html).children.flatMap(toPasted),
})

/** Blocks as they print in a draft that holds nothing else: level, text, and ** round what is emphasised. */
function printed(slice: ReturnType<typeof toSlice>): readonly string[] {
  if (slice.content.size === 0) return []
  const section = draftSchema.node('section', { id: '甲' }, slice.content)
  const doc = draftSchema.node('doc', null, [draftSchema.node('values'), draftSchema.node('front'), section])
  doc.check()
  const texts = supplyTexts(doc)
  const lines: string[] = []
  doc.descendants((block, pos) => {
    if (!block.isTextblock) return true
    let line = block.type.name === 'heading' ? `${'#'.repeat(block.attrs.level)} ` : ''
    block.forEach((node, offset) => {
      const text = node.isText ? node.text! : `[${texts.get(pos + 1 + offset)}]`
      line += node.marks.length > 0 ? `**${text}**` : text
    })
    lines.push(line)
    return false
  })
  return lines
}
const paste = (html: string) => printed(toSlice(draftSchema, numberPasted(readPasted(rootOf(html)))))
const pasteText = (text: string, plain = false) => printed(textSlice(draftSchema, text, plain))

describe('a paste', () => {
  test('from Word keeps headings, numbers and emphasis, and nothing else', () => {
    expect(paste(WORD)).toEqual([
      '# [一、]看清形势，绷紧防火这根弦',
      '今年以来，全县共发生火情3起，**比上年减少2起**。形势依然严峻。',
      '# [二、]压实责任',
      '## [（一）]领导责任要到位',
      '各乡镇要守土有责 Word 2016 也一样。',
      '## [（二）]部门责任要到岗',
      '落实到人。',
    ])
  })

  test('from Word takes the numbers of lists, which Word asks to ignore, and drops bullets', () => {
    expect(paste(WORD_LIST)).toEqual(['[1.]管住火源', '[2.]清除隐患', '巡护跟上', '# [一、]编了号的标题'])
  })

  test('from WPS reads outline levels and hidden numbers', () => {
    expect(paste(WPS)).toEqual([
      '在全县会议上的讲话',
      '# [一、]总体要求',
      '[一是]抓好火源，[二是]抓好巡护，[三是]抓好应急。',
      '## 没有编号的小标题',
      '# [二、]具体安排',
      '单位　人数',
      '林业局　12',
    ])
  })

  test('from a web page keeps its lists', () => {
    expect(paste(WEB)).toEqual(['# 通知', '正文第一段，有链接。', '[1.]甲', '[2.]乙', '没有号', '**重点**在后。'])
    expect(paste(GOOGLE)).toEqual(['不是粗体，**这里是**。', '第二段'])
  })

  test('of hostile HTML is text at most', () => {
    expect(paste(HOSTILE)).toEqual(['看得见', '链接', '表单里的字'])
    expect(paste(`${'<div>'.repeat(400)}深${'</div>'.repeat(400)}`)).toEqual(['深'])
    expect(paste('')).toEqual([])
  })
})

describe('numbers that were typed', () => {
  test('become structure where they follow each other', () => {
    expect(pasteText('一、看清形势\n正文。\n二、压实责任')).toEqual(['# [一、]看清形势', '正文。', '# [二、]压实责任'])
    expect(pasteText('抓三件事：一是火源，二是巡护。')).toEqual(['抓三件事：[一是]火源，[二是]巡护。'])
    expect(pasteText('第一，要快。\n第二，要准。')).toEqual(['[第一，]要快。', '[第二，]要准。'])
  })

  test('stay text where one stands alone', () => {
    expect(pasteText('三、压实责任')).toEqual(['三、压实责任'])
    expect(pasteText('一是一，二是二')).toEqual(['一是一，二是二'])
    expect(pasteText('2026年要抓好 1.5 万亩\n3.2 亿元')).toEqual(['2026年要抓好 1.5 万亩', '3.2 亿元'])
  })

  test('print as they did, wherever their series begins', () => {
    expect(pasteText('三、压实责任\n正文。\n四、加强宣传')).toEqual(['# [三、]压实责任', '正文。', '# [四、]加强宣传'])
    expect(pasteText('1.甲。\n2.乙。\n另外：\n1.丙。\n2.丁。')).toEqual([
      '[1.]甲。',
      '[2.]乙。',
      '另外：',
      '[1.]丙。',
      '[2.]丁。',
    ])
  })

  test('are left as they are in a plain paste', () => {
    expect(pasteText('一、看清形势\n　　二、压实责任\n\n', true)).toEqual(['一、看清形势', '二、压实责任'])
  })
})
