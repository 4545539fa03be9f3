import { request as send } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { FaultKind, FaultPlan } from './faults.ts'
import { type Server, startServer } from './server.ts'

let server: Server
let done: string[]

beforeEach(async () => {
  done = []
  server = await open(false)
})

afterEach(async () => {
  await server.close()
  expect(server.errors).toEqual([])
})

function open(tls: boolean): Promise<Server> {
  return startServer(
    {
      nameOf: (_method, path) => path.slice(1),
      errorAnswer: status => ({ status, headers: { 'x-own': '1' }, body: `own ${status}` }),
      handle: async ({ name }) => {
        done.push(name)
        return {
          status: name === 'empty' ? 204 : 200,
          headers: {},
          body: name === 'empty' ? '' : 'all of the body',
        }
      },
    },
    tls,
  )
}

/** The status and body, or the code of the error. */
async function get(name = 'a', timeout = 2000): Promise<string> {
  try {
    const answer = await fetch(`${server.url}/${name}`, { signal: AbortSignal.timeout(timeout) })
    return `${answer.status} ${await answer.text()}`
  } catch (error) {
    const { name: kind, message, cause } = error as Error & { cause?: { code?: string } }
    return cause?.code ?? (kind === 'TimeoutError' ? kind : message)
  }
}

const GOOD = '200 all of the body'

describe('a fault', () => {
  const rows: [FaultKind, string, boolean][] = [
    [{ reset: 'before' }, 'ECONNRESET', false],
    [{ reset: 'after' }, 'ECONNRESET', true],
    [{ status: 503 }, '503 own 503', false],
    [{ status: 503, body: 'theirs', carriedOut: true }, '503 theirs', true],
    [{ truncated: true }, 'UND_ERR_SOCKET', true],
    [
      { garbage: true },
      '200 <!doctype html><html><title>Welcome</title><body>It works!</body></html>\n',
      true,
    ],
    [{ hang: 'before' }, 'TimeoutError', false],
    [{ hang: 'after' }, 'TimeoutError', true],
    [{ handshake: true }, 'UND_ERR_SOCKET', false],
  ]

  test.each(rows)('%j has its outcome once', async (kind, outcome, carriedOut) => {
    const fault = server.fault({ on: 'a', kind })
    expect(await get('a', 'hang' in kind ? 300 : 2000)).toBe(outcome)
    expect(done).toEqual(carriedOut ? ['a'] : [])
    expect(fault.hits).toBe(1)
    if (!('handshake' in kind)) expect(server.requests[0]).toMatchObject({ name: 'a', carriedOut })
    expect(await get()).toBe(GOOD)
  })

  test('can add headers to the response', async () => {
    server.fault({ kind: { status: 429, headers: { 'retry-after': '7' } } })
    const { headers } = await fetch(`${server.url}/a`)
    expect([headers.get('retry-after'), headers.get('x-own')]).toEqual(['7', '1'])
  })

  test('can delay the response to a request that is carried out at once', async () => {
    server.fault({ kind: { slow: 600 } })
    const started = performance.now()
    const answer = get()
    while (done.length === 0) await new Promise(resolve => setTimeout(resolve, 5))
    expect(performance.now() - started).toBeLessThan(500)
    expect(await answer).toBe(GOOD)
    expect(performance.now() - started).toBeGreaterThan(590)
  })

  test('truncates a response without a body in its first line', async () => {
    server.fault({ kind: { truncated: true } })
    expect(await get('empty')).not.toMatch(/^2/)
    expect(done).toEqual(['empty'])
  })

  test('truncates a response in the middle of its body', async () => {
    server.fault({ kind: { truncated: true } })
    const received = await new Promise<string>(resolve => {
      send(`${server.url}/a`, response => {
        let body = ''
        response.on('data', chunk => (body += chunk))
        response.on('close', () => resolve(`${response.headers['content-length']} ${body}`))
        response.on('error', () => {})
      }).end()
    })
    expect(received).toBe('15 all of ')
  })

  test('closes TLS connections before the handshake, or resets them after it', async () => {
    await server.close()
    server = await open(true)
    const { certificateAuthority } = await import('./certificate-authority.ts')
    const { request } = await import('node:https')
    const ca = (await certificateAuthority()).certificate
    const ask = () =>
      new Promise<unknown>(resolve => {
        const sent = request(`${server.url}/a`, { ca, agent: false }, answer =>
          resolve(answer.resume().statusCode),
        )
        sent.on('error', error => resolve((error as NodeJS.ErrnoException).code)).end()
      })
    server.fault({ kind: { handshake: true } })
    server.fault({ kind: { reset: 'after' } })
    expect([await ask(), await ask(), await ask()]).toEqual(['ECONNRESET', 'ECONNRESET', 200])
    expect(done).toEqual(['a', 'a'])
  })
})

