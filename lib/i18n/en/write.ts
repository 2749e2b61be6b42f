import type { write as chinese } from '../zh-CN/write'

export const write: typeof chinese = {}
