import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { childOf, findAll, findFirst, parseTree, type XmlNode } from '../import/xml-tree'
import { toDocx } from './docx'
import { asReadingCopy, DEFAULT_PROFILE, type ExportProfile, FONT_SETS } from './profile'
import { SPEECH } from './speech-fixture'

interface Package {
  readonly names: readonly string[]
  readonly trees: Readonly<Record<string, XmlNode>>
}

async function open(change: Partial<ExportProfile> = {}): Promise<Package> {
  const files = unzipSync(await toDocx(SPEECH, { ...DEFAULT_PROFILE, ...change }))
  const trees = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, parseTree(strFromU8(bytes))]))
  return { names: Object.keys(files), trees }
}

let literal: Package
let auto: Package

beforeAll(async () => {
  literal = await open()
  auto = await open({ numbering: 'auto' })
})

const both = () => [literal, auto]
const tree = (part: Package, name: string): XmlNode => part.trees[name]!
const body = (part: Package) => tree(part, 'word/document.xml')
const styles = (part: Package) => tree(part, 'word/styles.xml')
const settings = (part: Package) => tree(part, 'word/settings.xml')
const value = (node: XmlNode | undefined, name: string, attribute = 'val') =>
  findFirst(node, name)?.attributes[`w:${attribute}`]
const style = (part: Package, id: string): XmlNode | undefined =>
  findAll(styles(part), 'w:style').find((node) => node.attributes['w:styleId'] === id)
const run = (node: XmlNode | undefined) => childOf(node, 'w:rPr')
const paragraphs = (part: Package) => findFirst(body(part), 'w:body')!.children.filter((node) => node.name === 'w:p')
const styleOf = (paragraph: XmlNode) => value(childOf(paragraph, 'w:pPr'), 'w:pStyle')
const withStyle = (part: Package, id: string) => paragraphs(part).filter((node) => styleOf(node) === id)
const isOn = (node: XmlNode | undefined, name: string): boolean =>
  findFirst(node, name) !== undefined && !['0', 'false'].includes(value(node, name) ?? '')

describe('page', () => {
  test('is A4 with the margins of the standard', () => {
    for (const part of both()) {
      expect(findFirst(body(part), 'w:pgSz')?.attributes).toMatchObject({ 'w:w': '11906', 'w:h': '16838' })
      expect(findFirst(body(part), 'w:pgMar')?.attributes).toMatchObject({
        'w:top': '2098',
        'w:right': '1474',
        'w:bottom': '1984',
        'w:left': '1588',
        'w:footer': '1417',
        'w:gutter': '0',
      })
    }
  })

  test('has a grid of lines, and one of characters where the office wants it', async () => {
    expect(findFirst(body(literal), 'w:docGrid')?.attributes).toEqual({ 'w:type': 'lines', 'w:linePitch': '579' })
    const grid = await open({ grid: 'characters' })
    expect(findFirst(body(grid), 'w:docGrid')?.attributes).toEqual({
      'w:type': 'linesAndChars',
      'w:linePitch': '579',
      'w:charSpace': '-849',
    })
    expect(findFirst(style(grid, 'Normal'), 'w:snapToGrid')).toBeUndefined()
    expect(findFirst(run(style(grid, 'Normal')), 'w:spacing')).toBeUndefined()
  })

  test('has its number outside: a footer for odd and one for even pages, no header, no page of its own', () => {
    for (const part of both()) {
      const types = findAll(body(part), 'w:footerReference').map((node) => node.attributes['w:type'])
      expect(types.sort()).toEqual(['default', 'even'])
      expect(findAll(body(part), 'w:headerReference')).toEqual([])
      expect(isOn(body(part), 'w:titlePg')).toBe(false)
      expect(isOn(settings(part), 'w:evenAndOddHeaders')).toBe(true)
    }
  })

  test('number may be centred, left out, or left out on the first page only', async () => {
    const centred = await open({ pageNumber: 'centred' })
    expect(findAll(body(centred), 'w:footerReference').map((node) => node.attributes['w:type'])).toEqual(['default'])
    expect(isOn(settings(centred), 'w:evenAndOddHeaders')).toBe(false)
    expect(value(tree(centred, 'word/footer1.xml'), 'w:pStyle')).toBe('GwPageCentre')
    expect(findAll(body(await open({ pageNumber: 'none' })), 'w:footerReference')).toEqual([])
    const hidden = await open({ firstPageNumber: false })
    expect(isOn(body(hidden), 'w:titlePg')).toBe(true)
    expect(findAll(body(hidden), 'w:footerReference').some((node) => node.attributes['w:type'] === 'first')).toBe(false)
  })

  test('number stands between dashes, odd at the right and even at the left, one character in', () => {
    for (const part of both()) {
      const odd = tree(part, footerOf(part, 'default'))
      expect(value(odd, 'w:pStyle')).toBe('GwPageOdd')
      expect(findFirst(odd, 'w:instrText')?.text.trim()).toBe('PAGE')
      expect(findAll(odd, 'w:t').filter((node) => node.text.includes('—'))).toHaveLength(2)
      expect(value(tree(part, footerOf(part, 'even')), 'w:pStyle')).toBe('GwPageEven')
      const [right, left] = [style(part, 'GwPageOdd'), style(part, 'GwPageEven')]
      expect(value(run(right), 'w:sz')).toBe('28')
      expect(value(run(right), 'w:rFonts', 'ascii')).toBe('宋体')
      expect([value(right, 'w:ind', 'right'), value(right, 'w:jc')]).toEqual(['280', 'right'])
      expect([value(left, 'w:ind', 'left'), value(left, 'w:jc')]).toEqual(['280', 'left'])
    }
  })
})

