import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { MineInput } from '../lib/mining/mine'

/** Deterministic numbers in [0, 1) (mulberry32, public domain by Tommy Ettinger), so that two runs time the same bytes. */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const FILE_BYTES = 37_000

/**
 * Files of about 37 KB (the size of files met in practice), `bytes` in all, made of paragraphs of `folder`'s speeches:
 * each file draws its paragraphs from all of them and shifts their digits, so that neighbours are not near-duplicates.
 */
export function recombine(folder: string, bytes: number, seed = 1): readonly MineInput[] {
  const random = randomNumbers(seed)
  const lines = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => decode(readFileSync(path.join(folder, name))).split(/\r?\n/u))
    .filter((line) => line.trim().length > 0)
  const files: MineInput[] = []
  for (let made = 0; made < bytes; ) {
    const text = oneFile(lines, random)
    const content = new TextEncoder().encode(text)
    made += content.length
    files.push({ path: `${String(files.length).padStart(6, '0')}.txt`, bytes: async () => content })
  }
  return files
}

function oneFile(lines: readonly string[], random: () => number): string {
  const chosen: string[] = []
  for (let length = 0; length < FILE_BYTES / 3; ) {
    if (chosen.length % 40 === 0)
      chosen.push(`第${Math.floor(chosen.length / 40) + 1}篇：在全县工作会议上的讲话`, '同志们：')
    const line = lines[Math.floor(random() * lines.length)]!
    const shift = Math.floor(random() * 9) + 1
    chosen.push(line.replace(/[0-9]/gu, (digit) => String((Number(digit) + shift) % 10)))
    length += line.length
  }
  return `${chosen.join('\n')}\n`
}

/** The sample files are UTF-8, GB18030 or UTF-16 with a mark. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
