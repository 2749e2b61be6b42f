import { parseArgs } from 'node:util'
import { cliWords } from '../i18n/cli'
import { LANGUAGES, type Language } from '../i18n/language'
import { clean } from './clean'
import { type Command, EXIT, type Exit, Unusable } from './command'
import { mineCommand } from './mine'
import { parse } from './parse'
import { render } from './render'
import { templatizeCommand } from './templatize'
import { validate } from './validate'

const COMMANDS: readonly Command[] = [parse, clean, mineCommand, templatizeCommand, render, validate]

const isLanguage = (name: unknown): name is Language => LANGUAGES.some((language) => language === name)

const print = (text: string): void => {
  process.stdout.write(text)
}
const complain = (text: string): void => {
  process.stderr.write(`${text}\n`)
}

/** Runs one command line. Every failure a person can cause ends here as a sentence and a status, never as a stack trace. */
async function main(words: readonly string[]): Promise<Exit> {
  const [name, ...rest] = words
  const given = rest[rest.indexOf('--lang') + 1]
  const language: Language = rest.includes('--lang') && isLanguage(given) ? given : LANGUAGES[0]
  const usages = COMMANDS.map((command) => `  ${command.name} ${command.usage}`).join('\n')
  if (name === undefined || name === '--help') {
    print(`${cliWords[language].usage(usages)}\n`)
    return name === undefined ? EXIT.unusable : EXIT.done
  }
  const command = COMMANDS.find((candidate) => candidate.name === name)
  if (!command) throw new Unusable(cliWords[language].commandUnknown(name))
  const { values, positionals } = readArguments(command, rest, language)
  if (values.help) {
    print(`${cliWords[language].usageOf(`${command.name} ${command.usage}`)}\n`)
    return EXIT.done
  }
  const tell = values.quiet ? () => {} : complain
  return command.run({ operands: positionals, options: values, language, print, tell })
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
      const option = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1] ?? ''
      throw new Unusable(
        `${cliWords[language].optionUnknown(option)} ${cliWords[language].usageOf(`${command.name} ${command.usage}`)}`,
      )
    }
  })()
  const values = parsed.values as Record<string, string | boolean>
  if (values.lang !== undefined && !isLanguage(values.lang))
    throw new Unusable(cliWords[language].optionValue('--lang', String(values.lang), LANGUAGES.join(', ')))
  return { values, positionals: parsed.positionals }
}

process.once('SIGINT', () => process.exit(EXIT.interrupted))
// A reader that closes early (`… | head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(EXIT.done)
})

main(process.argv.slice(2)).then(
  (exit) => {
    process.exitCode = exit
  },
  (error: unknown) => {
    if (!(error instanceof Unusable)) throw error
    complain(error.message)
    process.exitCode = EXIT.unusable
  },
)
