import { expect, test } from 'vitest'
import { en } from '@/lib/i18n/en'
import { zhCN } from '@/lib/i18n/zh-CN'
import { COMMAND_NAMES, COMMANDS } from './commands'
import { findItems } from './palette-items'
import { pressOf } from './press'

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey', boolean>> = {},
  code = '',
) => pressOf({ key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

test('keys are read as the table writes them', () => {
  expect(press('k', { ctrlKey: true })).toBe('Ctrl K')
  expect(press('k', { metaKey: true })).toBe('Ctrl K')
  expect(press('Z', { ctrlKey: true, shiftKey: true })).toBe('Ctrl Shift Z')
  expect(press('|', { ctrlKey: true, altKey: true }, 'Backslash')).toBe('Ctrl Alt \\')
  expect(press('?', { shiftKey: true })).toBe('?')
  expect(press('F8', { shiftKey: true })).toBe('Shift F8')
  expect(press('Escape')).toBe('Esc')
})

test('no two commands that work everywhere share a key', () => {
  const keys = COMMAND_NAMES.filter((name) => COMMANDS[name].everywhere).flatMap((name) => COMMANDS[name].keys ?? [])
  expect(new Set(keys).size).toBe(keys.length)
})

test('each command can be run or has a key, and is called the same once in each language', () => {
  for (const name of COMMAND_NAMES) {
    const { run, keys = [] } = COMMANDS[name]
    expect([name, run !== undefined || keys.length > 0]).toEqual([name, true])
  }
  for (const { palette } of [zhCN, en]) {
    expect(Object.keys(palette.commands).toSorted()).toEqual([...COMMAND_NAMES].toSorted())
    expect(new Set(Object.values(palette.commands)).size).toBe(COMMAND_NAMES.length)
  }
})

test('items are found by beginning, by part, by group, by characters in order', () => {
  const items = ['查找替换', '替换', '提纲里的换', '一级标题', '导出 Word'].map((label, index) => ({
    label,
    group: index === 3 ? '写' : '查',
  }))
  const labels = (words: string) => findItems(items, words).map(({ label }) => label)
  expect(labels('替换')).toEqual(['替换', '查找替换'])
  expect(labels('一题')).toEqual(['一级标题'])
  expect(labels('ｗｏｒｄ 导')).toEqual(['导出 Word'])
  expect(labels('写 一')).toEqual(['一级标题'])
  expect(labels('没有')).toEqual([])
  expect(labels(' ')).toHaveLength(5)
})
