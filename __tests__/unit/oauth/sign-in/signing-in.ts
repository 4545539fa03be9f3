import { Server } from 'node:http'
import { createHttpClient } from '../../../../src/http/client.ts'
import type { HttpRequest } from '../../../../src/http/request.ts'
import type { HttpResponse, NetworkError } from '../../../../src/http/response.ts'
import type { Client } from '../../../../src/oauth/client.ts'
import type { SignInDependencies } from '../../../../src/oauth/sign-in/code-exchange.ts'
import { systemClock } from '../../../../src/shared/clock.ts'
import { createRedactor } from '../../../../src/shared/redactor.ts'
import { Secret } from '../../../../src/shared/secret.ts'
import { openLoopbackServer } from '../../../support/loopback-server.ts'
import { createFakeRuntime } from '../../fake-runtime.ts'

export const client: Client = {
  id: 'app',
  auth: 'client_secret_post',
  secret: new Secret('s3cret'),
  privateKey: undefined,
}

export type Result = HttpResponse | NetworkError

/** A provider that gives these results, the last one again and again. */
export function respondWith(...results: readonly Result[]) {
  let next = 0
  return createFakeRuntime({
    respond: () => {
      const result = results[Math.min(next, results.length - 1)]
      next += 1
      if (result === undefined) throw new Error('no result')
      return result
    },
  })
}

export function parametersOf(request: HttpRequest | undefined): Record<string, string> {
  const { headers = {}, body = '' } = request ?? {}
  return headers['content-type'] === 'application/json'
    ? JSON.parse(body)
    : Object.fromEntries(new URLSearchParams(body))
}

/** A real server on loopback. It records the forms that it gets. */
export async function openTokenServer(respond: (form: URLSearchParams) => object) {
  const forms: URLSearchParams[] = []
  const server = new Server((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', chunk => chunks.push(chunk))
    request.on('end', () => {
      const form = new URLSearchParams(Buffer.concat(chunks).toString())
      forms.push(form)
      const body = respond(form)
      response.writeHead('error' in body ? 400 : 200, { 'content-type': 'application/json' })
      response.end(JSON.stringify(body))
    })
  })
  return { url: (await openLoopbackServer(server)).url, forms }
}

/** The real client; only the waits take no time. */
export function realDependencies(): SignInDependencies & { waits: number[] } {
  const waits: number[] = []
  return {
    http: createHttpClient({}, []),
    redactor: createRedactor(() => {}),
    clock: { ...systemClock, wait: async ms => void waits.push(ms) },
    waits,
  }
}