function footerOf(part: Package, type: string): string {
  const id = findAll(body(part), 'w:footerReference').find((node) => node.attributes['w:type'] === type)?.attributes[
    'r:id'
  ]
  const relation = findAll(tree(part, 'word/_rels/document.xml.rels'), 'Relationship').find(
    (node) => node.attributes.Id === id,
  )
  return `word/${relation!.attributes.Target}`
}

describe('settings', () => {
  test('are those of a Chinese document of Word 2013 and later', () => {
    for (const part of both()) {
      expect(value(settings(part), 'w:characterSpacingControl')).toBe('compressPunctuation')
      expect(value(settings(part), 'w:defaultTabStop')).toBe('420')
      expect(value(settings(part), 'w:themeFontLang', 'eastAsia')).toBe('zh-CN')
      const mode = findAll(settings(part), 'w:compatSetting').find(
        (node) => node.attributes['w:name'] === 'compatibilityMode',
      )
      expect(mode?.attributes['w:val']).toBe('15')
    }
  })
})

describe('styles', () => {
  test('begin from 仿宋 of 16 pt in Chinese', () => {
    const defaults = findFirst(styles(literal), 'w:docDefaults')
    expect(value(defaults, 'w:rFonts', 'eastAsia')).toBe('仿宋_GB2312')
    expect(value(defaults, 'w:sz')).toBe('32')
    expect(value(defaults, 'w:lang', 'eastAsia')).toBe('zh-CN')
  })

  test('give Normal exact lines, 28 characters a line, and no snapping or widow control', () => {
    const normal = style(literal, 'Normal')
    const paragraph = childOf(normal, 'w:pPr')
    expect(findFirst(paragraph, 'w:spacing')?.attributes).toMatchObject({ 'w:line': '579', 'w:lineRule': 'exact' })
    expect(value(paragraph, 'w:widowControl')).toBe('0')
    expect(value(paragraph, 'w:snapToGrid')).toBe('0')
    expect(value(paragraph, 'w:autoSpaceDE')).toBe('0')
    expect(value(paragraph, 'w:autoSpaceDN')).toBe('0')
    expect(value(paragraph, 'w:jc')).toBe('both')
    expect(value(run(normal), 'w:spacing')).toBe('-5')
  })

  test('indent the body by two characters, by characters and by length', () => {
    expect(findFirst(style(literal, 'GwBody'), 'w:ind')?.attributes).toEqual({
      'w:firstLine': '630',
      'w:firstLineChars': '200',
    })
  })

  test('set the title in 小标宋 of 22 pt, centred, not bold, not indented', () => {
    const title = style(literal, 'Title')
    expect(value(run(title), 'w:rFonts', 'eastAsia')).toBe('方正小标宋简体')
    expect(value(run(title), 'w:sz')).toBe('44')
    expect(value(title, 'w:jc')).toBe('center')
    expect(isOn(run(title), 'w:b')).toBe(false)
    expect(findFirst(title, 'w:ind')?.attributes).toEqual({ 'w:firstLine': '0', 'w:firstLineChars': '0' })
  })

  test('give the four headings their faces, names, outline levels and indents', () => {
    const faces = ['黑体', '楷体_GB2312', '仿宋_GB2312', '仿宋_GB2312']
    faces.forEach((face, index) => {
      for (const part of both()) {
        const heading = style(part, `Heading${index + 1}`)
        expect(value(run(heading), 'w:rFonts', 'eastAsia')).toBe(face)
        expect(value(run(heading), 'w:sz')).toBe('32')
        expect(value(run(heading), 'w:color')).toBe('000000')
        expect(value(heading, 'w:outlineLvl')).toBe(String(index))
        expect(value(heading, 'w:ind', 'firstLineChars')).toBe('200')
        expect(value(heading, 'w:name')).toBe(`heading ${index + 1}`)
      }
    })
  })

  test('make the third heading bold alone, or as the office wants', async () => {
    const bold = (part: Package) => [1, 2, 3, 4].map((level) => isOn(run(style(part, `Heading${level}`)), 'w:b'))
    expect(bold(literal)).toEqual([false, false, true, false])
    expect(bold(await open({ boldHeading2: true, boldHeading3: false }))).toEqual([false, true, false, false])
  })

  test('set all four font slots wherever they set fonts', () => {
    for (const fonts of findAll(styles(literal), 'w:rFonts'))
      expect(Object.keys(fonts.attributes).sort()).toEqual(['w:ascii', 'w:cs', 'w:eastAsia', 'w:hAnsi'])
  })

  test('follow the chosen faces, pitch, widow control and automatic space', async () => {
    const part = await open({ fonts: FONT_SETS.windows, linePitch: 560, widowControl: true, autoSpace: true })
    expect(value(run(style(part, 'Title')), 'w:rFonts', 'eastAsia')).toBe('华文中宋')
    expect(value(run(style(part, 'Normal')), 'w:rFonts', 'eastAsia')).toBe('仿宋')
    expect(value(style(part, 'Normal'), 'w:spacing', 'line')).toBe('560')
    expect(isOn(style(part, 'Normal'), 'w:widowControl')).toBe(true)
    expect(isOn(style(part, 'Normal'), 'w:autoSpaceDE')).toBe(true)
    expect(value(body(part), 'w:docGrid', 'linePitch')).toBe('560')
  })
})

