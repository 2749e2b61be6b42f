import type { Calibration } from '../learn/calibration'
import { FEATURE_NAMES, PRIOR_WEIGHTS } from './feature'
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

/** The model before anything is learnt. */
export const HAND_SET_MODEL: OutlineModel = {
  weights: Int32Array.from(PRIOR_WEIGHTS),
  calibration: Array.from({ length: 50 }, (_, step) => step * 20 + 10),
}
