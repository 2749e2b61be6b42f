/** East Asian faces by their use, and the face of Latin letters and digits. */
export interface FontSet {
  readonly title: string
  readonly heading1: string
  /** 楷体: second-level headings, date, speaker, cues. */
  readonly heading2: string
  readonly body: string
  readonly pageNumber: string
  readonly latin: string
}

/** 方正 and GB2312 faces are what offices ask for; the others come with Windows. */
export const FONT_SETS = {
  office: {
    title: '方正小标宋简体',
    heading1: '黑体',
    heading2: '楷体_GB2312',
    body: '仿宋_GB2312',
    pageNumber: '宋体',
    latin: 'Times New Roman',
  },
  windows: {
    title: '华文中宋',
    heading1: '黑体',
    heading2: '楷体',
    body: '仿宋',
    pageNumber: '宋体',
    latin: 'Times New Roman',
  },
} as const satisfies Record<string, FontSet>

/** Exact line heights in twentieths of a point: 22 lines a page, 28 pt (22 lines), 30 pt (21 lines). */
export const LINE_PITCHES = [579, 560, 600] as const

/** Sizes of a reading copy for the lectern, in points, and the exact line height of each in twentieths of a point. */
export const READING_LINES = { 18: 720, 22: 800 } as const
export type ReadingSize = keyof typeof READING_LINES

/** The office's name under the text; with a seal the date is set where the seal will lie. */
export interface Signature {
  readonly unit: string
  readonly sealed: boolean
}

/** What an office may choose of a .docx; everything else is fixed by GB/T 9704-2012. */
export interface ExportProfile {
  readonly fonts: FontSet
  /** `literal`: numbers are characters of the headings. `auto`: they are a list of Word. Both look the same. */
  readonly numbering: 'literal' | 'auto'
  readonly pageNumber: 'outer' | 'centred' | 'none'
  readonly firstPageNumber: boolean
  readonly linePitch: (typeof LINE_PITCHES)[number]
  /** `characters` is Word's grid of lines and characters; LibreOffice lays it out wrongly. */
  readonly grid: 'lines' | 'characters'
  readonly boldHeading2: boolean
  readonly boldHeading3: boolean
  readonly widowControl: boolean
  /** Word's automatic space between Han characters and Latin letters or digits. */
  readonly autoSpace: boolean
  /** Empty slots and values not yet confirmed stand out in colour. */
  readonly markBlanks: boolean
  /** Empty slots are content controls of Word, with the name of the slot as title and tag. */
  readonly controls: boolean
  /** Which of date and speaker stands first under the title. */
  readonly front: 'as-written' | 'date-first' | 'speaker-first'
  /** Said under the title in brackets: 征求意见稿, 送审稿; '' for none. */
  readonly draftMark: string
  readonly signature: Signature | null
  /** Large print for the lectern, in which paragraphs stay whole; null for the sheet of the standard. */
  readonly reading: ReadingSize | null
}

export const DEFAULT_PROFILE: ExportProfile = {
  fonts: FONT_SETS.office,
  numbering: 'literal',
  pageNumber: 'outer',
  firstPageNumber: true,
  linePitch: 579,
  grid: 'lines',
  boldHeading2: false,
  boldHeading3: true,
  widowControl: false,
  autoSpace: false,
  markBlanks: true,
  controls: false,
  front: 'as-written',
  draftMark: '',
  signature: null,
  reading: null,
}

/** The same speech in large print: numbers in the middle, no second footer, and no grid of 28 characters. */
export const asReadingCopy = (profile: ExportProfile, reading: ReadingSize): ExportProfile => ({
  ...profile,
  reading,
  grid: 'lines',
  pageNumber: 'centred',
})
