'use client'

import { ActionIcon } from '@mantine/core'
import { Icon } from '@/components/shell/icon'
import { useWords } from '@/components/shell/words'
import { ProblemList } from './problem-list'
import css from './upload-report.module.css'
import type { UploadResult } from './use-upload'

/** What became of each imported file, with the problems of the language at their lines. */
export function UploadReport({ results, onClose }: { results: readonly UploadResult[]; onClose: () => void }) {
  const { library, shell } = useWords()
  return (
    <div role="status" className={css.report} data-empty={results.length === 0}>
      {results.length > 0 && (
        <ActionIcon className={css.close} variant="subtle" color="gray" aria-label={shell.close} onClick={onClose}>
          <Icon name="close" size={16} />
        </ActionIcon>
      )}
      {results.map(({ file, outcome }) => (
        <div key={file}>
          <p data-refused={!outcome.ok}>{sentence(file, outcome, library, shell)}</p>
          {outcome.ok && <ProblemList source={outcome.value.template.source} problems={outcome.value.problems} />}
        </div>
      ))}
    </div>
  )
}

function sentence(
  file: string,
  outcome: UploadResult['outcome'],
  library: ReturnType<typeof useWords>['library'],
  shell: ReturnType<typeof useWords>['shell'],
): string {
  if (outcome.ok) {
    const { template, problems } = outcome.value
    return problems.length === 0
      ? library.uploaded(template.name)
      : library.uploadedWithProblems(template.name, problems.length)
  }
  const { code } = outcome.error
  return code === 'bad-request' || code === 'too-large' ? library.uploadRefused(file) : shell.errors[code]
}
