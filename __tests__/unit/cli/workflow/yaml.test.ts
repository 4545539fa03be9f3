import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { workflowText } from '../../../../src/cli/workflow/text.ts'
import { scalar } from '../../../../src/cli/workflow/yaml.ts'
import { settingsFor } from './every-workflow.ts'

const names = [
  'production',
  'on',
  'No',
  'null',
  '~',
  '1',
  '1e3',
  '0x1F',
  '2026-01-31',
  '12:30:45',
  'a: b',
  'a #b',
  '- a',
  '? a',
  '[a]',
  '{a: b}',
  '&a',
  '*a',
  '!a',
  '|',
  '>',
  '%a',
  '@a',
  '`a`',
  "it's",
  '"quoted"',
  'back\\slash',
  ' spaces ',
  'a  b',
  'Größe/東京 🚀',
  'a\u0085b\u2028c\ufeffd\u007f',
  'a,b',
  'a/b.c_d-e',
  'https://example.com/a?b=c#d',
]

test.each(names)('the name %j is read as it is, in YAML 1.1 and 1.2', name => {
  for (const version of ['1.1', '1.2'] as const) {
    expect(parse(`name: ${scalar(name)} # comment\n`, { version })).toEqual({ name })
  }
})

test.each([
  ['${{ secrets.X }}', "${{ '${{' }} secrets.X }}"],
  ['a ${{${{ b', "a ${{ '${{' }}${{ '${{' }} b"],
  ['$${{ x }}', "$${{ '${{' }} x }}"],
])('GitHub evaluates nothing in %s', (name, escaped) => {
  expect(parse(scalar(name))).toBe(escaped)
})

test.each([...names, '${{ github.token }}'])(
  'an environment %j cannot change the workflow',
  name => {
    const plain = settingsFor({ name: 'reuse' })
    const text = workflowText({ ...plain, place: { kind: 'environment', environment: name } })
    const read = parse(text)
    const expected = parse(workflowText(plain))
    const value = name.replaceAll('${{', "${{ '${{' }}")
    expected.concurrency.group = read.concurrency.group
    expected.jobs.reuse.environment = value
    expected.jobs.reuse.steps[1].with.environment = value
    expect(read).toEqual(expected)
    expect(read.concurrency.group).toMatch(/^[\p{L}\p{N}-]+$/u)
  },
)
