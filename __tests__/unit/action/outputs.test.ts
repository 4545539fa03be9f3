import { describe, expect, test } from '@jest/globals'
import type { Grant, Inputs, Receipt } from '../../../src/action/model.ts'
import { setOutputs } from '../../../src/action/outputs.ts'
import { Failure } from '../../../src/shared/failure.ts'
import { Secret } from '../../../src/shared/secret.ts'
import { createFakeRuntime } from '../fake-runtime.ts'
import { ACCESS_TOKEN, NEW_TOKEN, pendingWrite, planOf } from './plan.ts'

const grantOf = (more: Partial<Grant> = {}): Grant => ({
  accessToken: new Secret(ACCESS_TOKEN),
  tokenType: 'Bearer',
  expiresIn: 60,
  expiresAt: new Date(Date.UTC(2026, 10, 3, 10, 1)),
  scope: 'read write',
  rotated: new Secret(NEW_TOKEN),
  refreshTokenExpiresAt: undefined,
  retried: false,
  ...more,
})

const receipt = (result: Receipt['result']): Receipt => ({ write: pendingWrite(), result })
const notSaved = new Failure({ code: 'store_failed', message: 'x', remedy: 'y' })

interface Given {
  readonly grant?: Partial<Grant>
  readonly receipts?: readonly Receipt[]
  readonly inputs?: Partial<Inputs>
  readonly cancelled?: boolean
  readonly unwritable?: boolean
}

function run({ grant, receipts = [receipt('stored')], inputs, cancelled, unwritable }: Given) {
  const { runtime, record, cancel } = createFakeRuntime()
  if (cancelled) cancel()
  const setOutput = () => {
    throw new Error('EACCES')
  }
  const core = unwritable ? { ...runtime.core, setOutput } : runtime.core
  let thrown: unknown
  try {
    setOutputs(grantOf(grant), { receipts, inState: true }, planOf(inputs), { ...runtime, core })
  } catch (error) {
    thrown = error
  }
  return { record, thrown }
}

test('all outputs of a usual run', () => {
  const { record, thrown } = run({})
  expect(thrown).toBeUndefined()
  expect(record.outputs).toEqual({
    'access-token': ACCESS_TOKEN,
    'token-type': 'Bearer',
    'expires-in': 60,
    'expires-at': '2026-11-03T10:01:00.000Z',
    scope: 'read write',
    reused: false,
    rotated: true,
    stored: true,
  })
  expect(record.exported).toEqual({})
})

test('what is not known is not set', () => {
  const grant = { expiresIn: undefined, expiresAt: undefined, scope: undefined }
  const { outputs } = run({ grant }).record
  expect(Object.keys(outputs)).toEqual([
    'access-token',
    'token-type',
    'reused',
    'rotated',
    'stored',
  ])
})

const stored: readonly [string, readonly Receipt[], boolean][] = [
  ['nothing was to be saved, since the provider does not rotate', [], true],
  ['everything is saved', [receipt('stored'), receipt('stored')], true],
  ['one is not saved', [receipt('stored'), receipt(notSaved)], false],
  ['another run saved a newer one', [receipt('superseded')], false],
]

test.each(stored)('`stored` if %s', (_, receipts, expected) => {
  expect(run({ receipts }).record.outputs['stored']).toBe(expected)
})

test('the access token is exported under the name that the workflow gives', () => {
  const { record } = run({ inputs: { exportEnv: 'ANYPOINT_BEARER' } })
  expect(record.exported).toEqual({ ANYPOINT_BEARER: ACCESS_TOKEN })
})

test('a long scope is not cut, and a token in it is not shown', () => {
  const scope = 'read:thing '.repeat(100)
  expect(run({ grant: { scope } }).record.outputs['scope']).toBe(scope)
})

describe('the step fails anyway', () => {
  const rows: readonly [string, Given, string, string][] = [
    ['a token is not saved', { receipts: [receipt(notSaved)] }, 'store_failed', 'recoverable'],
    [
      'no access token',
      { grant: { accessToken: undefined } },
      'provider_response_invalid',
      'stored',
    ],
    ['the job was cancelled', { cancelled: true }, 'cancelled', 'stored'],
    ['outputs cannot be written', { unwritable: true }, 'internal_error', 'stored'],
    [
      'outputs cannot be written, and a token is not saved: that comes first',
      { unwritable: true, receipts: [receipt(notSaved)] },
      'store_failed',
      'recoverable',
    ],
    [
      'the job was cancelled, and a token is not saved',
      { cancelled: true, receipts: [receipt(notSaved)] },
      'store_failed',
      'recoverable',
    ],
  ]

  test.each(rows)('%s', (_, given, code, credential) => {
    expect(run(given).thrown).toMatchObject({ code, credential })
  })

  test('and the access token is set although it is not saved', () => {
    const { record } = run({ receipts: [receipt(notSaved)], inputs: { exportEnv: 'BEARER' } })
    expect(record.outputs['access-token']).toBe(ACCESS_TOKEN)
    expect(record.exported).toEqual({ BEARER: ACCESS_TOKEN })
  })
})
