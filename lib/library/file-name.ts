/** Longest stem in code points; with an extension it stays under the 255 bytes of most file systems. */
const LONGEST_STEM = 60

/** A readable file name: what some system refuses, or what would lead elsewhere, becomes a blank. */
export function fileName(title: string, extension: string): string {
  const readable = title
    .replace(/[\\/:*?"<>|\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+/, '')
  const stem = [...readable].slice(0, LONGEST_STEM).join('').trimEnd()
  return `${stem || 'rostrum'}.${extension}`
}

/** Content-Disposition of a download, with the name in UTF-8 (RFC 6266, RFC 8187) and an ASCII one for old clients. */
export function attachment(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
