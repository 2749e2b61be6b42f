/**
 * A key of 16 hexadecimal digits that depends on text alone, so that equal findings have equal keys: FNV-1a over UTF-16
 * units, and a second hash of 32 bits that mixes in where each unit stands.
 */
export function contentKey(text: string): string {
  let low = 0x811c9dc5
  let high = 0x01000193
  for (let at = 0; at < text.length; at++) {
    low = Math.imul(low ^ text.charCodeAt(at), 0x01000193)
    high = Math.imul(high ^ (text.charCodeAt(at) + at), 0x85ebca6b)
  }
  return [low, high].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
