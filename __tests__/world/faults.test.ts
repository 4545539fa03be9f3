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

describe('what a fault does', () => {
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

  test.each(rows)('%j', async (kind, outcome, carriedOut) => {
    const fault = server.fault({ on: 'a', kind })
    expect(await get('a', 'hang' in kind ? 300 : 2000)).toBe(outcome)
    expect(done).toEqual(carriedOut ? ['a'] : [])
    expect(fault.hits).toBe(1)
    if (!('handshake' in kind)) expect(server.requests[0]).toMatchObject({ name: 'a', carriedOut })
    expect(await get()).toBe(GOOD)
  })

  test('an answer may have headers of its own', async () => {
    server.fault({ kind: { status: 429, headers: { 'retry-after': '7' } } })
    const { headers } = await fetch(`${server.url}/a`)
    expect([headers.get('retry-after'), headers.get('x-own')]).toEqual(['7', '1'])
  })

  test('a slow answer is carried out at once', async () => {
    server.fault({ kind: { slow: 600 } })
    const started = performance.now()
    const answer = get()
    while (done.length === 0) await new Promise(resolve => setTimeout(resolve, 5))
    expect(performance.now() - started).toBeLessThan(500)
    expect(await answer).toBe(GOOD)
    expect(performance.now() - started).toBeGreaterThan(590)
  })

  test('an answer without a body is cut in its first line', async () => {
    server.fault({ kind: { truncated: true } })
    expect(await get('empty')).not.toMatch(/^2/)
    expect(done).toEqual(['empty'])
  })

  test('a truncated answer has half of its body', async () => {
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

  test('under TLS, connections are closed before the handshake, and reset after it', async () => {
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

describe('when a fault strikes', () => {
  const rows: [string, Partial<FaultPlan>, string][] = [
    ['once, unless told otherwise', {}, 'x....'],
    ['as often as told', { times: 3 }, 'xxx..'],
    ['always', { times: 'always' }, 'xxxxx'],
    ['after some have passed', { after: 2, times: 2 }, '..xx.'],
    ['only on the named request', { on: 'b', times: 'always' }, '.....'],
    ['on any of the named requests', { on: ['a', 'b'], times: 2 }, 'xx...'],
  ]

  test.each(rows)('%s', async (_name, plan, pattern) => {
    server.fault({ kind: { status: 500 }, ...plan })
    let seen = ''
    for (let count = 0; count < 5; count++) seen += (await get()) === GOOD ? '.' : 'x'
    expect(seen).toBe(pattern)
  })

  test('not any more when it was removed', async () => {
    const fault = server.fault({ kind: { status: 500 }, times: 'always' })
    expect(await get()).toBe('500 own 500')
    fault.remove()
    fault.remove()
    expect(await get()).toBe(GOOD)
  })

  test('one after the other, the first that is due', async () => {
    server.fault({ kind: { status: 500 } })
    server.fault({ kind: { status: 502 } })
    expect([await get(), await get(), await get()]).toEqual(['500 own 500', '502 own 502', GOOD])
  })
})

test('a server that is down refuses connections, and comes up again on the same port', async () => {
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

test('hooks are awaited at their moments', async () => {
  const story: string[] = []
  const note = (moment: string) => async () => {
    await new Promise(resolve => setTimeout(resolve, 20))
    story.push(`${moment} ${done.length} ${server.requests[0]?.status}`)
  }
  server.onRequest('a', note('request'))
  server.onAnswer('a', note('answer'))
  const answered = new Promise(resolve => server.onAnswered('a', () => resolve(note('answered')())))
  server.onAnswer('b', note('never')).remove()
  await get()
  await answered
  expect(story).toEqual(['request 0 none', 'answer 1 none', 'answered 1 200'])
})

test('what is closed has nothing left open', async () => {
  server.fault({ kind: { slow: 60_000 } })
  server.fault({ kind: { hang: 'after' } })
  const waiting = [get(), get()]
  while (done.length < 2) await new Promise(resolve => setTimeout(resolve, 5))
  await server.close()
  expect(await Promise.all(waiting)).toEqual(['UND_ERR_SOCKET', 'UND_ERR_SOCKET'])
})
