import { PROGRAM } from '../shared/command-line.ts'
import { exitCodeMeanings, exitCodes } from './command-error.ts'
import { type Command, type CommandName, commands, commonOptions } from './commands.ts'
import type { OptionDescription } from './option-description.ts'
import { type OptionName, options } from './options.ts'
import { WIDTH, wrap } from './wrap.ts'

/** The help of a command, or of the program, in at most 80 columns. */
export function helpFor(command: CommandName | undefined): string {
  return command === undefined ? programHelp() : commandHelp(command)
}

function programHelp(): string {
  const list = Object.entries(commands).map(([name, { summary }]) => [name, summary] as const)
  return sections([
    [
      '',
      wrap(
        'Signs in to an OAuth provider, keeps the refresh token in a GitHub secret, and checks that workflows can use it.',
        0,
      ),
    ],
    ['Usage', `  ${PROGRAM} COMMAND [OPTIONS]`],
    ['Commands', columns(list)],
    ['Examples', examples('login', commands.login.examples)],
    ['Exit codes', exitCodeTable()],
    ['', `Help for a command: ${PROGRAM} COMMAND --help`],
  ])
}

function commandHelp(name: CommandName): string {
  const command: Command = commands[name]
  return sections([
    ['', wrap(command.description, 0)],
    ['Examples', examples(name, command.examples)],
    ['Usage', `  ${PROGRAM} ${name} [OPTIONS]`],
    ['Options', columns([...command.options, ...commonOptions].map(describeOption))],
    ['Environment', columns(Object.entries(command.environment))],
    ['Exit codes', exitCodeTable()],
  ])
}

function examples(name: CommandName, list: Command['examples']): string {
  return list
    .map(([given, does]) => `  # ${does}\n  ${[PROGRAM, name, given].filter(Boolean).join(' ')}`)
    .map(breakLongCommand)
    .join('\n\n')
}

/** A shell joins lines that end in a backslash. */
function breakLongCommand(text: string): string {
  return text
    .split('\n')
    .map(line => (line.length <= WIDTH ? line : line.replaceAll(' --', ' \\\n    --')))
    .join('\n')
}

function describeOption(name: OptionName): readonly [string, string] {
  const { value, description }: OptionDescription<unknown> = options[name]
  return [`--${name}${value === undefined ? '' : ` ${value}`}`, description]
}

function exitCodeTable(): string {
  return columns(
    Object.entries(exitCodes).map(([name, code]) => [
      String(code),
      exitCodeMeanings[name as keyof typeof exitCodes],
    ]),
  )
}

function sections(list: readonly (readonly [title: string, body: string])[]): string {
  return list
    .filter(([, body]) => body !== '')
    .map(([title, body]) => (title === '' ? body : `${title}\n${body}`))
    .join('\n\n')
}

/** Names on the left, texts on the right; a long name stands on a line of its own. */
function columns(rows: readonly (readonly [name: string, text: string])[]): string {
  const width = Math.min(26, Math.max(0, ...rows.map(([name]) => name.length)))
  return rows
    .map(([name, text]) => {
      const body = wrap(text, width + 4)
      return name.length > width ? `  ${name}\n${body}` : `  ${name}${body.slice(name.length + 2)}`
    })
    .join('\n')
}
