import { expect, test } from 'vitest'
import type { Block } from '../document/block'
import { arrange, signatureIndents } from './arrange'
import { printable, printedText } from './printable'
import { DEFAULT_PROFILE, type ExportProfile } from './profile'

const block = (type: Exclude<Block['type'], 'heading'>, text: string): Block => ({ type, runs: [{ text }] })
const SPEECH = [
  block('title', '在河道清淤现场会上的讲话'),
  block('subtitle', '——给沿河各村'),
  block('date', '（2026年3月9日）'),
  block('speaker', '水务站站长　陶源'),
  block('salutation', '同志们：'),
  block('paragraph', '先把淤泥清走。'),
]

const sheet = (change: Partial<ExportProfile>) =>
  arrange(printable(SPEECH), { ...DEFAULT_PROFILE, ...change }).map((each) => `${each.type} ${printedText(each)}`)

test('a sheet is the speech as it was written, where nothing is asked for', () => {
  expect(arrange(printable(SPEECH), DEFAULT_PROFILE)).toEqual(printable(SPEECH))
})

test('speaker and date stand in the order that is asked for, and nothing else moves', () => {
  expect(sheet({ front: 'speaker-first' }).slice(1, 5)).toEqual([
    'subtitle ——给沿河各村',
    'speaker 水务站站长　陶源',
    'date （2026年3月9日）',
    'salutation 同志们：',
  ])
  expect(sheet({ front: 'date-first' })).toEqual(sheet({}))
})

test('the mark of a draft stands under title and subtitle, in brackets once', () => {
  expect(sheet({ draftMark: '送审稿' })[2]).toBe('mark （送审稿）')
  expect(sheet({ draftMark: '（征求意见稿） ' })[2]).toBe('mark （征求意见稿）')
  expect(sheet({ draftMark: '  ' })).toEqual(sheet({}))
})

test('a signature ends the sheet, with the date of the front but not its brackets', () => {
  expect(sheet({ signature: { unit: '青川水务站', sealed: false } }).slice(-2)).toEqual([
    'unit 青川水务站',
    'unitDate 2026年3月9日',
  ])
  expect(sheet({ signature: { unit: ' ', sealed: false } })).toEqual(sheet({}))
})

test('unit and date stand where the standard puts them', () => {
  const date = '2026年3月9日'
  // Six digits of half a character, and 年月日: six characters.
  expect(signatureIndents({ unit: '青川县水务管理站办公室', sealed: false }, date)).toEqual({ unit: 2, date: 5 })
  expect(signatureIndents({ unit: '水务站', sealed: false }, date)).toEqual({ unit: 7, date: 2 })
  expect(signatureIndents({ unit: '青川水务站甲', sealed: true }, date)).toEqual({ unit: 4, date: 4 })
  for (const unit of ['水务站', '站']) expect(signatureIndents({ unit, sealed: false }, '').unit).toBe(2)
})
