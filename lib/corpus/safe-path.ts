/** A path that leads nowhere but down: / between names, no drive, no root, no . or .., no control characters. */
export function safePath(path: string): string {
  const names = path
    .replace(/\\/g, '/')
    .split('/')
    .map((name) => withoutControls(name).trim())
    .filter((name) => name !== '' && name !== '.' && name !== '..' && !/^[A-Za-z]:$/.test(name))
    .map((name) => name.replace(/^[A-Za-z]:/, ''))
  return names.filter((name) => name !== '').join('/') || 'unnamed'
}

const withoutControls = (name: string): string =>
  [...name].filter((character) => character >= ' ' && character !== '\u007f').join('')

/** Files that systems and editors leave beside documents. */
export function isSystemFile(path: string): boolean {
  const names = path.split('/')
  const name = names[names.length - 1]!
  return (
    names.includes('__MACOSX') ||
    /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._.*|~\$.*|\.~lock\..*|~WRL.*\.tmp)$/i.test(name)
  )
}

/** Lower-case extension without its dot; empty where the name has none. */
export function extensionOf(path: string): string {
  return /\.([^./\\]{1,16})$/.exec(path)?.[1]?.toLowerCase() ?? ''
}
