import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Faces a .docx asks for, and the free face of the same class that stands for each (design: docx-format.md, 3.4). */
const STAND_INS: Readonly<Record<string, string>> = {
  方正小标宋简体: 'Noto Serif CJK SC',
  仿宋_GB2312: 'Noto Serif CJK SC',
  宋体: 'Noto Serif CJK SC',
  黑体: 'Noto Sans CJK SC',
  楷体_GB2312: 'LXGW WenKai',
  'Times New Roman': 'Liberation Serif',
}

const PROGRAMS: readonly (readonly [program: string, option: string])[] = [
  ['soffice', '--version'],
  ['pdftotext', '-v'],
  ['pdftoppm', '-v'],
  ['pdffonts', '-v'],
  ['fc-list', '--version'],
]

/** Programs and faces that printing needs and this machine lacks; empty where it can print. */
export function missingToPrint(): readonly string[] {
  const programs = PROGRAMS.filter(([program, option]) => !runs(program, option)).map(([program]) => program)
  if (programs.includes('fc-list')) return programs
  const faces = execFileSync('fc-list', [':', 'family'], { encoding: 'utf8' })
  return [...programs, ...[...new Set(Object.values(STAND_INS))].filter((face) => !faces.includes(face))]
}

function runs(program: string, option: string): boolean {
  try {
    execFileSync(program, [option], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

export interface PrintOptions {
  /**
   * LibreOffice reads no w:autoSpaceDE and w:autoSpaceDN and puts a fifth of a character between Han and Latin characters
   * in any case. `asked`: the file goes by way of LibreOffice's own format, where the same wish is understood.
   */
  readonly spacing: 'its own' | 'asked'
}

/** As in a Chinese office: by its language LibreOffice decides what a quotation mark at the start of a paragraph is. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>zh-CN</value></prop></item>
</oor:items>
`

/** LibreOffice with a profile and fonts of its own, so that what is printed depends on no setting of the machine. */
export class PrintShop {
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'rostrum-print-'))

  constructor() {
    writeFileSync(path.join(this.folder, 'fonts.conf'), fontConfiguration(path.join(this.folder, 'fonts')))
    const settings = path.join(this.folder, 'profile', 'user')
    mkdirSync(settings, { recursive: true })
    writeFileSync(path.join(settings, 'registrymodifications.xcu'), SETTINGS)
  }

  /** Prints all files in one go; paths of the PDF files by the same names. */
  print(
    documents: Readonly<Record<string, Uint8Array>>,
    { spacing }: PrintOptions = { spacing: 'its own' },
  ): Readonly<Record<string, string>> {
    const job = mkdtempSync(path.join(this.folder, 'job-'))
    const names = Object.keys(documents)
    for (const name of names) writeFileSync(path.join(job, `${name}.docx`), documents[name]!)
    if (spacing === 'asked') {
      this.convert(
        job,
        'fodt',
        names.map((name) => `${name}.docx`),
      )
      for (const name of names) withoutAutoSpace(path.join(job, `${name}.fodt`))
    }
    this.convert(
      job,
      'pdf',
      names.map((name) => `${name}.${spacing === 'asked' ? 'fodt' : 'docx'}`),
    )
    return Object.fromEntries(names.map((name) => [name, path.join(job, `${name}.pdf`)]))
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }

  private convert(folder: string, format: string, files: readonly string[]) {
    const profile = `-env:UserInstallation=file://${path.join(this.folder, 'profile')}`
    execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', '.', ...files], {
      cwd: folder,
      env: { ...process.env, FONTCONFIG_FILE: path.join(this.folder, 'fonts.conf') },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
  }
}

function withoutAutoSpace(file: string): void {
  const before = readFileSync(file, 'utf8')
  const after = before.replaceAll('style:text-autospace="ideograph-alpha"', 'style:text-autospace="none"')
  if (after === before) throw new Error(`LibreOffice names no automatic space in ${file}`)
  writeFileSync(file, after)
}

function fontConfiguration(cache: string): string {
  mkdirSync(cache)
  const aliases = Object.entries(STAND_INS).map(
    ([asked, used]) =>
      `<alias binding="strong"><family>${asked}</family><accept><family>${used}</family></accept></alias>`,
  )
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">',
    `<fontconfig><dir>/usr/share/fonts</dir><dir>/usr/local/share/fonts</dir><cachedir>${cache}</cachedir>`,
    ...aliases,
    '</fontconfig>',
  ].join('\n')
}
