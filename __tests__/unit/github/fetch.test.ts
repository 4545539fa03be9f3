import { expect, test } from '@jest/globals'
import { createFetch } from '../../../src/github/fetch.ts'
import type { HttpRequest } from '../../../src/http/request.ts'
import { NetworkError } from '../../../src/http/response.ts'
import { response } from '../fake-runtime.ts'

const URL_OF_SECRET = 'https://api.github.com/repos/acme/app/actions/secrets/RT'

function fetchWith(...results: (ReturnType<typeof response> | NetworkError)[]) {
  const requests: HttpRequest[] = []
  const http = {
    preconnect: () => {},
    send: async (request: HttpRequest) => {
      requests.push(request)
      return results[requests.length - 1] ?? response(500)
    },
  }
  const options = { method: 'PUT', headers: { authorization: 'token x' }, body: '{}' }
  return { requests, fetched: createFetch(http, 5_000)(URL_OF_SECRET, options) }
}

test.each([301, 302, 307, 308])(
  'a %d to the same origin is followed, with the same body',
  async status => {
    const { requests, fetched } = fetchWith(
      response(status, '', { location: '/repositories/1/actions/secrets/RT' }),
      response(204),
    )
    expect((await fetched).status).toBe(204)
    expect(requests.map(({ url }) => url)).toEqual([
      URL_OF_SECRET,
      'https://api.github.com/repositories/1/actions/secrets/RT',
    ])
    expect(requests[1]).toMatchObject({ method: 'PUT', body: '{}', responseTimeout: 5_000 })
  },
)

const elsewhere = [
  'https://evil.example/x',
  'http://api.github.com/x',
  'https://api.github.com:8443/x',
  '//evil.example/x',
  '',
]

test.each(elsewhere)('a redirect to %j is not followed', async location => {
  const { requests, fetched } = fetchWith(response(307, '', { location }))
  if (location !== '') expect((await fetched).status).toBe(307)
  expect(requests.map(({ url }) => new URL(url).origin)).toEqual(
    requests.map(() => 'https://api.github.com'),
  )
})

test('a second redirect is not followed', async () => {
  const again = response(307, '', { location: '/again' })
  const { requests, fetched } = fetchWith(again, again)
  expect((await fetched).status).toBe(307)
  expect(requests).toHaveLength(2)
})

test('no response becomes an error that carries the reason', async () => {
  const reason = new NetworkError(false, 'the connection was refused (ECONNREFUSED)')
  await expect(fetchWith(reason).fetched).rejects.toMatchObject({ cause: reason })
})
