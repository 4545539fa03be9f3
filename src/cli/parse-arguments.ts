import { parseArgs } from 'node:util'
import { PROGRAM } from '../shared/command-line.ts'
import { InputError, type Parser } from '../shared/parsers.ts'
import { wrongUsage } from './command-error.ts'
import { type Command, type CommandName, commands, commonOptions } from './commands.ts'
import { nearest } from './nearest.ts'
import type { OptionDescription } from './option-description.ts'
import { type OptionName, type Options, options } from './options.ts'

export interface Invocation {
  /** Undefined without a command. */
  readonly command: CommandName | undefined
  readonly options: Options
}

/**
 * Reads the command and its options. A value never begins with a dash, except after `=`. `help login`
 * is `login --help`.
 *
 * @throws CommandError that names every problem, and the nearest name for a misspelled one
 */
export function parseArguments(args: readonly string[]): Invocation {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      Object.keys(options).map(name => [
        name,
        { type: isFlag(name) ? 'boolean' : 'string', ...(name === 'help' && { short: 'h' }) },
      ]),
    ),
  })
  const [word, ...others] = tokens.flatMap(token =>
    token.kind === 'positional' ? [token.value] : [],
  )
  if (word === 'help') return parseArguments([...others, '--help'])
  const command = word === undefined ? undefined : commandNamed(word)
  const problems: string[] = []
  const found: Record<string, unknown> = {}
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const value = readOption(token, command, found)
    if (value instanceof InputError)
      problems.push(`\`${token.rawName}\` ${value.text}${value.text.endsWith('?') ? '' : '.'}`)
    else found[token.name] = value
  }
  // The value of an unknown option looks like another word.
  if (problems.length === 0) problems.push(...others.map(notExpected))
  if (problems.length > 0) throw wrongUsage(problems.join('\n'), seeHelp(command))
  return { command, options: found as Options }
}

export function seeHelp(command: CommandName | undefined): string {
  return `See \`${[PROGRAM, command, '--help'].filter(Boolean).join(' ')}\`.`
}

function notExpected(word: string): string {
  return `\`${word}\` is not expected after the command.`
}

interface OptionToken {
  readonly name: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

function readOption(
  { name, value, inlineValue }: OptionToken,
  command: CommandName | undefined,
  found: Readonly<Record<string, unknown>>,
): unknown {
  const known = optionsOf(command)
  if (!known.includes(name)) return unknownOption(name, command, known)
  if (Object.hasOwn(found, name)) return new InputError('is given more than once')
  if (isFlag(name)) return value === undefined ? true : new InputError('takes no value')
  if (value === undefined || (value.startsWith('-') && !inlineValue)) {
    return new InputError('needs a value')
  }
  if (value === '') return new InputError('is empty')
  const { parse } = options[name as OptionName] as { readonly parse: Parser<unknown> }
  return parse(value)
}

function unknownOption(
  name: string,
  command: CommandName | undefined,
  known: readonly string[],
): InputError {
  if (Object.hasOwn(options, name)) {
    return new InputError(
      command === undefined ? 'needs a command before it' : `is not an option of \`${command}\``,
    )
  }
  const meant = nearest(name, known)
  return new InputError(
    `is not known${meant === undefined ? '' : `; did you mean \`--${meant}\`?`}`,
  )
}

function optionsOf(command: CommandName | undefined): readonly string[] {
  if (command === undefined) return commonOptions
  const { options: own }: Command = commands[command]
  return [...own, ...commonOptions]
}

function isFlag(name: string): boolean {
  const { parse }: Partial<OptionDescription<unknown>> =
    (options as Record<string, OptionDescription<unknown>>)[name] ?? {}
  return parse === undefined
}

function commandNamed(word: string): CommandName {
  const names = Object.keys(commands)
  if (names.includes(word)) return word as CommandName
  const meant = nearest(word, names)
  throw wrongUsage(
    `There is no command \`${word}\`.${meant === undefined ? '' : ` Did you mean \`${meant}\`?`}`,
    `The commands are ${names.join(', ')}. ${seeHelp(undefined)}`,
  )
}
