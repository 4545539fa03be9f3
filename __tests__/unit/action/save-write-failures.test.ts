import { describe, expect, test } from '@jest/globals'
import type { PendingWrite } from '../../../src/action/model.ts'
import { Failure } from '../../../src/shared/failure.ts'
import { response } from '../fake-runtime.ts'
import { pendingWrite } from './plan.ts'
import { lost, ok, type Result, save } from './saving.ts'

test('the recovery command is printed at the first failure, once', async () => {
  const { receipt, record } = save({ puts: [response(503), response(503), ok] })
  await receipt
  expect(record.info.filter(line => line.startsWith('gh api --method PUT'))).toHaveLength(1)
  expect(record.info.findIndex(line => line.startsWith('gh api'))).toBeLessThan(
    record.info.findIndex(line => line.includes('is not saved yet')),
  )
})

test('every wait is one line', async () => {
  const { receipt, record } = save({ puts: [response(503), ok] })
  await receipt
  expect(record.info).toContainEqual(
    expect.stringMatching(
      /^The secret REFRESH_TOKEN of repository acme\/app is not saved yet: GitHub responded 503\. Retrying in 0\.5 s, \d\.\d s left\.$/,
    ),
  )
})

describe('an end without success is recoverable', () => {
  const ends: readonly [string, Result, number][] = [
    ['403', response(403, { message: 'no' }), 1],
    ['404', response(404, { message: 'no' }), 1],
    ['422 for a reason that is not the key', response(422, { message: 'Value is too large' }), 1],
    ['503 until the deadline', response(503), 4],
    ['reset until the deadline', lost, 4],
  ]

  test.each(ends)('%s', async (_, result, attempts) => {
    const { receipt, order } = save({ puts: [result] })
    const failure = (await receipt).result
    expect(failure).toBeInstanceOf(Failure)
    expect(failure).toMatchObject({ code: 'store_failed', credential: 'recoverable' })
    expect(order().filter(method => method === 'PUT')).toHaveLength(attempts)
  })

  test("GitHub's words are in the message", async () => {
    const { receipt } = save({ puts: [response(422, { message: 'Value is too large' })] })
    expect((await receipt).result).toMatchObject({
      message: expect.stringContaining('GitHub responded 422: Value is too large'),
      remedy: 'Run the recovery command in the log.',
    })
  })

  test('an access token that is not saved leaves the refresh token stored', async () => {
    const { receipt } = save({ puts: [response(403)], write: { token: 'access-token' } })
    expect((await receipt).result).toMatchObject({ credential: 'stored' })
  })
})

describe('a key that changed', () => {
  const again = async (_: unknown, write: PendingWrite) => ({
    ...write,
    sealed: { ...write.sealed, key_id: '2' },
  })

  test('the token is encrypted again, and written at once', async () => {
    const { receipt, record } = save({
      puts: [response(422), ok],
      options: { encryptAgain: again },
    })
    expect(await receipt).toMatchObject({ result: 'stored', write: { sealed: { key_id: '2' } } })
    expect(record.waits).toEqual([])
  })

  test('a key that changes with every write ends the attempts', async () => {
    const { receipt, order } = save({ puts: [response(422)], options: { encryptAgain: again } })
    expect((await receipt).result).toMatchObject({ code: 'store_failed' })
    expect(order().filter(method => method === 'PUT')).toHaveLength(2)
  })

  test('without the token, GitHub cannot decrypt what is left: sign in again', async () => {
    const write = { sealed: { ...pendingWrite().sealed, key_id: 'old' } }
    const { receipt } = save({ puts: [response(422)], write })
    expect((await receipt).result).toMatchObject({
      credential: 'rejected',
      remedy: expect.stringMatching(/^Sign in to the provider again/),
    })
  })
})
