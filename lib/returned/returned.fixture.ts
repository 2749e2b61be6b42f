import { type Block, blockText } from '../document/block'
import { draftBlocks } from '../draft/blocks'
import type { DraftDocument } from '../draft/draft'
import { draftFromBlocks, settleFront } from '../draft/from-blocks'
import { applyChanges } from './apply'
import { compareReturned } from './compare-returned'
import { readReturned } from './read-returned'
import { rowsOf } from './row'

export const p = (text: string): Block => ({ type: 'paragraph', runs: [{ text }] })
export const h = (level: 1 | 2, marker: string, text: string): Block => ({
  type: 'heading',
  level,
  marker,
  runs: [{ text }],
})
export const title = (text: string): Block => ({ type: 'title', runs: [{ text }] })

export const SENT: readonly Block[] = [
  title('在全县防汛工作会议上的讲话'),
  { type: 'date', runs: [{ text: '（2025年6月1日）' }] },
  { type: 'salutation', runs: [{ text: '同志们：' }] },
  p('今天开会部署防汛工作。下面，我讲三点意见。'),
  h(1, '一、', '看清形势，绷紧防汛这根弦'),
  p('目前已下雨XX天，〔河段〕水位偏高，全县上下都要重视起来。'),
  h(1, '二、', '压实责任，守住安全这条线'),
  p('各乡镇要把人盯到堤上去，由〔责任人〕负责，日夜都不离开。'),
  h(1, '三、', '严肃纪律，确保令行禁止'),
  p('对落实不力的，要严肃追责问责。让我们共同努力，夺取防汛全面胜利！'),
]
export const DRAFT = draftFromBlocks(SENT, { carriedFrom: null })

export const shown = (document: DraftDocument) =>
  draftBlocks(document, 'keep').map((block) => [
    block.type === 'heading' ? `heading ${block.level}` : block.type,
    blockText(block),
  ])
export const wanted = (blocks: readonly Block[]) =>
  settleFront(blocks).map((block) => [
    block.type === 'heading' ? `heading ${block.level}` : block.type,
    blockText(block),
  ])
export const slotsIn = (document: DraftDocument) =>
  rowsOf(document, 'keep').flatMap(({ parts }) =>
    parts.flatMap(({ node }) => (node.type === 'slot' ? [node.attrs.name] : [])),
  )
export const compare = (blocks: readonly Block[], base: ReadonlySet<string> | null = null, draft = DRAFT) =>
  compareReturned(draft, readReturned(blocks), base)
export const all = (blocks: readonly Block[], draft = DRAFT) => applyChanges(draft, compare(blocks, null, draft))
/** SENT with some of its blocks changed, by index. */
export const sent = (changes: Readonly<Record<number, readonly Block[]>>) =>
  SENT.flatMap((block, index) => changes[index] ?? [block])
