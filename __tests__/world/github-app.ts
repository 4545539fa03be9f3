import { createPublicKey, generateKeyPair, randomBytes, verify } from 'node:crypto'
import { promisify } from 'node:util'
import { nextId } from './github-ids.ts'

/** What the creator of a GitHub App asks for. */
export type Manifest = {
  readonly name: string
  readonly url: string
  readonly redirect_url: string
  readonly default_permissions: Readonly<Record<string, 'read' | 'write'>>
}

export type App = {
  readonly id: number
  readonly slug: string
  readonly name: string
  readonly url: string
  /** The person or organization that it belongs to. */
  readonly owner: string
  readonly permissions: Manifest['default_permissions']
  readonly clientId: string
  readonly clientSecret: string
  readonly webhookSecret: string
  /** PKCS#1. */
  readonly pem: string
  /** Exchanges the code of the manifest; undefined once it is used. */
  code: string | undefined
  /** The number of its installation in its owner's account. */
  installation: number | undefined
  /** The full names of the repositories that it is installed for, in lower case. */
  repositories: 'all' | readonly string[]
}

export async function createApp(manifest: Manifest, owner: string): Promise<App> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  const hex = (length: number) => randomBytes(length).toString('hex')
  return {
    id: nextId(),
    slug: manifest.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
    name: manifest.name,
    url: manifest.url,
    owner,
    permissions: { metadata: 'read', ...manifest.default_permissions },
    clientId: `Iv23${hex(8)}`,
    clientSecret: hex(20),
    webhookSecret: hex(20),
    pem: privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
    code: hex(20),
    installation: undefined,
    repositories: 'all',
  }
}

/** How the parts of a manifest that every App needs are wrong. */
export function problemsOf(manifest: Partial<Record<string, unknown>>): string[] {
  const { name, url, redirect_url: redirect, default_permissions: permissions } = manifest
  const hook = manifest['hook_attributes'] as { active?: unknown; url?: unknown } | undefined
  const isUrl = (value: unknown) => typeof value === 'string' && /^https?:/.test(value)
  const levels = Object.values((permissions ?? {}) as object)
  const rules: readonly (readonly [boolean, string])[] = [
    [typeof name === 'string' && name !== '', 'name is missing'],
    [typeof name !== 'string' || name.length <= 34, 'name has more than 34 characters'],
    [isUrl(url), 'url must be a URL'],
    [isUrl(redirect), 'redirect_url must be a URL'],
    [manifest['public'] === false, 'public must be false'],
    [hook === undefined || hook.active === false || isUrl(hook.url), 'hook_attributes needs a url'],
    [levels.length > 0, 'default_permissions is empty'],
    [levels.every(level => level === 'read' || level === 'write'), 'a permission is unknown'],
  ]
  return rules.filter(([right]) => !right).map(([, problem]) => problem)
}

/** The App whose key has signed this JSON web token (RS256), or why GitHub rejects it. */
export function appOf(token: string, apps: Iterable<App>, now: Date): App | string {
  const [head = '', payload = '', signature = '', ...more] = token.split('.')
  const header = decode(head)
  const { iss, iat, exp } = decode(payload)
  if (header['alg'] !== 'RS256' || more.length > 0) return 'A JSON web token could not be decoded'
  const app = [...apps].find(({ id, clientId }) => `${iss}` === `${id}` || iss === clientId)
  if (!app) return "'Issuer' claim ('iss') must be an Integer or a client ID"
  const signed = Buffer.from(`${head}.${payload}`)
  const key = createPublicKey(app.pem)
  if (!verify('sha256', signed, key, Buffer.from(signature, 'base64url')))
    return 'A JSON web token could not be decoded'
  const seconds = now.getTime() / 1000
  if (!(Number(iat) <= seconds)) return "'Issued at' claim ('iat') must be in the past"
  if (!(Number(exp) > seconds)) return "'Expiration time' claim ('exp') must be in the future"
  if (!(Number(exp) <= seconds + 600))
    return "'Expiration time' claim ('exp') is too far in the future"
  return app
}

function decode(part: string): Record<string, unknown> {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString())
  } catch {
    return {}
  }
}
