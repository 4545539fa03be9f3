import { expect, test } from '@jest/globals'
import { parseArguments } from '../../../src/cli/parse-arguments.ts'

test.each([
  ['-h', undefined],
  ['help', undefined],
  ['help help', undefined],
  ['login -h', 'login'],
  ['login --paste -h', 'login'],
  ['help login', 'login'],
  ['help doctor --json', 'doctor'],
])('`%s` asks for help', (words, command) => {
  expect(parseArguments(words.split(' '))).toMatchObject({ command, options: { help: true } })
})

test.each([
  ['help lgoin', 'There is no command `lgoin`. Did you mean `login`?'],
  ['help login doctor', '`doctor` is not expected after the command.'],
  ['--provider xero', '`--provider` needs a command before it.'],
  ['--yes', '`--yes` needs a command before it.'],
  ['login --json', '`--json` is not an option of `login`.'],
  ['login --provider xro', '; did you mean `xero`?'],
  ['login --client-auth client_secret_posts', '; did you mean `client_secret_post`?'],
  ['login --writer tokn', 'must be one of app, token, none; did you mean `token`?'],
  ['workflow --workflow dploy', '; did you mean `deploy`?'],
  ['workflow --next mavn', '; did you mean `maven`?'],
  ['workflow --workflow something-else', 'rotator, reader, none.'],
])('`%s` is wrong usage', (words, message) => {
  const parse = () => parseArguments(words.split(' '))
  expect(parse).toThrow(message)
  expect(parse).toThrow(expect.objectContaining({ exit: 'usage' }))
})
