import { signatureIndents } from './arrange'
import { FIRST_INSTANCE } from './docx-parts'
import { type ExportProfile, READING_LINES } from './profile'
import { element } from './xml-element'

/** Ids of the styles of a speech. Word knows Title and Heading1–4 by these ids; the others are ours. */
export const STYLE = {
  title: 'Title',
  subtitle: 'GwSubtitle',
  date: 'GwDate',
  speaker: 'GwSpeaker',
  salutation: 'GwSalutation',
  paragraph: 'GwBody',
  cue: 'GwCue',
  spacer: 'GwSpacer',
  mark: 'GwDraftMark',
  unit: 'GwSign',
  unitDate: 'GwSignDate',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  heading4: 'Heading4',
  pageOdd: 'GwPageOdd',
  pageEven: 'GwPageEven',
  pageCentre: 'GwPageCentre',
  nameGap: 'GwNameGap',
  runIn1: 'GwRunIn1',
  runIn2: 'GwRunIn2',
  runIn3: 'GwRunIn3',
} as const

/** The sizes of a sheet: of body and title in half-points, the rest in twips. */
interface Measures {
  readonly body: number
  readonly title: number
  readonly line: number
  readonly titleLine: number
  /** Pitch of a character. */
  readonly character: number
  /** What is added between characters. */
  readonly spacing: number
}

/**
 * Word's 三号 is 16 pt; a quarter of a point less between characters gives the 15.75 of the standard, of which 28 fill the
 * 442.2 pt of a line. A reading copy has the pitch of its size.
 */
const measuresOf = ({ reading, linePitch }: ExportProfile): Measures =>
  reading === null
    ? { body: 32, title: 44, line: linePitch, titleLine: 700, character: 315, spacing: -5 }
    : {
        body: 2 * reading,
        title: 2 * reading + 8,
        line: READING_LINES[reading],
        titleLine: READING_LINES[reading] + 100,
        character: 20 * reading,
        spacing: 0,
      }

interface Style {
  readonly id: string
  readonly name: string
  readonly type?: 'character'
  readonly basedOn?: string
  readonly next?: string
  /** Children of w:pPr and w:rPr by name. Written in schema order. */
  readonly paragraph?: Properties
  readonly run?: Properties
}

type Attributes = Readonly<Record<string, string | number>>
type Properties = Readonly<Record<string, Attributes | boolean | string | number | readonly string[]>>

/** Order of children in CT_PPrBase and CT_RPr (ISO/IEC 29500-1 17.3.1.26, 17.3.2.28), as far as styles here use them. */
const PARAGRAPH_ORDER = [
  'keepNext',
  'keepLines',
  'widowControl',
  'numPr',
  'autoSpaceDE',
  'autoSpaceDN',
  'adjustRightInd',
  'snapToGrid',
  'spacing',
  'ind',
  'jc',
  'outlineLvl',
]
const RUN_ORDER = ['rFonts', 'b', 'bCs', 'color', 'spacing', 'kern', 'sz', 'szCs', 'lang']

const fonts = (eastAsia: string, latin: string): Attributes => ({ ascii: latin, hAnsi: latin, eastAsia, cs: latin })
const size = (halfPoints: number): Properties => ({ sz: halfPoints, szCs: halfPoints })
const bold = (on: boolean): Properties => ({ b: on, bCs: on })
const exactly = (twips: number): Attributes => ({ before: 0, after: 0, line: twips, lineRule: 'exact' })
const listPlace = (level: number): readonly string[] => [
  element('ilvl', { val: level - 1 }),
  element('numId', { val: FIRST_INSTANCE }),
]
const NO_INDENT: Attributes = { firstLine: 0, firstLineChars: 0 }

