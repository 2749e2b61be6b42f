import { HEADING_NUMBERS, type Restart } from './heading-number'
import type { ExportProfile, FontSet } from './profile'
import { element, escapeXml } from './xml-element'

/** Number of the list of headings in word/numbering.xml, and of its first instance; restarts follow. */
const LIST = 1
export const FIRST_INSTANCE = 2

/** The whole of word/numbering.xml: the list of headings and its instances, or nothing where numbers are text. */
export function writeNumbering(numbering: ExportProfile['numbering'], restarts: readonly Restart[]): string {
  if (numbering === 'literal') return element('numbering', {})
  const levels = HEADING_NUMBERS.map(({ level, format, template }) =>
    element('lvl', { ilvl: level - 1 }, [
      element('start', { val: 1 }),
      element('numFmt', { val: format }),
      element('pStyle', { val: `Heading${level}` }),
      element('suff', { val: 'nothing' }),
      element('lvlText', { val: template }),
      element('lvlJc', { val: 'left' }),
      element('pPr', {}, [element('ind', { left: 0, firstLine: 630, firstLineChars: 200 })]),
    ]),
  )
  const list = element('abstractNum', { abstractNumId: LIST }, [
    element('nsid', { val: '6A3C51D2' }),
    element('multiLevelType', { val: 'multilevel' }),
    element('tmpl', { val: '4F0E7B18' }),
    ...levels,
  ])
  const instance = (number: number, overrides: readonly string[]) =>
    element('num', { numId: number }, [element('abstractNumId', { val: LIST }), ...overrides])
  return element('numbering', {}, [
    list,
    instance(FIRST_INSTANCE, []),
    ...restarts.map(({ level, start }, index) =>
      instance(FIRST_INSTANCE + 1 + index, [
        element('lvlOverride', { ilvl: level - 1 }, [element('startOverride', { val: start })]),
      ]),
    ),
  ])
}

/** The whole of word/settings.xml, in the order of CT_Settings (ISO/IEC 29500-1 17.15.1.78). */
export function writeSettings(profile: ExportProfile): string {
  return element('settings', {}, [
    element('zoom', { percent: 100 }),
    element('bordersDoNotSurroundHeader', { val: 0 }),
    element('bordersDoNotSurroundFooter', { val: 0 }),
    element('defaultTabStop', { val: 420 }),
    profile.pageNumber === 'outer' ? element('evenAndOddHeaders', {}) : '',
    element('drawingGridVerticalSpacing', { val: 156 }),
    element('characterSpacingControl', { val: 'compressPunctuation' }),
    element('compat', {}, [
      element('spaceForUL', {}),
      element('balanceSingleByteDoubleByteWidth', {}),
      element('doNotLeaveBackslashAlone', {}),
      element('ulTrailSpace', {}),
      element('doNotExpandShiftReturn', {}),
      element('useFELayout', {}),
      element('compatSetting', { name: 'compatibilityMode', uri: 'http://schemas.microsoft.com/office/word', val: 15 }),
    ]),
    element('themeFontLang', { val: 'en-US', eastAsia: 'zh-CN' }),
    element('decimalSymbol', { val: '.' }),
    element('listSeparator', { val: ',' }),
  ])
}

interface Face {
  /** Names to try where the face is not installed, best first. */
  readonly others: string
  readonly panose: string
  readonly family: 'auto' | 'modern' | 'roman' | 'script'
  readonly pitch: 'default' | 'fixed' | 'variable'
}

const FANG: Face = { others: '', panose: '02010609060101010101', family: 'modern', pitch: 'fixed' }
const SONG: Face = { others: 'SimSun', panose: '02010600030101010101', family: 'auto', pitch: 'variable' }

/** East Asian faces an office may ask for. */
const FACES: Readonly<Record<string, Face>> = {
  方正小标宋简体: {
    others: 'FZXiaoBiaoSong-B05S,方正小标宋_GBK,华文中宋,STZhongsong',
    panose: '03000509000000000000',
    family: 'script',
    pitch: 'default',
  },
  仿宋_GB2312: { ...FANG, others: 'FangSong_GB2312,仿宋,FangSong,华文仿宋,STFangsong' },
  楷体_GB2312: { ...FANG, others: 'KaiTi_GB2312,楷体,KaiTi,华文楷体,STKaiti' },
  黑体: { ...FANG, others: 'SimHei' },
  宋体: SONG,
  仿宋: { ...FANG, others: 'FangSong,仿宋_GB2312,华文仿宋,STFangsong' },
  楷体: { ...FANG, others: 'KaiTi,楷体_GB2312,华文楷体,STKaiti' },
  华文中宋: { ...SONG, others: 'STZhongsong' },
}

/** The whole of word/fontTable.xml: what to use where a face is not installed. No font is embedded. */
export function writeFontTable({ latin, ...eastAsian }: FontSet): string {
  const names = [...new Set(Object.values(eastAsian))]
  return element('fonts', {}, [
    ...names.map((name) => {
      const face = FACES[name] ?? SONG
      return element('font', { name }, [
        FACES[name] ? element('altName', { val: face.others }) : '',
        element('panose1', { val: face.panose }),
        element('charset', { val: '86' }),
        element('family', { val: face.family }),
        element('pitch', { val: face.pitch }),
      ])
    }),
    element('font', { name: latin }, [
      element('panose1', { val: '02020603050405020304' }),
      element('charset', { val: '00' }),
      element('family', { val: 'roman' }),
      element('pitch', { val: 'variable' }),
    ]),
  ])
}

/** docProps/core.xml with the title and nothing of a person, a machine or a day. */
export const writeCoreProperties = (title: string): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
  `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`
