import { expect, test } from 'vitest'
import { readGatherings } from './gathering'

const namesOf = (titles: string) => readGatherings(titles).map(({ here }) => here)

test.each([
  ['在水库建成六十周年纪念大会上的讲话', ['gathering:anniversary', 'gathering:work']],
  ['全县秋收动员会主持词', ['gathering:mobilisation', 'gathering:chaired']],
  ['', ['gathering:untold']],
])('a title names the gathering: %s', (titles, names) => {
  expect(namesOf(titles)).toEqual(names)
})