function paragraphStyles(profile: ExportProfile, signatureDate: string): readonly Style[] {
  const { fonts: faces, reading } = profile
  const { body, title, line, titleLine, character, spacing } = measuresOf(profile)
  const byCharacters = profile.grid === 'characters'
  const indent: Attributes = { firstLine: 2 * character, firstLineChars: 200 }
  const whole = reading === null ? {} : { keepLines: true }
  const face = (eastAsia: string): Properties => ({ rFonts: fonts(eastAsia, faces.latin) })
  const centred = { keepNext: true, spacing: exactly(line), ind: NO_INDENT, jc: 'center' }
  // With the list in the style too, a heading that somebody adds in Word is numbered with the others.
  const listed = (level: number): Properties => (profile.numbering === 'auto' ? { numPr: listPlace(level) } : {})
  const heading = (level: 1 | 2 | 3 | 4, eastAsia: string, isBold: boolean): Style => ({
    id: `Heading${level}`,
    name: `heading ${level}`,
    basedOn: 'Normal',
    next: STYLE.paragraph,
    paragraph: { keepNext: true, ...listed(level), ind: indent, outlineLvl: level - 1 },
    run: { ...face(eastAsia), ...bold(isBold), color: '000000', ...size(body) },
  })
  const page = (id: string, name: string, jc: string, ind: Attributes): Style => ({
    id,
    name,
    basedOn: 'Normal',
    paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' }, ind, jc },
    run: { rFonts: fonts(faces.pageNumber, faces.pageNumber), spacing: 0, ...size(28) },
  })
  return [
    {
      id: 'Normal',
      name: 'Normal',
      paragraph: {
        widowControl: profile.widowControl,
        autoSpaceDE: profile.autoSpace,
        autoSpaceDN: profile.autoSpace,
        adjustRightInd: false,
        ...(byCharacters ? {} : { snapToGrid: false }),
        spacing: exactly(line),
        jc: 'both',
      },
      run: { ...face(faces.body), ...(byCharacters ? {} : { spacing }), ...size(body) },
    },
    {
      id: STYLE.title,
      name: 'Title',
      basedOn: 'Normal',
      next: STYLE.date,
      paragraph: {
        keepNext: true,
        keepLines: true,
        snapToGrid: false,
        spacing: exactly(titleLine),
        ind: NO_INDENT,
        jc: 'center',
      },
      run: { ...face(faces.title), ...bold(false), color: '000000', spacing: 0, ...size(title) },
    },
    {
      id: STYLE.subtitle,
      name: '副标题',
      basedOn: 'Normal',
      paragraph: centred,
      run: { ...face(faces.heading2), ...size(body) },
    },
    {
      id: STYLE.date,
      name: '讲话日期',
      basedOn: 'Normal',
      paragraph: centred,
      run: { ...face(faces.heading2), ...size(body) },
    },
    {
      id: STYLE.speaker,
      name: '讲话人',
      basedOn: 'Normal',
      paragraph: centred,
      run: { ...face(faces.heading2), ...size(body) },
    },
    {
      id: STYLE.mark,
      name: '稿件标记',
      basedOn: 'Normal',
      paragraph: centred,
      run: { ...face(faces.heading2), ...size(body) },
    },
    ...signatureStyles(profile, signatureDate, character),
    { id: STYLE.spacer, name: '空行', basedOn: 'Normal', paragraph: { spacing: exactly(line) }, run: size(body) },
    {
      id: STYLE.salutation,
      name: '称谓',
      basedOn: 'Normal',
      next: STYLE.paragraph,
      paragraph: { keepNext: true, spacing: exactly(line), jc: 'both' },
      run: { ...face(faces.body), ...size(body) },
    },
    { id: STYLE.paragraph, name: '公文正文', basedOn: 'Normal', paragraph: { ...whole, ind: indent }, run: size(body) },
    heading(1, faces.heading1, false),
    heading(2, faces.heading2, profile.boldHeading2),
    heading(3, faces.body, profile.boldHeading3),
    heading(4, faces.body, false),
    { id: STYLE.cue, name: '提示语', basedOn: STYLE.paragraph, run: { ...face(faces.heading2), ...size(body) } },
    page(STYLE.pageOdd, '单页页码', 'right', { right: 280 }),
    page(STYLE.pageEven, '双页页码', 'left', { left: 280 }),
    page(STYLE.pageCentre, '居中页码', 'center', NO_INDENT),
    { id: STYLE.runIn1, name: '段首句1', type: 'character', run: face(faces.heading1) },
    { id: STYLE.runIn2, name: '段首句2', type: 'character', run: face(faces.heading2) },
    { id: STYLE.runIn3, name: '段首句3', type: 'character', run: bold(true) },
    { id: STYLE.nameGap, name: '姓名间距', type: 'character', run: { spacing: character } },
  ]
}