describe('a fault applies', () => {
  const rows: [string, Partial<FaultPlan>, string][] = [
    ['once by default', {}, 'x....'],
    ['as often as planned', { times: 3 }, 'xxx..'],
    ['always', { times: 'always' }, 'xxxxx'],
    ['after some requests have succeeded', { after: 2, times: 2 }, '..xx.'],
    ['only to the named request', { on: 'b', times: 'always' }, '.....'],
    ['to any of the named requests', { on: ['a', 'b'], times: 2 }, 'xx...'],
  ]

  test.each(rows)('%s', async (_name, plan, pattern) => {
    server.fault({ kind: { status: 500 }, ...plan })
    let seen = ''
    for (let count = 0; count < 5; count++) seen += (await get()) === GOOD ? '.' : 'x'
    expect(seen).toBe(pattern)
  })

  test('no longer once it is removed', async () => {
    const fault = server.fault({ kind: { status: 500 }, times: 'always' })
    expect(await get()).toBe('500 own 500')
    fault.remove()
    fault.remove()
    expect(await get()).toBe(GOOD)
  })

  test('before the faults that were added after it', async () => {
    server.fault({ kind: { status: 500 } })
    server.fault({ kind: { status: 502 } })
    expect([await get(), await get(), await get()]).toEqual(['500 own 500', '502 own 502', GOOD])
  })
})

test('a server that is down refuses connections, and listens again on the same port', async () => {
  const { url } = server
  server.fault({ kind: { hang: 'before' } })
  const waiting = get()
  while (server.requests.length === 0) await new Promise(resolve => setTimeout(resolve, 5))
  await server.down()
  expect(await waiting).toBe('UND_ERR_SOCKET')
  expect(await get()).toBe('ECONNREFUSED')
  await server.up()
  expect(server.url).toBe(url)
  expect(await get()).toBe(GOOD)
})

test('the server awaits its hooks at their moments', async () => {
  const moments: string[] = []
  const note = (moment: string) => async () => {
    await new Promise(resolve => setTimeout(resolve, 20))
    moments.push(`${moment} ${done.length} ${server.requests[0]?.status}`)
  }
  server.onRequest('a', note('request'))
  server.onAnswer('a', note('answer'))
  const answered = new Promise(resolve => server.onAnswered('a', () => resolve(note('answered')())))
  server.onAnswer('b', note('never')).remove()
  await get()
  await answered
  expect(moments).toEqual(['request 0 none', 'answer 1 none', 'answered 1 200'])
})

test('a hook can run for the n-th request only', async () => {
  const seen: number[] = []
  server.onRequest('a', () => seen.push(server.requests.length), { nth: 2 })
  for (const name of ['a', 'b', 'a', 'a']) await get(name)
  expect(seen).toEqual([3])
})

test('a closed server has no open connections', async () => {
  server.fault({ kind: { slow: 60_000 } })
  server.fault({ kind: { hang: 'after' } })
  const waiting = [get(), get()]
  while (done.length < 2) await new Promise(resolve => setTimeout(resolve, 5))
  await server.close()
  expect(await Promise.all(waiting)).toEqual(['UND_ERR_SOCKET', 'UND_ERR_SOCKET'])
})
