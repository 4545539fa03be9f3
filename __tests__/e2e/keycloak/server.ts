import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import tls from 'node:tls'
import { certificateAuthority } from '../../world/certificate-authority.ts'
import { startServerProgram } from '../server-program.ts'
import { keycloakProgram } from '../tools/keycloak.ts'

export type Keycloak = {
  /** https://127.0.0.1:PORT */
  readonly origin: string
  /** Calls the admin API. */
  admin(method: string, path: string, body?: unknown): Promise<Response>
  stop(): Promise<void>
}

/** Starts Keycloak with TLS and an in-memory database, and waits until it listens. */
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
  const { origin, stop } = await startServerProgram({
    name: 'keycloak',
    command: ['sh', keycloakProgram, 'start', ...options],
    environment: {
      JAVA_OPTS_KC_HEAP: '-Xms128m -Xmx512m',
      KC_BOOTSTRAP_ADMIN_USERNAME: 'admin',
      KC_BOOTSTRAP_ADMIN_PASSWORD: password,
    },
  })

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
  return {
    origin,
    admin,
    stop: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
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
