import { expect, test } from '@jest/globals'
import type { Callback, CallbackListener } from '../../../../src/cli/login/callback-listener.ts'
import { waitForResponse } from '../../../../src/cli/login/wait-for-response.ts'
import type { CliRuntime } from '../../../../src/cli/runtime.ts'
import { Secret } from '../../../../src/shared/secret.ts'

const MINUTE = 60_000
const state = new Secret('the-state')
const callback = { response: { kind: 'code' }, show: () => {} } as unknown as Callback

/** A clock that moves by hand, a terminal that records, and lines to read. */
function createRuntime(lines: string[] = []) {
  const said: string[] = []
  const timers = new Set<{ at: number; end: () => void }>()
  const cancel = new AbortController()
  let now = 0
  const say = (text: string): void => void said.push(text)
  const runtime = {
    cancelled: cancel.signal,
    terminal: { say, explain: say, readLine: async () => lines.shift() },
    clock: {
      wait: (ms: number, signal?: AbortSignal) =>
        new Promise<void>(end => {
          timers.add({ at: now + ms, end })
          signal?.addEventListener('abort', () => end())
        }),
    },
  } as unknown as CliRuntime
  const pass = async (ms: number): Promise<void> => {
    now += ms
    for (const timer of timers) if (timer.at <= now) timer.end()
    await new Promise(resolve => setImmediate(resolve))
  }
  return { runtime, said, pass, cancel: () => cancel.abort() }
}

function createListener() {
  let receive = (_: Callback): void => {}
  let late = (): void => {}
  const listener: CallbackListener = {
    redirectUri: 'http://localhost:1/',
    expect: () => new Promise(resolve => (receive = resolve)),
    expire: () => new Promise(resolve => (late = resolve)),
    close: async () => {},
  }
  return { listener, receive: () => receive(callback), late: () => late() }
}

test('pasting is offered after a minute without a callback, beside the listener', async () => {
  const { runtime, said, pass } = createRuntime()
  const { listener, receive } = createListener()
  const waiting = waitForResponse({ listener, state, pasteFirst: undefined }, runtime)
  await pass(MINUTE - 1)
  expect(said).toEqual([])
  await pass(1)
  expect(said.join(' ')).toContain('Paste the address')
  receive()
  expect(await waiting).toBe(callback)
})

test('pasting is offered at once where a browser may not reach the listener', async () => {
  const address = 'http://localhost:1/?code=abc&state=the-state'
  const { runtime, said } = createRuntime([address])
  const { listener } = createListener()
  const { response } = await waitForResponse({ listener, state, pasteFirst: 'Why.' }, runtime)
  expect(response).toMatchObject({ kind: 'code' })
  expect(said[0]).toBe('Why.')
})

test('the end of standard input does not end a listener', async () => {
  const { runtime, pass } = createRuntime([])
  const { listener, receive } = createListener()
  const waiting = waitForResponse({ listener, state, pasteFirst: 'Why.' }, runtime)
  await pass(1)
  receive()
  expect(await waiting).toBe(callback)
})

test('login fails after ten minutes, and a late browser gets a page that says so', async () => {
  const { runtime, said, pass } = createRuntime()
  const { listener, late } = createListener()
  const waiting = waitForResponse({ listener, state, pasteFirst: undefined }, runtime)
  const failure = expect(waiting).rejects.toMatchObject({
    exit: 'failed',
    message: 'The time limit of 10 minutes is over.',
  })
  await pass(10 * MINUTE)
  expect(said).toContain('The time limit of 10 minutes is over.')
  late()
  await failure
})

test('Ctrl-C ends the wait', async () => {
  const { runtime, cancel } = createRuntime()
  const { listener } = createListener()
  const waiting = waitForResponse({ listener, state, pasteFirst: undefined }, runtime)
  cancel()
  await expect(waiting).rejects.toMatchObject({ exit: 'interrupted' })
})
