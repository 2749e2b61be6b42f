import { expect, test } from 'vitest'
import { ahead } from './ahead'

test('values come in the order of their items, and no more calls than wanted are under way', async () => {
  let underWay = 0
  let most = 0
  const call = async (item: number): Promise<number> => {
    most = Math.max(most, ++underWay)
    for (let turn = 0; turn < 10 - item; turn++) await null
    underWay--
    return item * 2
  }
  const values: number[] = []
  for await (const value of ahead([0, 1, 2, 3, 4, 5, 6], 3, call)) values.push(value)
  expect(values).toEqual([0, 2, 4, 6, 8, 10, 12])
  expect(most).toBe(3)
})

test('what nobody asks for is not begun', async () => {
  const begun: number[] = []
  const call = async (item: number): Promise<number> => {
    begun.push(item)
    return item
  }
  for await (const value of ahead([0, 1, 2, 3, 4, 5, 6], 2, call)) if (value === 1) break
  expect(begun).toEqual([0, 1, 2])
})

test('a call that fails is told in its turn', async () => {
  const values: number[] = []
  const call = async (item: number): Promise<number> => {
    if (item === 1) throw new Error('gone')
    return item
  }
  await expect(async () => {
    for await (const value of ahead([0, 1, 2], 3, call)) values.push(value)
  }).rejects.toThrow('gone')
  expect(values).toEqual([0])
})
