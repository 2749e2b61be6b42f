import type { workbench as chinese } from '../zh-CN/workbench'

export const workbench: typeof chinese = {}