describe('text', () => {
  test('begins with one title, and the date follows in its form', () => {
    for (const part of both()) {
      expect(styleOf(paragraphs(part)[0]!)).toBe('Title')
      expect(withStyle(part, 'Title')).toHaveLength(1)
      expect(withStyle(part, 'GwDate')[0]?.text).toMatch(/^（\d{4}年\d{1,2}月\d{1,2}日）$/)
      expect(paragraphs(part).map(styleOf).slice(0, 6)).toEqual([
        'Title',
        'GwSubtitle',
        'GwDate',
        'GwSpeaker',
        'GwSpacer',
        'GwSalutation',
      ])
    }
  })

  test('has its salutation flush left with a full-width colon', () => {
    for (const part of both()) {
      const [salutation] = withStyle(part, 'GwSalutation')
      expect(findAll(salutation!, 'w:ind')).toEqual([])
      expect(findAll(style(part, 'GwSalutation')!, 'w:ind')).toEqual([])
      expect(salutation?.text.endsWith('：')).toBe(true)
    }
  })

  test('hints every run of text at East Asian faces', () => {
    for (const part of both()) {
      const runs = findAll(findFirst(body(part), 'w:body')!, 'w:r').filter((node) => childOf(node, 'w:t'))
      expect(runs.length).toBeGreaterThan(30)
      expect(runs.filter((node) => value(run(node), 'w:rFonts', 'hint') !== 'eastAsia')).toEqual([])
    }
  })

  test('has no spaces for indents, no tabs, and line breaks in the title alone', () => {
    for (const part of both()) {
      expect(findAll(body(part), 'w:t').filter((node) => /^[ 　]/.test(node.text))).toEqual([])
      expect(findAll(body(part), 'w:tab')).toEqual([])
      const breaks = paragraphs(part).filter((node) => findAll(node, 'w:br').length > 0)
      expect(breaks.map(styleOf)).toEqual(['Title'])
    }
  })

  test('has empty paragraphs as spacers only, never two together', () => {
    for (const part of both()) {
      const empty = paragraphs(part).map((node) => node.text === '')
      expect(empty.some((is, index) => is && empty[index + 1])).toBe(false)
      expect(
        paragraphs(part)
          .filter((node) => node.text === '')
          .map(styleOf),
      ).toEqual(['GwSpacer'])
    }
  })

  test('is formatted by styles, never by the paragraph itself', () => {
    for (const part of both())
      for (const paragraph of paragraphs(part)) {
        const direct = findAll(childOf(paragraph, 'w:pPr')!, 'w:spacing').concat(
          ['w:jc', 'w:ind', 'w:rPr'].flatMap((name) => findAll(childOf(paragraph, 'w:pPr')!, name)),
          findAll(paragraph, 'w:sz'),
        )
        expect(direct).toEqual([])
      }
  })

  test('marks empty slots and values not confirmed in two colours, and nothing else', async () => {
    const marked = (part: Package) =>
      findAll(body(part), 'w:r')
        .filter((node) => findFirst(node, 'w:highlight'))
        .map((node) => [node.text, value(node, 'w:highlight')])
    expect(marked(literal)).toEqual([
      ['〔供土单位〕', 'yellow'],
      ['1200', 'cyan'],
    ])
    expect(marked(await open({ markBlanks: false }))).toEqual([])
  })

  test('sets leads in the style of their number', () => {
    const leads = findAll(body(literal), 'w:r')
      .filter((node) => value(node, 'w:rStyle')?.startsWith('GwRunIn'))
      .map((node) => [node.text, value(node, 'w:rStyle')])
    expect(leads).toEqual([
      ['一是换土。', 'GwRunIn3'],
      ['二是施肥。', 'GwRunIn3'],
      ['（一）人要到岗。', 'GwRunIn2'],
      ['（二）车要到点。', 'GwRunIn2'],
    ])
    expect(value(style(literal, 'GwRunIn2'), 'w:rFonts', 'eastAsia')).toBe('楷体_GB2312')
  })

  test('spreads a name of two characters without a character more', () => {
    const speaker = withStyle(literal, 'GwSpeaker')[0]!
    expect(speaker.text).toBe('养护中心主任　林木')
    const spread = findAll(speaker, 'w:r').filter((node) => value(node, 'w:rStyle') === 'GwNameGap')
    expect(spread.map((node) => node.text)).toEqual(['林'])
  })

  test('sets cues as cues', () => {
    expect(withStyle(literal, 'GwCue').map((node) => node.text)).toEqual(['（全体起立，齐读护绿公约，约2分钟）'])
  })
})

