import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, blockText } from '../document/block'
import { blocksArbitrary } from '../export/block-arbitrary'
import { templateBlocks } from '../template/blocks'
import { checkValues } from '../template/check-values'
import { parseTemplate } from '../template/parse'
import { draftBlocks } from './blocks'
import type { DraftDocument } from './draft'
import { draftFromBlocks, settleFront } from './from-blocks'

const p = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] })
const h = (level: 1 | 2 | 3 | 4, marker: string | null, text: string): Block => ({
  type: 'heading',
  level,
  marker,
  runs: [{ text }],
})
const title = (text: string): Block => ({ type: 'title', runs: [{ text }] })

const draft = (blocks: readonly Block[], carriedFrom: string | null = null) => draftFromBlocks(blocks, { carriedFrom })
const inlines = ({ content: [, front, ...sections] }: DraftDocument) =>
  [...front.content, ...sections.flatMap((section) => section.content)].flatMap((node) => node.content ?? [])

/** What is the same in a draft: kind, level, number and characters. Runs of a draft are cut at its blanks. */
const kept = (blocks: readonly Block[]) =>
  blocks.map((block) => [
    block.type === 'heading' ? `heading ${block.level}` : block.type,
    blockText(block),
    block.runs
      .filter(({ lead }) => lead && block.type === 'paragraph')
      .map(({ text }) => text)
      .join(''),
  ])

/** As a reader gives them: one line each, without white space at the ends, none empty. */
const asRead = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => {
    const marker = block.type === 'heading' ? (block.marker ?? '').trim() : ''
    const runs = block.runs
      .map((run) => ({ ...run, text: run.text.replace(/[\s\p{Cc}]+/gu, '') }))
      .filter(({ text }) => text !== '')
    if (runs.length === 0 && marker === '') return []
    return [block.type === 'heading' ? { ...block, marker: marker || null, runs } : { ...block, runs }]
  })

describe('a draft of the blocks of a file', () => {
  const SPEECH: readonly Block[] = [
    title('在全县防汛工作会议上的讲话'),
    { type: 'date', runs: [{ text: '（2025年6月1日）' }] },
    { type: 'salutation', runs: [{ text: '同志们：' }] },
    p('今天开会部署防汛。下面，我讲三点意见。'),
    h(1, '一、', '提高认识，绷紧防汛这根弦'),
    p('目前已下雨XX天，〔河段〕水位偏高，形势严峻。'),
    h(1, '二、', '压实责任，守住安全底线'),
    { type: 'paragraph', runs: [{ text: '一是查到位。', lead: true }, { text: '逐段去查。二是守到位。日夜不离。' }] },
    h(1, '三、', '严肃纪律，确保令行禁止'),
    p('对落实不力的，严肃追责问责。让我们共同努力，夺取防汛全面胜利！'),
  ]

  test('has numbers, counts and blanks as structure, and no value where none was asked for', () => {
    const document = draft(SPEECH)
    const nodes = inlines(document)
    expect(nodes.filter(({ type }) => type === 'ordinal')).toHaveLength(5)
    expect(nodes.filter(({ type }) => type === 'count')).toHaveLength(1)
    expect(
      Object.values(document.content[0].attrs.slots).map(({ state, declaration }) => [state, declaration.placeholder]),
    ).toEqual([
      ['empty', 'XX'],
      ['empty', '〔河段〕'],
    ])
    expect(document.content.flatMap((node) => (node.type === 'section' ? [node.attrs.role] : []))).toEqual([
      'opening',
      'situation',
      'measures',
      'rally',
    ])
  })

  test('carries dates, names and figures over where that is asked for', () => {
    const { slots } = draft(SPEECH, '去年.docx').content[0].attrs
    const carried = Object.values(slots).filter(({ state }) => state === 'carried')
    expect(carried.map(({ value }) => value)).toContain('2025年6月1日')
    expect(new Set(carried.map(({ source }) => source))).toEqual(new Set(['去年.docx']))
    expect(kept(draftBlocks(draft(SPEECH, '去年.docx'), 'keep'))).toEqual(kept(SPEECH))
  })

  test('keeps a number that departs from the count', () => {
    const blocks = [title('题'), h(1, '一、', '甲'), h(1, '三、', '乙'), h(1, '四、', '丙')]
    expect(inlines(draft(blocks)).flatMap((node) => (node.type === 'ordinal' ? [node.attrs.start] : []))).toEqual([
      null,
      3,
      null,
    ])
    expect(kept(draftBlocks(draft(blocks), 'keep'))).toEqual(kept(blocks))
  })

  test('has lines above the title in its front block, and the kinds of the front nowhere else', () => {
    const blocks: readonly Block[] = [p('附件3'), title('在会上的讲话'), p('正文。'), title('又一个题')]
    expect(draftBlocks(draft(blocks), 'keep').map((block) => [block.type, blockText(block)])).toEqual([
      ['subtitle', '附件3'],
      ['title', '在会上的讲话'],
      ['paragraph', '正文。'],
      ['paragraph', '又一个题'],
    ])
  })

  test('of an empty file is an empty page', () => {
    expect(draftBlocks(draft([]), 'keep')).toEqual([])
    expect(draft([]).content[1].content).toEqual([{ type: 'titleLine' }])
  })

  test.each(readdirSync('templates').filter((file) => file.endsWith('.hbs')))('of %s prints it again', (file) => {
    const { value: template } = parseTemplate(readFileSync(path.join('templates', file), 'utf8'))
    const filling: unknown = JSON.parse(
      readFileSync(path.join('templates', file.replace('.hbs', '.values.json')), 'utf8'),
    )
    const checked = checkValues(template.slots, filling)
    if (!checked.ok) throw new Error(file)
    const blocks = templateBlocks(template, checked.value.value, 'fail')
    if (!blocks.ok) throw new Error(file)
    for (const carriedFrom of [null, file])
      expect(kept(draftBlocks(draft(blocks.value, carriedFrom), 'keep'))).toEqual(kept(settleFront(blocks.value)))
  })

  test('of any blocks prints their characters', () => {
    fc.assert(
      fc.property(blocksArbitrary, fc.boolean(), (any, carry) => {
        const blocks = asRead(any)
        expect(kept(draftBlocks(draft(blocks, carry ? 'x' : null), 'keep'))).toEqual(kept(settleFront(blocks)))
      }),
      { numRuns: 200 },
    )
  })
})