/** Where unit and date stand depends on their lengths: there is one signature in a speech, so its styles say it. */
function signatureStyles({ signature }: ExportProfile, date: string, character: number): readonly Style[] {
  if (signature === null) return []
  const right = signatureIndents(signature, date)
  const style = (id: string, name: string, characters: number, keepNext: boolean): Style => ({
    id,
    name,
    basedOn: 'Normal',
    paragraph: {
      ...(keepNext ? { keepNext } : {}),
      ind: { right: Math.round(characters * character), rightChars: Math.round(100 * characters) },
      jc: 'right',
    },
  })
  return [style(STYLE.unit, '署名', right.unit, date !== ''), style(STYLE.unitDate, '成文日期', right.date, false)]
}

const BUILT_IN: ReadonlySet<string> = new Set(['Normal', 'Title', 'Heading1', 'Heading2', 'Heading3', 'Heading4'])

/** The whole of word/styles.xml; `signatureDate` is what stands under the unit, '' for nothing. The `docx` package can express neither grid and widow settings of a style nor Word's own names. */
export function writeStyles(profile: ExportProfile, signatureDate: string): string {
  const { fonts: faces } = profile
  const defaults = {
    rFonts: fonts(faces.body, faces.latin),
    ...size(measuresOf(profile).body),
    lang: { val: 'en-US', eastAsia: 'zh-CN', bidi: 'ar-SA' },
  }
  const content = [
    element('docDefaults', {}, [
      element('rPrDefault', {}, [properties('rPr', RUN_ORDER, defaults)]),
      element('pPrDefault', {}, []),
    ]),
    ...paragraphStyles(profile, signatureDate).map(writeStyle),
  ]
  return element('styles', {}, content)
}

function writeStyle(style: Style): string {
  const type = style.type ?? 'paragraph'
  return element(
    'style',
    {
      type,
      ...(style.id === 'Normal' ? { default: 1 } : {}),
      ...(BUILT_IN.has(style.id) ? {} : { customStyle: 1 }),
      styleId: style.id,
    },
    [
      element('name', { val: style.name }),
      style.basedOn ? element('basedOn', { val: style.basedOn }) : '',
      style.next ? element('next', { val: style.next }) : '',
      element('qFormat', {}),
      properties('pPr', PARAGRAPH_ORDER, style.paragraph ?? {}),
      properties('rPr', RUN_ORDER, style.run ?? {}),
    ],
  )
}

/** Writes settings in the order of the schema. @throws Error for a setting that the order does not know. */
function properties(name: string, order: readonly string[], settings: Properties): string {
  const unknown = Object.keys(settings).find((key) => !order.includes(key))
  if (unknown) throw new Error(`${name} has no place for ${unknown}`)
  const children = order.filter((key) => key in settings).map((key) => writeSetting(key, settings[key]!))
  return children.length === 0 ? '' : element(name, {}, children)
}

function writeSetting(name: string, value: Properties[string]): string {
  if (value === true) return element(name, {})
  if (value === false) return element(name, { val: 0 })
  if (isChildren(value)) return element(name, {}, value)
  return element(name, typeof value === 'object' ? value : { val: value })
}

const isChildren = (value: Properties[string]): value is readonly string[] => Array.isArray(value)
