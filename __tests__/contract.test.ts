import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { failureKinds } from '../src/lib/failure.ts'
import { defaults, fields } from '../src/lib/input-table.ts'

interface Manifest {
  readonly inputs: Record<string, { description: string; default?: string; required?: boolean }>
  readonly outputs: Record<string, { description: string }>
  readonly runs: { using: string; main: string; post: string }
}

const action = parse(readFileSync('action.yml', 'utf8')) as Manifest

test('action.yml has the inputs that are read, and no other', () => {
  expect(new Set(Object.keys(action.inputs))).toEqual(new Set(Object.keys(fields)))
})

test('action.yml gives the defaults that the code has', () => {
  const given = Object.entries(action.inputs).flatMap(([name, input]) =>
    input.default === undefined || input.default.includes('${{') ? [] : [[name, input.default]],
  )
  expect(Object.fromEntries(given)).toEqual(defaults)
})

test('action.yml names every credential state', () => {
  for (const { credential } of Object.values(failureKinds)) {
    expect(action.outputs['credential']?.description).toContain(`\`${credential}\``)
  }
})

test('main and post are in dist and run under Node 24', () => {
  expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js', post: 'dist/post.js' })
})