describe('numbers', () => {
  const headings = (part: Package) => paragraphs(part).filter((node) => styleOf(node)?.startsWith('Heading'))

  test('are text where they are literal', () => {
    expect(findAll(body(literal), 'w:numPr')).toEqual([])
    expect(findAll(styles(literal), 'w:numPr')).toEqual([])
    expect(withStyle(literal, 'Heading1').map((node) => node.text)).toEqual([
      '一、把树种活',
      '二、把树看住',
      '最后的话',
    ])
    expect(withStyle(literal, 'Heading2')[1]?.text).toBe('（二）再看水')
  })

  test('are a multi-level list of four levels where they are automatic', () => {
    const [list, ...more] = findAll(tree(auto, 'word/numbering.xml'), 'w:abstractNum')
    expect(more).toEqual([])
    expect(value(list, 'w:multiLevelType')).toBe('multilevel')
    expect(value(list, 'w:nsid')).toMatch(/^[0-9A-F]{8}$/)
    const levels = findAll(list!, 'w:lvl').map((level) =>
      ['w:numFmt', 'w:lvlText', 'w:suff', 'w:pStyle', 'w:lvlJc'].map((name) => value(level, name)),
    )
    expect(levels).toEqual([
      ['chineseCountingThousand', '%1、', 'nothing', 'Heading1', 'left'],
      ['chineseCountingThousand', '（%2）', 'nothing', 'Heading2', 'left'],
      ['decimal', '%3.', 'nothing', 'Heading3', 'left'],
      ['decimal', '（%4）', 'nothing', 'Heading4', 'left'],
    ])
    for (const level of findAll(list!, 'w:lvl'))
      expect(findFirst(level, 'w:ind')?.attributes).toEqual({
        'w:left': '0',
        'w:firstLine': '630',
        'w:firstLineChars': '200',
      })
  })

  test('that are automatic are in no heading as text, and every heading names its list', () => {
    expect(headings(auto).filter((node) => !findFirst(node, 'w:numPr'))).toEqual([])
    expect(headings(auto).filter((node) => /^(?:[一二三四五六七八九十]+、|（[^）]+）|\d+\.)/.test(node.text))).toEqual(
      [],
    )
    const lists = new Set(findAll(tree(auto, 'word/numbering.xml'), 'w:num').map((node) => node.attributes['w:numId']))
    const used = headings(auto).map((node) => value(node, 'w:numId'))
    expect(used.filter((number) => number !== '0' && !lists.has(number!))).toEqual([])
    expect(used.at(-1)).toBe('0')
  })
})

