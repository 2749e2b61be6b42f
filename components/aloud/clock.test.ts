import { expect, test } from 'vitest'
import { ahead, clockText, elapsed, measuredRate, STOPPED, startClock, stopClock } from './clock'

test('a clock counts only while it runs', () => {
  const running = startClock(STOPPED, 1_000)
  expect(elapsed(running, 4_000)).toBe(3_000)
  const stopped = stopClock(running, 4_000)
  expect(elapsed(stopped, 9_000)).toBe(3_000)
  expect(elapsed(startClock(stopped, 9_000), 10_000)).toBe(4_000)
})

test('starting a running clock changes nothing', () => {
  const running = startClock(STOPPED, 1_000)
  expect(startClock(running, 5_000)).toBe(running)
})

test('time is written in minutes and seconds', () => {
  expect([0, 999, 61_000, 600_000, -5].map(clockText)).toEqual(['0:00', '0:00', '1:01', '10:00', '0:00'])
})

test('half of the text in less than half of the time is ahead', () => {
  expect(ahead(52_000, 300, 600, 120_000)).toBe(8_000)
  expect(ahead(70_000, 300, 600, 120_000)).toBe(-10_000)
})

test('a rate is measured only where enough was read, and stays within what a rate may be', () => {
  const rates = { least: 120, most: 260 }
  expect(measuredRate(100, 30_000, rates)).toBe(200)
  expect(measuredRate(100, 10_000, rates)).toBeNull()
  expect(measuredRate(20, 60_000, rates)).toBeNull()
  expect(measuredRate(100, 600_000, rates)).toBe(120)
})
