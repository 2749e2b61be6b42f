import { MINING_STAGES, type MiningProgress, type MiningStage } from '../storage/record/mining'
import { costUpTo, countingCost, describingCost, familyCost, inductionCost } from './cost'
import { DistinctText } from './distinct-text'
import type { SampleSize } from './sample'
import type { StepDone } from './step'

/** How much of a run is done, in the time that describing a byte takes. */
export interface Work {
  readonly done: number
  readonly total: number
}

/** What one batch adds. */
interface Counts {
  readonly inputs: number
  readonly bytes: number
  readonly documents: number
  readonly edits: number
  readonly pieces: number
  /** Signatures as in TextDigest; characters are UTF-16 units. */
  readonly speeches: readonly { readonly signature: Uint32Array; readonly characters: number }[]
}

/** Characters that are induced from, and those beside them in which what is found is counted. */
interface Extent {
  readonly sampled: number
  readonly counted: number
}

/** Threads side by side share memory and collectors: each is so fast beside one alone (two threads on two cores, `npm run bench`). */
const ALONGSIDE = 0.8

/** Counts of all stages and of the work, told as they change. */
export class Progress {
  private readonly stages = new Map<MiningStage, MiningProgress>(
    MINING_STAGES.map((stage) => [stage, { stage, done: 0, total: 0, found: 0 }]),
  )
  private readonly distinct = new DistinctText()
  private bytes = 0
  private speeches = 0
  private characters = 0
  /** Known when induction begins. */
  private extent: Extent | null = null
  private families = 0
  private induced = 0
  private counting = 0

  /** `bytes` are those of all inputs, `width` how many threads describe and count. */
  constructor(
    private readonly tell: (progress: readonly MiningProgress[], work: Work) => void,
    private readonly total: { readonly inputs: number; readonly bytes: number },
    private readonly width: number,
    private readonly sample: SampleSize,
  ) {}

  /** One batch more is described. */
  described(batch: Counts): void {
    this.bytes += batch.bytes
    this.speeches += batch.speeches.length
    for (const { signature, characters } of batch.speeches) {
      this.characters += characters
      this.distinct.add(signature, characters)
    }
    const read = this.stages.get('read')!.done + batch.inputs
    const documents = this.stages.get('clean')!.done + batch.documents
    const known = documents + this.total.inputs - read
    this.count('read', read, this.total.inputs, batch.documents)
    this.count('clean', documents, known, batch.edits)
    this.count('split', documents, known, batch.pieces)
    this.count('describe', documents, known, batch.speeches.length)
    this.notify()
  }

  /** A later stage is under way, or done where `found` is known. */
  stage(stage: 'family' | 'induce', found?: number): void {
    this.count(stage, found === undefined ? 0 : 1, 1, found ?? 0)
    if (stage === 'induce') this.families = familyCost(this.speeches)
    if (stage === 'induce' && found !== undefined) {
      this.induced = inductionCost(this.expected().sampled)
      this.counting = countingCost(this.expected().counted)
    }
    this.notify()
  }

  /** What induction has before it. */
  extends(extent: Extent): void {
    this.extent = extent
    this.notify()
  }

  /** A step of induction has moved on. */
  step(done: StepDone): void {
    this.induced = costUpTo(done, this.expected().sampled)
    this.notify()
  }

  /** Wording is counted in so many characters beside the sample. */
  counted(characters: number): void {
    this.counting = countingCost(characters)
    this.notify()
  }

  private count(stage: MiningStage, done: number, total: number, found: number): void {
    this.stages.set(stage, { stage, done, total, found: this.stages.get(stage)!.found + found })
  }

  /** Families and steps go on in one thread: of the time in which all threads describe they take as much more. */
  private notify(): void {
    const alongside = this.width === 1 ? 1 : this.width * ALONGSIDE
    const { sampled, counted } = this.expected()
    const alone = familyCost(this.speeches * this.unread()) + inductionCost(sampled)
    const done = describingCost(this.bytes, this.width) + alongside * (this.families + this.induced) + this.counting
    const total =
      describingCost(Math.max(this.total.bytes, this.bytes), this.width) + alongside * alone + countingCost(counted)
    this.tell([...this.stages.values()], { done, total })
  }

  /** Until it is known what induction has before it: what the speeches so far let expect. */
  private expected(): Extent {
    if (this.extent) return this.extent
    const distinct = this.distinct.share * this.characters * this.unread()
    const sampled = Math.min(distinct, this.sample.characters)
    return { sampled, counted: distinct - sampled }
  }

  /** All bytes by those described so far. */
  private unread(): number {
    return this.bytes === 0 ? 1 : Math.max(1, this.total.bytes / this.bytes)
  }
}
