import type { library as chinese } from '../zh-CN/library'

export const library: typeof chinese = {}
