import type { MiningLimits } from '@/components/mining/mining-home'
import { LIMITS } from '@/lib/corpus/limit'

const MEGABYTE = 1024 * 1024

/** The limits as the page says them. */
export const MINING_LIMITS: MiningLimits = {
  fileMegabytes: LIMITS.fileBytes / MEGABYTE,
  archiveMegabytes: LIMITS.archiveBytes / MEGABYTE,
  archiveFiles: LIMITS.archiveFiles,
  formats: ['txt', 'md', 'html', 'docx', 'doc', 'zip'],
}
