import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describeInputs, type MineInput } from '../lib/mining/mine'
import { findVoters, type Voter } from '../lib/mining/voter'

const SHARED = ['corpus', 'training', 'samples'].map((name) => path.resolve('../shared', name))
const EXAMPLES = path.resolve('lib/role/examples')
const SAMPLES = path.resolve('samples')

/** A speech and where it comes from: a folder of shared texts, or our own writing. */
export interface Sourced {
  readonly source: string
  readonly voter: Voter
}

/** All speeches at hand, one a family, described as the product describes them. */
export async function readMaterial(): Promise<readonly Sourced[]> {
  const folders = SHARED.filter((folder) => existsSync(folder))
  const inputs = [...(folders.length > 0 ? folders : [SAMPLES]).flatMap(textFiles), ...examples()]
  const { documents } = await describeInputs(inputs)
  return findVoters(documents).map((voter) => ({ source: path.dirname(voter.described.document.path), voter }))
}

/** A text of another genre, as one speech. */
export async function readForeign(name: string, text: string): Promise<Voter | null> {
  const content = new TextEncoder().encode(`在会议上的讲话\n同志们：\n${text}\n`)
  const { documents } = await describeInputs([{ path: `${name}.txt`, bytes: async () => content }])
  return findVoters(documents)[0] ?? null
}

const textFiles = (folder: string): readonly MineInput[] =>
  namesIn(folder).map((name) => ({
    path: `${path.basename(folder)}/${name}`,
    bytes: async () => readFileSync(path.join(folder, name)),
  }))

/** Our own training speeches, without the roles before their lines. */
const examples = (): readonly MineInput[] =>
  existsSync(EXAMPLES)
    ? namesIn(EXAMPLES).map((name) => ({
        path: `examples/${name}`,
        bytes: async () => {
          const lines = readFileSync(path.join(EXAMPLES, name), 'utf8').split('\n')
          const text = lines.map((line) => line.slice(line.indexOf('|') + 1).replace(/\{\d\}/g, '')).join('\n')
          return new TextEncoder().encode(text)
        },
      }))
    : []

const namesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
