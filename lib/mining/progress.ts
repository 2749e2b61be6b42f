import { MINING_STAGES, type MiningProgress, type MiningStage } from '../storage/storage'
import type { SampleSize } from './sample'

/** How much of a run is done, in the time that describing a byte takes. */
export interface Work {
  readonly done: number
  readonly total: number
}

/** What later stages take beside describing a byte in one thread, measured by `npm run bench`. */
const FAMILY_OF_SPEECH = 20
const INDUCTION_OF_CHARACTER = 5.5
/** Of induction, what it takes to find the wording that recurs. */
const WORDING_SHARE = 0.5
/** To count wording in a speech of an archive that is larger than the sample. */
const COUNTING_OF_CHARACTER = 0.45

/** What one batch adds. */
interface Counts {
  readonly inputs: number
  readonly bytes: number
  readonly documents: number
  readonly edits: number
  readonly pieces: number
  readonly speeches: number
  /** UTF-16 units of speeches. */
  readonly characters: number
}

/** Counts of all stages and of the work, told as they change. */
export class Progress {
  private readonly stages = new Map<MiningStage, MiningProgress>(
    MINING_STAGES.map((stage) => [stage, { stage, done: 0, total: 0, found: 0 }]),
  )
  private bytes = 0
  private speeches = 0
  private characters = 0
  private later = 0

  /** `bytes` are those of all inputs, `width` how many threads describe them. */
  constructor(
    private readonly tell: (progress: readonly MiningProgress[], work: Work) => void,
    private readonly total: { readonly inputs: number; readonly bytes: number },
    private readonly width: number,
    private readonly sample: SampleSize,
  ) {}

  /** One batch more is described. */
  described(batch: Counts): void {
    this.bytes += batch.bytes
    this.speeches += batch.speeches
    this.characters += batch.characters
    const read = this.stages.get('read')!.done + batch.inputs
    const documents = this.stages.get('clean')!.done + batch.documents
    const known = documents + this.total.inputs - read
    this.count('read', read, this.total.inputs, batch.documents)
    this.count('clean', documents, known, batch.edits)
    this.count('split', documents, known, batch.pieces)
    this.count('describe', documents, known, batch.speeches)
    this.notify()
  }

  /** A later stage is under way, or done where `found` is known. */
  stage(stage: 'family' | 'induce', found?: number): void {
    this.count(stage, found === undefined ? 0 : 1, 1, found ?? 0)
    if (stage === 'induce') this.later = this.families()
    if (stage === 'induce' && found !== undefined) this.later += this.induction() + this.counting()
    this.notify()
  }

  /** The wording of the sample is found, and counted in so many characters of the archive. */
  counted(characters: number): void {
    const counting = Math.min(COUNTING_OF_CHARACTER * this.width * characters, this.counting())
    this.later = this.families() + WORDING_SHARE * this.induction() + counting
    this.notify()
  }

  private count(stage: MiningStage, done: number, total: number, found: number): void {
    this.stages.set(stage, { stage, done, total, found: this.stages.get(stage)!.found + found })
  }

  private notify(): void {
    const done = this.bytes + this.later
    const total = Math.max(this.total.bytes, this.bytes) + this.families() + this.induction() + this.counting()
    this.tell([...this.stages.values()], { done, total })
  }

  /** Later stages run in one thread: of the time in which `width` threads describe they take as much more. */
  private families(): number {
    return FAMILY_OF_SPEECH * this.width * this.speeches * this.unread()
  }

  private induction(): number {
    return INDUCTION_OF_CHARACTER * this.width * Math.min(this.allCharacters(), this.sample.characters)
  }

  /** What is sampled whole is counted while it is induced from. */
  private counting(): number {
    const characters = this.allCharacters()
    return characters > this.sample.characters ? COUNTING_OF_CHARACTER * this.width * characters : 0
  }

  private allCharacters(): number {
    return this.characters * this.unread()
  }

  /** All bytes by those described so far. */
  private unread(): number {
    return this.bytes === 0 ? 1 : Math.max(1, this.total.bytes / this.bytes)
  }
}
