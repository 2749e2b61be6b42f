import type { find as chinese } from '../zh-CN/find'

type Replaced = Parameters<typeof chinese.will>[0]

const partsOf = ({ texts, values }: Replaced): string =>
  [
    ...(texts.length > 0 ? [`${texts.length} in the text`] : []),
    ...(values.length > 0 ? [`${values.length} in values (wherever they print)`] : []),
  ].join(' and ')

const skipped = ({ locked, numbers }: Replaced): string => {
  const reasons = [
    ...(locked > 0 ? [`${locked} in locked sections`] : []),
    ...(numbers > 0 ? [`${numbers} at numbers, empty blanks or the border of a blank`] : []),
  ]
  return reasons.length === 0 ? '' : ` Passed over: ${reasons.join(', ')}.`
}

export const find: typeof chinese = {
  label: 'Find and replace',
  find: 'Find',
  replacement: 'Replace with',
  count: (current, total) =>
    total === 0 ? 'Not found' : current === null ? `${total} found` : `${current} of ${total}`,
  previous: 'Previous',
  previousKey: 'Previous  Shift Enter',
  next: 'Next',
  nextKey: 'Next  Enter',
  replace: 'Replace',
  replaceOne: 'Replace',
  replaceAll: 'Replace all',
  will: (can) => `${partsOf(can) === '' ? '' : `Can replace ${partsOf(can)}.`}${skipped(can)}`,
  did: (done) => `${partsOf(done) === '' ? 'Nothing was replaced.' : `Replaced ${partsOf(done)}.`}${skipped(done)}`,
}
