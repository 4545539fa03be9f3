import { execFile } from 'node:child_process'
import { createServer as createTlsServer } from 'node:tls'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'
import { openConnectProxy } from '../../support/connect-proxy.ts'
import { certificateAuthority } from '../../world/certificate-authority.ts'
import { listen, openRawServer, pieces } from './raw-server.ts'

const CLIENT = new URL('../../../src/http/client.ts', import.meta.url)

/** Sends one request in a process of its own that prints all that Node's debug log has. */
async function debugLog(url: string, env: NodeJS.ProcessEnv): Promise<string> {
  const program = `
    import { setDefaultCACertificates } from 'node:tls'
    import { createHttpClient } from '${CLIENT}'
    setDefaultCACertificates([process.env.CA])
    const response = await createHttpClient(process.env, []).send({
      url: '${url}',
      method: 'POST',
      headers: { authorization: 'Bearer SECRET-1', cookie: 'SECRET-2' },
      body: 'refresh_token=SECRET-3',
      responseTimeout: 9_000,
      lenient: true,
    })
    process.stdout.write(String(response.status))
    process.exit()`
  const { certificate: CA } = await certificateAuthority()
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ['--no-warnings', '--input-type=module', '--eval', program],
    { env: { ...env, CA, NODE_DEBUG: '*', INPUT_TOKEN: 'SECRET-4' }, maxBuffer: 1e8 },
  )
  expect(stdout).toBe('200')
  expect(stderr).toMatch(/^NET \d+: /m)
  return stderr
}

const RESPONSE = 'HTTP/1.1 200 OK\r\nX-Token: SECRET-5\r\n\r\n{"access_token":"SECRET-6"}'

async function openTlsServer(): Promise<number> {
  const { leaf } = await certificateAuthority()
  const server = createTlsServer(leaf, socket => {
    socket.on('error', () => {}).once('data', () => socket.end(RESPONSE))
  })
  return listen(server)
}

test('NODE_DEBUG prints nothing of a request, a response or an input: http', async () => {
  const server = await openRawServer(pieces([RESPONSE]))
  expect(await debugLog(server.url, {})).not.toContain('SECRET')
})

test('NODE_DEBUG prints nothing of a request, a response or an input: https', async () => {
  const log = await debugLog(`https://localhost:${await openTlsServer()}/`, {})
  expect(log).not.toContain('SECRET')
})

test('NODE_DEBUG prints nothing of a request, a response or an input: by a proxy', async () => {
  const proxy = await openConnectProxy()
  const url = `https://localhost:${await openTlsServer()}/`
  const log = await debugLog(url, { HTTPS_PROXY: proxy.url })
  expect(proxy.tunnels).toHaveLength(1)
  expect(log).not.toContain('SECRET')
})
