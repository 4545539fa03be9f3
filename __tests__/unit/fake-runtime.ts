import type { Runtime } from '../../src/action/runtime.ts'
import type { HttpRequest } from '../../src/http/request.ts'
import { HttpResponse, type NetworkError } from '../../src/http/response.ts'
import { createRedactor } from '../../src/shared/redactor.ts'

/** 2026-11-03T10:00:00Z */
export const NOW = Date.UTC(2026, 10, 3, 10)

export interface FakeRuntimeOptions {
  readonly inputs?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  /** Answers every request. Without it, a request fails the test. */
  readonly respond?: Respond
}

type Respond = (request: HttpRequest) => HttpResponse | NetworkError

/** A runtime that records every effect, and whose clock moves only when somebody waits. */
export function createFakeRuntime({ inputs = {}, env = {}, respond }: FakeRuntimeOptions = {}) {
  const record = {
    info: [] as string[],
    debug: [] as string[],
    notice: [] as string[],
    warning: [] as string[],
    failed: [] as string[],
    masked: [] as string[],
    waits: [] as number[],
    requests: [] as HttpRequest[],
    outputs: {} as Record<string, unknown>,
    exported: {} as Record<string, unknown>,
    state: {} as Record<string, string>,
  }
  let elapsed = 0
  const cancel = new AbortController()
  const core: Runtime['core'] = {
    debug: text => void record.debug.push(text),
    info: text => void record.info.push(text),
    notice: text => void record.notice.push(String(text)),
    warning: text => void record.warning.push(String(text)),
    setFailed: text => void record.failed.push(String(text)),
    startGroup: text => void record.info.push(`▸ ${text}`),
    endGroup: () => {},
    exportVariable: put(record.exported),
    getInput: name => (inputs[name] ?? '').trim(),
    getState: name => env[`STATE_${name}`] ?? '',
    saveState: put(record.state),
    setOutput: put(record.outputs),
    setSecret: text => void record.masked.push(text),
  }
  const runtime: Runtime = {
    core,
    log: core,
    env,
    redactor: createRedactor(values => record.masked.push(...values)),
    http: {
      preconnect: () => {},
      send: async request => {
        record.requests.push(request)
        if (respond === undefined) throw new Error(`unexpected request to ${request.url}`)
        return respond(request)
      },
    },
    clock: {
      now: () => NOW + elapsed,
      monotonic: () => 1_000 + elapsed,
      wait: async ms => {
        record.waits.push(ms)
        elapsed += ms
      },
    },
    random: () => 1,
    cancelled: cancel.signal,
  }
  /** Moves the clock forward, as a slow request does. */
  const pass = (ms: number): void => {
    elapsed += ms
  }
  return { runtime, record, cancel: () => cancel.abort(), pass }
}

function put<T>(values: Record<string, T>): (name: string, value: T) => void {
  return (name, value) => {
    values[name] = value
  }
}

/** A response as a server sends it. A string is sent as it is, anything else as JSON. */
export function response(
  status: number,
  body: unknown = '',
  headers: Readonly<Record<string, string>> = {},
): HttpResponse {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const all = { 'content-type': 'application/json; charset=utf-8', ...headers }
  return new HttpResponse(status, new Map(Object.entries(all)), Buffer.from(text))
}
