import { describe, expect, test } from '@jest/globals'
import { createGitHub } from '../../../src/github/client.ts'
import { NetworkError } from '../../../src/http/response.ts'
import { Secret } from '../../../src/shared/secret.ts'
import { createFakeRuntime, response } from '../fake-runtime.ts'

type Result = ReturnType<typeof response> | NetworkError

/** Reads a secret while the server gives these results in turn, and repeats the last one. */
function read(results: readonly Result[], timeout = 5_000) {
  const rest = [...results]
  const last = results.at(-1) ?? response(200)
  const fake = createFakeRuntime({ respond: () => rest.shift() ?? last })
  const access = { token: new Secret('github-token-1'), apiUrl: 'https://ghe.example/api/v3' }
  const signal = fake.runtime.cancelled
  const github = createGitHub(access, { ...fake.runtime, timeout, signal })
  const repository = { owner: 'acme', repo: 'app' }
  const request = github.rest.actions.getRepoSecret({ ...repository, secret_name: 'RT' })
  return { ...fake, request, github }
}

const secret = response(200, { name: 'RT', updated_at: '2026-11-03T09:00:00Z' })

test('every request goes through the HTTP client of this project', async () => {
  const { request, record } = read([secret])
  expect((await request).data.updated_at).toBe('2026-11-03T09:00:00Z')
  expect(record.requests).toEqual([
    expect.objectContaining({
      url: 'https://ghe.example/api/v3/repos/acme/app/actions/secrets/RT',
      method: 'GET',
      headers: expect.objectContaining({ authorization: 'token github-token-1' }),
    }),
  ])
})

const passing: readonly [string, Result][] = [
  ['503', response(503)],
  ['409', response(409)],
  ['a refused connection', new NetworkError(false, 'the connection was refused (ECONNREFUSED)')],
  ['a page instead of JSON', response(200, '<html>', { 'content-type': 'text/html' })],
]

test.each(passing)('%s is tried again', async (_, failure) => {
  const { request, record } = read([failure, failure, secret])
  await expect(request).resolves.toMatchObject({ status: 200 })
  expect(record.waits).toEqual([500, 1_000])
})

test('every wait is one line: what failed, how long, how much time is left', async () => {
  const { request, record } = read([response(503), secret])
  await request
  expect(record.info).toEqual([
    'GitHub, GET /repos/acme/app/actions/secrets/RT: GitHub responded 503. Retrying in 0.5 s, 5.0 s left.',
  ])
})

describe('the attempts end', () => {
  test('at the deadline', async () => {
    const { request, record } = read([response(503)])
    await expect(request).rejects.toMatchObject({
      name: 'GitHubError',
      diagnosis: { kind: 'unavailable', reason: 'GitHub responded 503' },
    })
    expect(record.waits).toEqual([500, 1_000, 2_000])
  })

  test('after one, with a timeout of 0', async () => {
    const { request, record } = read([response(503)], 0)
    await expect(request).rejects.toMatchObject({ name: 'GitHubError' })
    expect(record.requests).toHaveLength(1)
  })

  const definite: readonly [string, Result][] = [
    ['a refusal', response(404, { message: 'Not Found' })],
    ['an untrusted certificate', new NetworkError(false, 'its certificate has expired', true)],
  ]

  test.each(definite)('with %s', async (_, result) => {
    const { request, record } = read([result])
    await expect(request).rejects.toMatchObject({ name: 'GitHubError' })
    expect(record.requests).toHaveLength(1)
  })

  test('when the job is cancelled', async () => {
    const { request, cancel, record } = read([response(503)])
    cancel()
    await expect(request).rejects.toMatchObject({ diagnosis: { kind: 'cancelled' } })
    expect(record.requests.length).toBeLessThan(2)
  })
})

test("GitHub's words are those of its JSON", async () => {
  const { request } = read([response(403, { message: 'Resource not accessible by integration' })])
  await expect(request).rejects.toMatchObject({
    diagnosis: { kind: 'refused', message: expect.stringContaining('Resource not accessible') },
  })
})
