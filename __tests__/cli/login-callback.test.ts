import { request } from 'node:http'
import { createServer } from 'node:net'
import { afterEach, describe, expect, test } from '@jest/globals'
import { openLoginWorld, pageAt } from '../support/login-world.ts'

describe('login keeps waiting after', () => {
  const foreign: [name: string, status: number, change: (url: URL) => void, init?: RequestInit][] =
    [
      ['another path', 404, url => (url.pathname = '/favicon.ico')],
      ['a longer path', 404, url => (url.pathname = '/callback/')],
      ['another method', 405, () => {}, { method: 'POST' }],
      ['a HEAD request', 405, () => {}, { method: 'HEAD' }],
      ['a wrong state', 400, url => url.searchParams.set('state', 'wrong')],
      ['a missing state', 400, url => url.searchParams.delete('state')],
      ['two states', 400, url => url.searchParams.append('state', 'wrong')],
      ['no code', 400, url => url.searchParams.delete('code')],
      ['no parameters', 400, url => (url.search = '')],
      ['a denial with a wrong state', 400, url => (url.search = '?error=access_denied&state=x')],
    ]

  test('requests that are not its callback, each with a page and a status', async () => {
    const world = await openLoginWorld()
    const running = world.login()
    const redirected = await world.signIn(running)
    for (const [name, status, change, init] of foreign) {
      const url = new URL(redirected)
      change(url)
      const page = await pageAt(url.href, init)
      expect([name, page.status]).toEqual([name, status])
      expect(page.headers.get('cache-control')).toBe('no-store')
      if (init?.method !== 'HEAD') expect(page.title).not.toBe('')
    }
    expect(world.provider.requests.filter(({ name }) => name === 'token')).toEqual([])
    expect(await pageAt(redirected)).toMatchObject({ title: 'You are signed in' })
    const { exitCode, stderr } = await running
    expect(exitCode).toBe(0)
    expect(stderr).toContain('A response that belongs to another sign-in was rejected.')
  })

  test('a request with the Host header of a website', async () => {
    const world = await openLoginWorld()
    const running = world.login()
    const redirected = await world.signIn(running)
    const status = await new Promise(resolve =>
      request(redirected, { headers: { host: `evil.example:${world.port}` } }, response =>
        resolve(response.resume().statusCode),
      ).end(),
    )
    expect(status).toBe(421)
    await pageAt(redirected)
    expect(await running).toMatchObject({ exitCode: 0 })
  })
})

test.each(['127.0.0.1', '[::1]'])('login listens on %s', async host => {
  const world = await openLoginWorld()
  const running = world.login()
  const redirected = (await world.signIn(running)).replace('localhost', host)
  expect(await pageAt(redirected)).toMatchObject({ status: 200 })
  expect(await running).toMatchObject({ exitCode: 0 })
})

test('the browser waits until the token is saved, and a second callback gets a page that says so', async () => {
  const world = await openLoginWorld()
  const running = world.login()
  const redirected = await world.signIn(running)
  let release = () => {}
  let isHeld = () => {}
  const held = new Promise<void>(resolve => (isHeld = resolve))
  world.github.onRequest(
    'put',
    () => {
      isHeld()
      return new Promise<void>(resolve => (release = resolve))
    },
    { nth: 1 },
  )
  let verdict: string | undefined
  const first = pageAt(redirected).then(page => (verdict = page.title))
  await held
  const second = await pageAt(redirected)
  expect(second).toMatchObject({ status: 409, title: 'The sign-in is already being completed' })
  expect(verdict).toBeUndefined()
  release()
  expect(await first).toBe('You are signed in')
  expect(await running).toMatchObject({ exitCode: 0 })
  expect(world.provider.requests.filter(({ name }) => name === 'token')).toHaveLength(1)
})

test('the browser says so if the token cannot be had', async () => {
  const world = await openLoginWorld()
  world.provider.fault({ on: 'token', kind: { status: 401 } })
  const running = world.login()
  const page = await pageAt(await world.signIn(running))
  expect(page).toMatchObject({ status: 502, title: 'The sign-in failed' })
  expect(page.html).toContain('invalid_client')
  expect(await running).toMatchObject({ exitCode: 1 })
})

test('a browser that closes its window does not end the sign-in', async () => {
  const world = await openLoginWorld()
  const running = world.login()
  const redirected = await world.signIn(running)
  const closing = new AbortController()
  world.provider.onRequest('token', () => closing.abort())
  await expect(pageAt(redirected, { signal: closing.signal })).rejects.toThrow()
  expect(await running).toMatchObject({ exitCode: 0 })
  expect(world.secret('OAUTH_REFRESH_TOKEN')).toBe(world.provider.newestRefreshToken())
})

describe('a port that another program has', () => {
  const servers: ReturnType<typeof createServer>[] = []

  afterEach(async () => {
    for (const server of servers.splice(0)) await new Promise(resolve => server.close(resolve))
  })

  test.each(['127.0.0.1', '::1'])('on %s is named before anything else happens', async host => {
    const world = await openLoginWorld()
    const server = createServer()
    servers.push(server)
    await new Promise<void>(resolve => server.listen({ port: world.port, host }, resolve))
    const { exitCode, stderr } = await world.login()
    expect(exitCode).toBe(1)
    expect(stderr).toContain(`Port ${world.port} of ${host} is in use by another program.`)
    expect(stderr).toContain('--port')
    expect(world.provider.requests).toEqual([])
  })
})
