import { execFileSync } from 'node:child_process'
import { expect, test } from '@jest/globals'
import { wrapCommand } from '../../../src/action/wrap-command.ts'

const commands: readonly string[] = [
  'echo',
  `printf %s\\\\n store --run 16000000001 --repository acme/app --github-api-url https://ghe.example/api/v3`,
  `printf '%s,' login --provider okta --environment 'prod --eu  west' --scope 'a b c d e f g h i j k l m n'`,
  `printf '%s,' --name 'it'\\''s --long' --other ${'x'.repeat(200)} --last`,
  `printf '%s,' 'a ${'b '.repeat(80)}' -n -m`,
]

test.each(commands)('a shell reads the same words: %s', command => {
  const run = (text: string): string => execFileSync('/bin/sh', ['-c', text], { encoding: 'utf8' })
  const wrapped = wrapCommand(command)
  expect(run(wrapped)).toBe(run(command))
  expect(command.length > 76).toBe(wrapped.includes('\\\n'))
})

test('every option and its value is a line', () => {
  const command = `node dist/cli.js login --environment 'prod/eu west' --secret-name REFRESH_TOKEN --client-id app`
  expect(wrapCommand(command)).toBe(
    [
      'node dist/cli.js login \\',
      "  --environment 'prod/eu west' \\",
      '  --secret-name REFRESH_TOKEN \\',
      '  --client-id app',
    ].join('\n'),
  )
})