/** Order of children by the schema (ISO/IEC 29500-1 annex A, transitional), as far as the parts use them. */
const ORDER: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:sdt': 'sdtPr sdtEndPr sdtContent',
  'w:sdtPr': 'rPr alias tag id lock placeholder temporary showingPlcHdr text',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  'w:lvl': 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
  'w:abstractNum': 'nsid multiLevelType tmpl name styleLink numStyleLink lvl',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal rsid pPr rPr tblPr',
  'w:font': 'altName panose1 charset family notTrueType pitch sig embedRegular',
  'w:compat':
    'spaceForUL balanceSingleByteDoubleByteWidth doNotLeaveBackslashAlone ulTrailSpace doNotExpandShiftReturn adjustLineHeightInTable useFELayout compatSetting',
  'w:settings':
    'writeProtection view zoom removePersonalInformation removeDateAndTime bordersDoNotSurroundHeader bordersDoNotSurroundFooter stylePaneFormatFilter defaultTabStop autoHyphenation evenAndOddHeaders drawingGridHorizontalSpacing drawingGridVerticalSpacing characterSpacingControl footnotePr endnotePr compat docVars rsids mathPr attachedSchema themeFontLang clrSchemeMapping shapeDefaults decimalSymbol listSeparator',
}

describe('package', () => {
  test('has its elements in the order of the schema, whatever the profile', async () => {
    const parts = [
      literal,
      auto,
      await open({ grid: 'characters', pageNumber: 'centred', firstPageNumber: false, numbering: 'auto' }),
      await open({ controls: true, draftMark: '送审稿', signature: { unit: '林区绿化站', sealed: true } }),
      await open(asReadingCopy(DEFAULT_PROFILE, 18)),
    ]
    let seen = 0
    for (const part of parts)
      for (const root of Object.values(part.trees))
        for (const [name, order] of Object.entries(ORDER))
          for (const node of [...(root.name === name ? [root] : []), ...findAll(root, name)]) {
            const places = node.children.map((child) => order.split(' ').indexOf(child.name.replace('w:', '')))
            expect(places, `${name}: ${node.children.map((child) => child.name)}`).not.toContain(-1)
            expect(places).toEqual([...places].sort((a, b) => a - b))
            seen++
          }
    expect(seen).toBeGreaterThan(300)
  })

  test('names no relation, content type, style or list that is not there', () => {
    for (const part of both()) {
      const targets = findAll(tree(part, 'word/_rels/document.xml.rels'), 'Relationship').map(
        (node) => `word/${node.attributes.Target}`,
      )
      const overrides = findAll(tree(part, '[Content_Types].xml'), 'Override').map((node) =>
        node.attributes.PartName!.slice(1),
      )
      const roots = findAll(tree(part, '_rels/.rels'), 'Relationship').map((node) => node.attributes.Target!)
      expect([...targets, ...overrides, ...roots].filter((name) => !part.names.includes(name))).toEqual([])
      const ids = new Set(
        findAll(tree(part, 'word/_rels/document.xml.rels'), 'Relationship').map((node) => node.attributes.Id),
      )
      expect(findAll(body(part), 'w:footerReference').filter((node) => !ids.has(node.attributes['r:id']))).toEqual([])
      const known = new Set(findAll(styles(part), 'w:style').map((node) => node.attributes['w:styleId']))
      for (const root of Object.values(part.trees))
        for (const name of ['w:pStyle', 'w:rStyle', 'w:basedOn', 'w:next'])
          for (const node of findAll(root, name)) expect(known).toContain(node.attributes['w:val'])
    }
  })

  test('tells Word what to use for faces that are not installed, and embeds none', () => {
    for (const part of both()) {
      const fonts = findAll(tree(part, 'word/fontTable.xml'), 'w:font')
      const body = fonts.find((node) => node.attributes['w:name'] === '仿宋_GB2312')
      expect(value(body, 'w:altName')?.split(',')).toContain('FangSong')
      expect(fonts.filter((node) => value(node, 'w:charset') === '86').length).toBeGreaterThanOrEqual(5)
      expect(part.names.filter((name) => /fonts\/|\.odttf$|\.ttf$/.test(name))).toEqual([])
    }
  })

  test('says nothing of a person or a day', () => {
    const properties = tree(literal, 'docProps/core.xml')
    expect(properties.children.map((node) => node.name)).toEqual(['dc:title'])
    expect(properties.text).toBe('在全区城市绿化养护工作会议暨春季植树动员大会上的讲话')
    expect(tree(literal, 'docProps/app.xml').text).toBe('')
  })

  test('is the same for the same speech, byte for byte', async () => {
    for (const numbering of ['literal', 'auto'] as const) {
      vi.useFakeTimers({ toFake: ['Date'], now: new Date('2025-03-06T08:00:00Z') })
      const first = await toDocx(SPEECH, { ...DEFAULT_PROFILE, numbering })
      vi.setSystemTime(new Date('2031-12-31T23:59:58Z'))
      expect(Buffer.compare(await toDocx(SPEECH, { ...DEFAULT_PROFILE, numbering }), first)).toBe(0)
      vi.useRealTimers()
    }
  })
})
