import type { Calibration } from '../learn/calibration'
import { FEATURE_NAMES } from './feature'
import type { WeightTable } from './lattice'
import stored from './weights.json'

/** What a reading costs, and what its probability is worth. */
export interface OutlineModel {
  readonly weights: WeightTable
  readonly calibration: Calibration
}

/** A model as weights.json holds it: whole hundredths of a nat by feature. */
export interface StoredOutlineModel {
  readonly calibration: Calibration
  readonly weights: Readonly<Record<string, number>>
}

export const openModel = ({ calibration, weights }: StoredOutlineModel): OutlineModel => ({
  calibration,
  weights: Int32Array.from(FEATURE_NAMES, (name) => weights[name] ?? 0),
})

export const OUTLINE_MODEL: OutlineModel = openModel(stored)
