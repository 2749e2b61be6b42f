import { cliWords } from '../i18n/cli'
import { problemText } from '../i18n/problems'
import type { FileSummary } from '../mining/report'
import { type Invocation, Unusable } from './command'

/** Says what is wrong with which file. When no file could be used at all, that is the end of the command. */
export function tellFileProblems(files: readonly FileSummary[], { language, tell }: Invocation): void {
  const lines = files.flatMap(({ problems }) => problems.map((problem) => problemText(problem, language)))
  if (files.every(({ format }) => format === null))
    throw new Unusable(lines.join('\n') || cliWords[language].inputMissing)
  for (const line of lines) tell(line)
}
