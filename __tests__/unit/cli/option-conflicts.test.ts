import { describe, expect, test } from '@jest/globals'
import { type CommandName, commands } from '../../../src/cli/commands.ts'
import { checkCombinations, exclusions, requirements } from '../../../src/cli/option-conflicts.ts'
import type { OptionName, Options } from '../../../src/cli/options.ts'
import { parseArguments } from '../../../src/cli/parse-arguments.ts'

function check(command: CommandName, words: string): void {
  checkCombinations(parseArguments([command, ...words.split(' ').filter(Boolean)]).options)
}

const VALUE = '--encrypted-value AAAA --key-id 1 --secret-name A'

describe('options that cannot be used together', () => {
  const rows: [CommandName, string, message: string][] = [
    ['login', '--environment a --organization b', '`--environment` and `--organization` exclude'],
    ['login', '--device --paste', '`--device` and `--paste` exclude'],
    ['login', '--device --redirect-uri https://a.example/', '`--device` and `--redirect-uri`'],
    ['login', '--device --port 9000', '`--device` and `--port` exclude'],
    ['login', '--port 9000 --redirect-uri https://a.example/', '`--port` and `--redirect-uri`'],
    ['login', '--create-environment', '`--create-environment` needs `--environment`'],
    ['login', '--create-environment --organization a', 'needs `--environment`'],
    ['workflow', '--environment a --organization b', 'exclude each other'],
    ['workflow', '--stdout --output a.yml', '`--stdout` writes no file'],
    ['workflow', '--stdout --force', '`--stdout` writes no file'],
    ['doctor', '--environment a --organization b', 'exclude each other'],
    ['store', '--environment a --organization b', 'exclude each other'],
    ['store', `--run 1 ${VALUE}`, '`--run` and `--encrypted-value` exclude'],
    ['store', '--key-id 1', '`--key-id` needs `--encrypted-value`'],
    ['store', '--updated-at 2026-01-31T12:00:00Z', 'needs `--encrypted-value`'],
    ['store', '--encrypted-value AAAA --secret-name A', 'needs `--key-id`'],
    ['store', '--encrypted-value AAAA --key-id 1', 'needs `--secret-name`'],
  ]

  test.each(rows)('%s %s', (command, words, message) => {
    expect(() => check(command, words)).toThrow(message)
    expect(() => check(command, words)).toThrow(expect.objectContaining({ exit: 'usage' }))
  })

  test('every row of the table is in this one', () => {
    const used = rows.map(([command, words]) => given(command, words))
    const untested = [...exclusions, ...requirements].filter(
      ([one, other]) => !used.some(names => names.has(one) && isMeant(names, one, other)),
    )
    expect(untested).toEqual([])
  })

  function isMeant(names: ReadonlySet<string>, one: OptionName, other: OptionName): boolean {
    return exclusions.some(([a, b]) => a === one && b === other)
      ? names.has(other)
      : !names.has(other)
  }
})

describe('options that have an effect together', () => {
  const rows: [CommandName, string, effect: string][] = [
    ['login', '--paste --port 9000', 'the redirect address has the port'],
    ['login', '--paste --no-browser', 'the address is printed, and not opened'],
    ['login', '--device --no-browser', 'the address is printed, and not opened'],
    ['login', '--device --authorization-url https://a.example/', 'it describes the provider'],
    ['login', '--device-authorization-url https://a.example/', 'it describes the provider'],
    ['login', '--organization a --repository a/b', 'new secrets are for this repository'],
    ['login', '--environment a --create-environment', 'it names the environment'],
    ['workflow', '--stdout --writer app', 'the workflow has a step for the App'],
    ['workflow', '--stdout --repository a/b', 'it describes the place'],
    ['workflow', '--output a.yml --force', 'this file is overwritten'],
    ['store', '--run 1 --organization a', 'the value is for the organization'],
    ['store', VALUE, 'they belong together'],
  ]

  test.each(rows)('%s %s: %s', (command, words) => {
    expect(() => check(command, words)).not.toThrow()
  })
})

test('all problems are named at once', () => {
  const problems = () => check('login', '--device --paste --port 9000 --create-environment')
  expect(problems).toThrow(/--device.*--paste[\s\S]*--device.*--port[\s\S]*--create-environment/)
})

test('each option of the tables belongs to one command at least, together with the other', () => {
  const lists = Object.values(commands).map(({ options }) => new Set<OptionName>(options))
  for (const [one, other] of [...exclusions, ...requirements]) {
    expect(lists.filter(list => list.has(one) && list.has(other))).not.toEqual([])
  }
})

function given(command: CommandName, words: string): ReadonlySet<string> {
  const { options } = parseArguments([command, ...words.split(' ')])
  return new Set(Object.keys(options satisfies Options))
}
