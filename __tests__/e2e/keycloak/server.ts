import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import tls from 'node:tls'
import { certificateAuthority } from '../../world/certificate-authority.ts'
import { LOGS } from '../act/run.ts'
import { end, start } from '../command.ts'
import { keycloakProgram } from '../tools/keycloak.ts'

export type Keycloak = {
  /** https://127.0.0.1:port */
  readonly origin: string
  /** Calls the administration's API. */
  admin(method: string, path: string, body?: unknown): Promise<Response>
  stop(): Promise<void>
}

/** Starts Keycloak with TLS and a database in its memory, and waits until it listens. */
export async function startKeycloak(): Promise<Keycloak> {
  const folder = mkdtempSync(join(tmpdir(), 'e2e-keycloak-'))
  const { certificate, leaf } = await certificateAuthority()
  tls.setDefaultCACertificates([...tls.getCACertificates('default'), certificate])
  for (const [name, pem] of Object.entries(leaf))
    writeFileSync(join(folder, name), pem, { mode: 0o600 })
  const password = randomBytes(18).toString('base64url')
  const options = [
    ...['--optimized', '--http-host=127.0.0.1', '--https-port=0', '--hostname-strict=false'],
    ...['--cache=local', `--https-certificate-file=${join(folder, 'cert')}`],
    `--https-certificate-key-file=${join(folder, 'key')}`,
  ]
  const { child, outcome } = start('sh', [keycloakProgram, 'start', ...options], {
    env: {
      ...process.env,
      JAVA_OPTS_KC_HEAP: '-Xms128m -Xmx512m',
      KC_BOOTSTRAP_ADMIN_USERNAME: 'admin',
      KC_BOOTSTRAP_ADMIN_PASSWORD: password,
    },
    timeoutMs: 600_000,
  })
  const ended = outcome.then(({ output }) => {
    mkdirSync(LOGS, { recursive: true })
    writeFileSync(join(LOGS, 'keycloak.log'), output)
    rmSync(folder, { recursive: true, force: true })
    return output
  })
  const origin = await Promise.race([
    listening(child.stdout),
    ended.then(output => Promise.reject(new Error(`Keycloak does not start:\n${output}`))),
  ])

  const admin = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const response = await fetch(`${origin}/admin${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await adminToken(origin, password)}`,
        'content-type': 'application/json',
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`)
    return response
  }
  const stop = async (): Promise<void> => {
    end(child, 'SIGTERM')
    await ended
  }
  return { origin, admin, stop }
}

function listening(stdout: NodeJS.ReadableStream | null): Promise<string> {
  return new Promise(resolve => {
    let said = ''
    stdout?.on('data', (chunk: Buffer) => {
      said += chunk
      const origin = /Listening on: (https:\/\/127\.0\.0\.1:\d+)/.exec(said)?.[1]
      if (origin !== undefined) resolve(origin)
    })
  })
}

async function adminToken(origin: string, password: string): Promise<string> {
  const response = await fetch(`${origin}/realms/master/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'password',
      client_id: 'admin-cli',
      username: 'admin',
      password,
    }),
  })
  return ((await response.json()) as { access_token: string }).access_token
}
