import { isatty } from 'node:tty'
import { parseArgs } from 'node:util'
import { cliWords } from '../i18n/cli'
import { LANGUAGES, type Language } from '../i18n/language'
import { batch } from './batch'
import { clean } from './clean'
import { type Command, EXIT, type Exit, Unusable } from './command'
import { isLanguage, languageOf } from './language'
import { mineCommand } from './mine'
import { parse } from './parse'
import { render } from './render'
import { templatizeCommand } from './templatize'
import { validate } from './validate'

const COMMANDS: readonly Command[] = [parse, clean, mineCommand, templatizeCommand, render, batch, validate]

const print = (text: string): void => {
  process.stdout.write(text)
}
const complain = (text: string): void => {
  process.stderr.write(`${text}\n`)
}

const STANDARD_ERROR = 2
/** Back to the line's beginning, and clear what stood there (ECMA-48). */
const drawLine = (line: string): void => {
  process.stderr.write(`\r\u001b[K${line}`)
}

/** Options that may stand before the command too. */
const BEFORE = /^--(?:lang=.*|lang|json|quiet|help)$/

/** Runs one command line. Every failure a person can cause ends here as a sentence and a status, never as a stack trace. */
async function main(words: readonly string[]): Promise<Exit> {
  const language = languageOf(words)
  const at = words.findIndex((word, index) => !BEFORE.test(word) && words[index - 1] !== '--lang')
  const name = words[at]
  if (name === undefined) {
    const usages = COMMANDS.map((command) => `  ${command.name} ${command.usage}`).join('\n')
    const usage = cliWords[language].usage(usages)
    if (!words.includes('--help')) throw new Unusable(usage)
    print(`${usage}\n`)
    return EXIT.done
  }
  const rest = words.toSpliced(at, 1)
  const command = COMMANDS.find((candidate) => candidate.name === name)
  if (!command) throw new Unusable(cliWords[language].commandUnknown(name))
  const { values, positionals } = readArguments(command, rest, language)
  if (values.help) {
    print(`${cliWords[language].usageOf(`${command.name} ${command.usage}`)}\n`)
    return EXIT.done
  }
  const tell = values.quiet ? () => {} : complain
  const draw = values.quiet || !isatty(STANDARD_ERROR) ? null : drawLine
  return command.run({ operands: positionals, options: values, language, print, tell, draw, complain })
}

function readArguments(command: Command, args: readonly string[], language: Language) {
  const options = Object.fromEntries([
    ...['help', 'json', 'quiet', ...command.switches].map((option) => [option, { type: 'boolean' as const }]),
    ...['lang', ...command.values].map((option) => [option, { type: 'string' as const }]),
  ])
  const parsed = (() => {
    try {
      return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
    } catch (error) {
      throw new Unusable(
        `${argumentSentence(error, language)} ${cliWords[language].usageOf(`${command.name} ${command.usage}`)}`,
      )
    }
  })()
  const values = parsed.values as Record<string, string | boolean>
  if (values.lang !== undefined && !isLanguage(values.lang))
    throw new Unusable(cliWords[language].optionValue('--lang', String(values.lang), LANGUAGES.join(', ')))
  return { values, positionals: parsed.positionals }
}

/** Node names the option in quotes, and by its code tells one that is not known from one whose value is missing. */
function argumentSentence(error: unknown, language: Language): string {
  const { code, message } = error as NodeJS.ErrnoException
  const option = /'(-[^' ]*)/.exec(message)?.[1] ?? ''
  const isBare = code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' && !message.includes('does not take')
  return isBare ? cliWords[language].optionBare(option) : cliWords[language].optionUnknown(option)
}

/** A result longer than any string of the engine. */
const isTooLong = (error: unknown): boolean => error instanceof RangeError && error.message === 'Invalid string length'

main(process.argv.slice(2)).then(
  (exit) => {
    process.exitCode = exit
  },
  (error: unknown) => {
    if (!(error instanceof Unusable || isTooLong(error))) throw error
    complain(error instanceof Unusable ? error.message : cliWords[languageOf(process.argv)].outOfMemory)
    process.exitCode = EXIT.unusable
  },
)
