import { cliWords } from '../i18n/cli'
import { problemText } from '../i18n/problems'
import { hasErrors, severityOf } from '../template/severity'
import type { Template } from '../template/syntax'
import type { TemplateProblem } from '../template/template-problem'
import { lineStarts, placeAt } from '../text/range'
import { type Command, EXIT, Unusable } from './command'
import { readTemplateFile } from './template-file'

/** Problems of templates with place, code, sentence and suggestion. */
export const validate: Command = {
  name: 'validate',
  usage: 'T.hbs… --json',
  values: [],
  switches: [],
  async run({ operands, options, language, print }) {
    const words = cliWords[language]
    if (operands.length === 0) throw new Unusable(words.inputMissing)
    const read = await Promise.all(
      operands.map(async (file) => ({ file, checked: await readTemplateFile(file, language) })),
    )
    const files = read.map(({ file, checked }) => ({
      file,
      problems: checked.problems.map((problem) => ({
        ...placeOf(checked.value, problem),
        severity: severityOf(problem),
        code: problem.code,
        message: problemText(problem, language),
        suggestion: suggestionOf(problem),
      })),
    }))
    if (options.json) print(`${JSON.stringify({ version: 1, files }, null, 1)}\n`)
    else
      for (const { file, problems } of files)
        for (const { line, col, severity, message, code } of problems)
          print(`${file}:${line}:${col}  ${words.severity[severity]}  ${message}  ${code}\n`)
    return read.some(({ checked }) => hasErrors(checked.problems)) ? EXIT.problems : EXIT.done
  },
}

function placeOf({ source }: Template, { range }: TemplateProblem): { line: number; col: number } {
  const { line, column } = placeAt(source, lineStarts(source), range.start)
  return { line, col: column }
}

/** What to write instead, where one name is meant. */
function suggestionOf(problem: TemplateProblem): string | null {
  if ('nearest' in problem) return problem.nearest
  return 'suggestion' in problem ? problem.suggestion : null
}
