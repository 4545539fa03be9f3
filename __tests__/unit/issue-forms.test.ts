import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { credentialMeanings, failures } from '../../src/shared/failure.ts'

interface Form {
  readonly name: string
  readonly description: string
  readonly body: readonly Field[]
}

interface Field {
  readonly type: string
  readonly id?: string
  readonly attributes: { readonly label?: string; readonly value?: string; options?: string[] }
}

const FOLDER = '.github/ISSUE_TEMPLATE'
const forms = readdirSync(FOLDER)
  .filter(file => file !== 'config.yml')
  .map(file => [file, parse(readFileSync(join(FOLDER, file), 'utf8')) as Form] as const)

test('the form for a bug has every error code and every credential state', () => {
  const [, bug] = forms.find(([file]) => file === 'bug.yml') ?? []
  const optionsOf = (id: string) => bug?.body.find(field => field.id === id)?.attributes.options
  expect(optionsOf('code')?.slice(1)).toEqual(Object.keys(failures))
  expect(optionsOf('credential')?.slice(1)).toEqual(Object.keys(credentialMeanings))
})

test.each(forms)('%s asks for no token', (_, { body }) => {
  const asked = body.filter(({ type }) => ['input', 'textarea'].includes(type))
  expect(asked.length).toBeGreaterThan(0)
  for (const { attributes } of asked) {
    expect(attributes.label).not.toMatch(/\b(token|secret|key|password|response)\b(?!.*\?)/i)
  }
})

test.each(forms.filter(([file]) => file !== 'idea.yml'))('%s warns first', (_, { body }) => {
  expect(body[0]?.attributes.value).toMatch(/\*\*Never paste a token/)
})
