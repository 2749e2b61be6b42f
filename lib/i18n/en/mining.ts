import type { mining as chinese } from '../zh-CN/mining'

export const mining: typeof chinese = {}
