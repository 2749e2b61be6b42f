import { expect, test } from 'vitest'
import { faultOf, formOf, recordOf } from './settings-form'

test('what is stored comes back unchanged from the form', () => {
  const settings = { speakingRate: '200', 单位名称: '青石县政府办', 领导姓名: '周县长' }
  expect(recordOf(formOf(settings))).toEqual(settings)
})

test('a row without name and value is nothing, and one without a name is said', () => {
  const form = { rate: 180, rows: [{ key: 0, name: ' ', value: '' }] }
  expect(recordOf(form)).toEqual({ speakingRate: '180' })
  expect(faultOf(form)).toBeNull()
  expect(faultOf({ rate: 180, rows: [{ key: 3, name: '', value: '青石县' }] })).toEqual({
    code: 'name-missing',
    key: 3,
  })
})

test('a name that stands twice is said at its second row', () => {
  const rows = [
    { key: 0, name: '地点', value: '一楼' },
    { key: 1, name: ' 地点 ', value: '二楼' },
  ]
  expect(faultOf({ rate: 180, rows })).toEqual({ code: 'name-twice', key: 1, name: '地点' })
})

test('a rate that nobody speaks at is refused', () => {
  for (const rate of ['', 0, 59, 401, 'x']) expect(faultOf({ rate, rows: [] })).toEqual({ code: 'rate' })
})
