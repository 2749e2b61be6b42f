import type { MiningLimits } from '@/components/mining/mining-home'

export const MINING_LIMITS: MiningLimits = {
  fileMegabytes: 50,
  archiveMegabytes: 500,
  archiveFiles: 5000,
  formats: ['txt', 'md', 'html', 'docx', 'doc', 'zip'],
}
