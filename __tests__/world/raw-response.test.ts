import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, expect, test } from '@jest/globals'
import type { FaultKind } from './faults.ts'
import { exchange } from './oauth-client.ts'
import { createProvider, type OAuthProvider, type ProviderOptions } from './provider.ts'
import { httpResponse } from './send.ts'
import type { Json } from './server.ts'

let provider: OAuthProvider

afterEach(async () => {
  await provider.close()
  expect(provider.errors).toEqual([])
})

async function open(kind: FaultKind, options?: ProviderOptions): Promise<string> {
  provider = await createProvider(options)
  provider.fault({ on: 'token', kind })
  return provider.issueRefreshToken('none')
}

/** The bytes that a refresh request gets, and how the connection ended. */
async function refresh(token: string): Promise<{ bytes: string; end: string }> {
  const { hostname, port, pathname } = new URL(provider.tokenUrl)
  const body = `grant_type=refresh_token&client_id=app-none&refresh_token=${token}`
  const socket = connect(Number(port), hostname)
  let bytes = ''
  socket.setEncoding('latin1').on('data', data => (bytes += data))
  socket.write(
    `POST ${pathname} HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  )
  const ended = once(socket, 'end').then(
    () => 'close',
    error => error.code,
  )
  while (!bytes.endsWith('!') && !socket.destroyed) await delay(5)
  const end = await Promise.race([ended, delay(300, 'open')])
  socket.destroy()
  return { bytes, end }
}

const ends: [FaultKind['end'], string][] = [
  [undefined, 'close'],
  ['close', 'close'],
  ['reset', 'ECONNRESET'],
  ['hold', 'open'],
]

test.each(ends)('sends any bytes after the rotation, with the end %s', async (given, expected) => {
  const raw = ({ access_token, refresh_token }: Json) => `\0 ${refresh_token} ${access_token} é!`
  const token = await open({ raw, ...(given ? { end: given } : {}) })
  const { bytes, end } = await refresh(token)
  const newest = provider.newestRefreshToken()
  expect(bytes).toBe(Buffer.from(`\0 ${newest} ${provider.accessTokens[0]} é!`).toString('latin1'))
  expect(end).toBe(expected)
  expect(provider.refreshTokens.map(({ state }) => state)).toEqual(['consumed', 'live'])
  expect(provider.requests[0]).toMatchObject({ status: 200, carriedOut: true })
})

test('sends byte by byte', async () => {
  const token = await open({ raw: () => 'x'.repeat(49).concat('!'), trickleMs: 4 })
  const startedAt = performance.now()
  expect((await refresh(token)).bytes).toHaveLength(50)
  expect(performance.now() - startedAt).toBeGreaterThan(49 * 4)
})

test('the replay window gives the same tokens again', async () => {
  const first = await open({ raw: () => '!' }, { replayWindowMs: 60_000 })
  await refresh(first)
  const { refresh_token: again } = await exchange(provider, provider.clients.none, first)
  expect(again).toBe(provider.newestRefreshToken())
  expect(provider.refreshTokens).toHaveLength(2)
})

test('an error response stays as it is', async () => {
  await open({ raw: () => 'never!' })
  await expect(exchange(provider, provider.clients.none, 'unknown')).rejects.toMatchObject({
    error: 'invalid_grant',
  })
})

test('a hook sees the bytes that were sent', async () => {
  const token = await open({ raw: () => httpResponse('{}!', { 'Content-Length': undefined }) })
  const sent = new Promise(resolve => {
    provider.onAnswered('token', (_, answer) => resolve(answer?.body))
  })
  await refresh(token)
  expect(await sent).toBe('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{}!')
})
