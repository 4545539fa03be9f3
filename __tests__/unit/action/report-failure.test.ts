import { expect, test } from '@jest/globals'
import { reportFailure } from '../../../src/action/report-failure.ts'
import {
  credentialMeanings,
  Failure,
  type FailureCode,
  failures,
} from '../../../src/shared/failure.ts'
import { Secret } from '../../../src/shared/secret.ts'
import { createFakeRuntime } from '../fake-runtime.ts'

function report(error: unknown) {
  const { runtime, record } = createFakeRuntime()
  runtime.redactor.add(new Secret('the-refresh-token'))
  reportFailure(error, runtime)
  return record
}

test.each(Object.keys(failures) as FailureCode[])(
  '%s says what happened, what is left, what to do',
  code => {
    const { failed, outputs } = report(
      new Failure({ code, message: 'It broke.', remedy: 'Fix it.' }),
    )
    const { credential } = failures[code]
    expect(failed).toEqual([
      `${code}: It broke.\n${credentialMeanings[credential]}\nWhat to do: Fix it.`,
    ])
    expect(outputs).toEqual({ 'error-code': code, credential })
  },
)

test('the command that signs in comes last', () => {
  const signIn = 'node dist/cli.js login'
  const { failed } = report(
    new Failure({ code: 'invalid_grant', message: 'x', remedy: 'Sign in.', signIn }),
  )
  expect(failed[0]?.split('\n').slice(-3)).toEqual([
    'What to do: Sign in.',
    'To sign in and save a new refresh token, run this in a checkout of this action at the version in use:',
    signIn,
  ])
})

test('a failure can leave another state than its usual one', () => {
  const failure = new Failure({
    code: 'invalid_grant',
    message: 'x',
    remedy: 'y',
    credential: 'unknown',
  })
  expect(report(failure).outputs).toEqual({ 'error-code': 'invalid_grant', credential: 'unknown' })
})

test('the causes are named, redacted, and not more than five', () => {
  const root = new Error('token the-refresh-token')
  let cause: unknown = root
  for (let depth = 0; depth < 10; depth++) cause = new TypeError(`level ${depth}`, { cause })
  const { info } = report(new Failure({ code: 'internal_error', message: 'x', remedy: 'y', cause }))
  expect(info).toHaveLength(5)
  const direct = report(
    new Failure({ code: 'internal_error', message: 'x', remedy: 'y', cause: root }),
  )
  expect(direct.info).toEqual(['Caused by Error: token ***'])
})

test('a bug is an internal error with places, without any token', () => {
  const { failed, outputs } = report(new TypeError('cannot read the-refresh-token'))
  expect(outputs).toEqual({ 'error-code': 'internal_error', credential: 'unknown' })
  expect(failed[0]).toMatch(/^internal_error: TypeError: cannot read \*\*\*\nat /)
  expect(failed[0]).not.toContain('the-refresh-token')
})

test.each(['the-refresh-token', undefined, 5])('a thrown %j shows only its type', thrown => {
  expect(report(thrown).failed[0]).toContain(`internal_error: a value of type ${typeof thrown}`)
})

test('an output file that cannot be written is a warning', () => {
  const { runtime, record } = createFakeRuntime()
  const core = {
    ...runtime.core,
    setOutput: () => {
      throw new Error('ENOSPC')
    },
  }
  reportFailure(new Failure({ code: 'cancelled', message: 'x', remedy: 'y' }), { ...runtime, core })
  expect(record.failed).toHaveLength(1)
  expect(record.warning).toEqual(["The runner's output file (GITHUB_OUTPUT) cannot be written."])
})
