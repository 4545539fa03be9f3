import { expect, test } from '@jest/globals'
import { createDownload } from '../../../src/github/download.ts'
import type { HttpRequest } from '../../../src/http/request.ts'
import { response } from '../fake-runtime.ts'

const API = 'https://api.github.com/repos/acme/app/actions/jobs/1/logs'

function download(location: string, file = response(200, 'the log'), url = API) {
  const requests: HttpRequest[] = []
  const http = {
    preconnect: () => {},
    send: async (request: HttpRequest) => {
      requests.push(request)
      return requests.length === 1 ? response(302, '', { location }) : file
    },
  }
  const options = { method: 'GET', headers: { authorization: 'token x' }, body: undefined }
  return { requests, fetched: createDownload(http, 1_000)(url, options) }
}

test('the file is requested from the other origin, without the token', async () => {
  const { requests, fetched } = download('https://storage.example/log?sig=1')
  expect(await (await fetched).text()).toBe('the log')
  expect(requests.map(({ url }) => url)).toEqual([API, 'https://storage.example/log?sig=1'])
  expect(requests[0]?.headers).toMatchObject({ authorization: 'token x' })
  expect(requests[1]?.headers).toEqual({ accept: '*/*' })
  expect(requests.map(({ maxContent }) => maxContent)).toEqual([1_000, 1_000])
})

test.each([
  'http://storage.example/log',
  'http://127.0.0.1/log',
  'https://localhost/log',
  'https://user:password@storage.example/log',
  'file:///etc/passwd',
])('a redirect to %s is not followed', async location => {
  const { requests, fetched } = download(location)
  await expect(fetched).rejects.toThrow('its redirect does not lead to an https URL')
  expect(requests).toHaveLength(1)
})

test('loopback is followed from loopback', async () => {
  const { fetched } = download('http://127.0.0.1:2/x', response(200, 'log'), 'http://127.0.0.1:1/y')
  expect((await fetched).status).toBe(200)
})

test('an address that has expired fails, and can be tried again', async () => {
  const { fetched } = download('https://storage.example/log', response(403))
  await expect(fetched).rejects.toMatchObject({ cause: { permanent: false } })
})
