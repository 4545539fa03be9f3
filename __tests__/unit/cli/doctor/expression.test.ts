import { expect, test } from '@jest/globals'
import {
  dependsOnRun,
  evaluate,
  referenceIn,
  type Scope,
} from '../../../../src/cli/doctor/workflow/expression.ts'

const scope: Scope = {
  inputs: { environment: 'production', empty: '' },
  github: { repository: 'acme/app', repository_owner: 'acme', workflow: 'Deploy' },
  secrets: { token: '${{ secrets.ANYPOINT_REFRESH_TOKEN }}' },
}

const texts: readonly (readonly [text: string, value: string])[] = [
  ['plain', 'plain'],
  ['anypoint-${{ inputs.environment }}', 'anypoint-production'],
  ['${{inputs.Environment}}', 'production'],
  ["${{ inputs['environment'] }}", 'production'],
  ['${{ github.event.inputs.environment }}', 'production'],
  ['${{ github.repository_owner }}', 'acme'],
  ['${{ github.workflow }}-x', 'Deploy-x'],
  ["${{ inputs.empty || 'staging' }}", 'staging'],
  ["${{ 'it''s' }}", "it's"],
  ["${{ vars.NAME || 'staging' }}", "${{ vars.NAME || 'staging' }}"],
  ['${{   github.ref\n }}', '${{ github.ref }}'],
  ['${{ secrets.token }}', '${{ secrets.ANYPOINT_REFRESH_TOKEN }}'],
  ['${{ secrets.OTHER }}', '${{ secrets.OTHER }}'],
  ['${{ inputs.constructor }}', '${{ inputs.constructor }}'],
  ['${{ format(inputs.environment) }}', '${{ format(inputs.environment) }}'],
]

test.each(texts)('%s is %s', (text, value) => {
  expect(evaluate(text, scope)).toBe(value)
})

test.each([
  ['${{ github.ref }}', true],
  ['a-${{ github.head_ref || github.run_id }}', true],
  ['${{ matrix.region }}', true],
  ['${{ github.event.number }}', true],
  ['${{ vars.GROUP }}', false],
  ['github.ref', false],
])('%s differs from run to run: %s', (text, differs) => {
  expect(dependsOnRun(text)).toBe(differs)
})

test.each([
  ['${{ secrets.A_1 }}', 'A_1'],
  ["${{ secrets['A_1'] }}", 'A_1'],
  ['${{ vars.A }}', undefined],
  ['x${{ secrets.A }}', undefined],
  ['${{ secrets.A }}${{ secrets.B }}', undefined],
  ['A', undefined],
])('%s refers to the secret %s', (text, name) => {
  expect(referenceIn(text, 'secrets')).toBe(name)
})
