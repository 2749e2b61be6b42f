/** Longest stem: with a number and an extension it stays well under the 255 bytes of most file systems. */
const LONGEST_STEM = { characters: 60, bytes: 180 }

/** Names of devices, which Windows gives to no file, whatever its extension. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d\u00b9\u00b2\u00b3])(?=\.|$)/i

/** The readable part of a file name: what some system refuses, or what would lead elsewhere, becomes a blank. */
export function fileStem(title: string): string {
  const readable = title
    .replace(/[\\/:*?"<>|\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+/, '')
  const stem = cut(readable).replace(/[\s.]+$/, '')
  return DEVICE.test(stem) ? `_${stem}` : stem || 'rostrum'
}

export const fileName = (title: string, extension: string): string => `${fileStem(title)}.${extension}`

/** As many whole characters as fit. */
function cut(text: string): string {
  const encoder = new TextEncoder()
  let bytes = 0
  const fits = [...text].slice(0, LONGEST_STEM.characters).filter((character) => {
    bytes += encoder.encode(character).length
    return bytes <= LONGEST_STEM.bytes
  })
  return fits.join('')
}

/** Content-Disposition of a download, with the name in UTF-8 (RFC 6266, RFC 8187) and an ASCII one for old clients. */
export function attachment(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
