import type { phrases as chinese } from '../zh-CN/phrases'

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

export const phrases: typeof chinese = {
  title: 'Phrases',
  find: 'Find a phrase',
  findHint: 'By its words, separated by blanks',
  found: (count) => `${count} found`,
  facets: 'Filters',
  facet: {
    kind: 'Kind',
    role: 'Role',
    occasion: 'Occasion',
    speaker: 'Speaker',
    source: 'Source',
    support: 'Support',
  },
  kind: { phrase: 'Phrase', frame: 'Frame', series: 'Parallel headings', section: 'Example section' },
  general: 'Several occasions',
  oneOccasion: 'Not general',
  list: 'Phrases',
  between: '; ',
  families: (count) => plural(count, 'family', 'families'),
  onlyAt: (occasion) => `Only seen at “${occasion}”, not general`,
  findingOf: (text) => `Phrase: ${text}`,
  support: (families, sources) =>
    `Seen in ${plural(families, 'family', 'families')}, ${plural(sources, 'file', 'files')}`,
  occasions: (list) => `Occasions: ${list.join(', ')}`,
  speakers: (list) => `Speakers: ${list.join(', ')}`,
  copy: 'Copy',
  copied: 'Copied',
  variants: 'Ways it is worded',
  fillers: 'What filled the blank',
  headings: (fewest, most) =>
    fewest === most ? `Headings by speech, ${most} points each` : `Headings by speech, ${fewest} to ${most} points`,
  sectionText: 'Text',
  places: (count) => plural(count, 'place', 'places'),
  seenAt: (file, line) => `${file}, line ${line}`,
  used: (count) => (count === 0 ? 'Used?' : `Used ${plural(count, 'time', 'times')}`),
  unused: 'No exported draft has used it yet.',
  untitled: 'A draft without a title',
  exported: 'Exported',
  nothingFound: 'Nothing found. Try a shorter word or loosen the filters.',
  showAll: 'Show all phrases',
  empty: 'There are no phrases yet.',
  emptyAdvice:
    'Put past speeches into Mining: phrases, frames, parallel headings and example sections that they share come here by themselves, each with its sources.',
  toMining: 'Go to mining',
}
