import { generateKeyPairSync, type KeyObject, X509Certificate } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { createCertificate } from '../support/certificate.ts'
import { type LoginWorld, openLoginWorld, pageAt } from '../support/login-world.ts'
import { runCli } from '../support/run-cli.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'certificate-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function certificateOf(privateKey: KeyObject): Promise<string> {
  const { createPublicKey } = await import('node:crypto')
  return createCertificate({ privateKey, publicKey: createPublicKey(privateKey) })
}

async function saved(text: string): Promise<string> {
  const file = join(folder, 'client.pem')
  await writeFile(file, text)
  return file
}

type ClientName = 'rs256' | 'ps256' | 'es256'

/** The changes and the environment of a client that signs assertions. */
function signing(world: LoginWorld, name: ClientName) {
  const { id, key } = world.provider.clients[name]
  if (key === undefined) throw new Error('this client has no key')
  const changes = { 'client-id': id, 'client-auth': 'private_key_jwt' }
  return { key, changes, env: { PRIVATE_KEY: key.pem, CLIENT_SECRET: '' } }
}

describe('login with a private key', () => {
  test.each<[string, ClientName]>([
    ['an RSA key of a custom provider', 'rs256'],
    ['an RSA key of Entra, which expects PS256', 'ps256'],
  ])('and a certificate, %s: everything that the workflow needs is saved', async (_, name) => {
    const world = await openLoginWorld()
    const { key, changes, env } = signing(world, name)
    const certificate = await certificateOf(key.object)
    // Only the first certificate of the file is used, and nothing else of it.
    const file = await saved(`${certificate}\n${key.pem}`)
    const provider = name === 'ps256' ? 'entra' : 'custom'
    const running = world.login({ ...changes, provider, certificate: file }, { env })
    await pageAt(await world.signIn(running))
    const { exitCode, stderr } = await running
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 })
    const prefix = provider === 'entra' ? 'ENTRA' : 'OAUTH'
    expect(world.secret(`${prefix}_REFRESH_TOKEN`)).toBe(world.provider.newestRefreshToken())
    expect(world.secret(`${prefix}_PRIVATE_KEY`)).toBe(key.pem)
    expect(world.secret(`${prefix}_CLIENT_SECRET`)).toBeUndefined()
    const variable = world.variable(`${prefix}_CERTIFICATE`) ?? ''
    expect(variable).not.toContain('PRIVATE KEY')
    expect(new X509Certificate(variable).checkPrivateKey(key.object)).toBe(true)
    const header = headerOfAssertion(world)
    expect(header).toMatchObject({ alg: key.algorithm, 'x5t#S256': expect.any(String) })
    await expectGreenRun(world, prefix, ['--provider', provider, '--certificate', file])
  })

  test('and its ID and an audience: the workflow gets both', async () => {
    const world = await openLoginWorld()
    const { key, changes, env } = signing(world, 'es256')
    const named = { 'private-key-id': key.id, 'assertion-audience': world.provider.url }
    const running = world.login({ ...changes, ...named }, { env })
    await pageAt(await world.signIn(running))
    const { exitCode, stdout, stderr } = await running
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 })
    expect(headerOfAssertion(world)).toMatchObject({ kid: key.id })
    expect(world.variable('OAUTH_CERTIFICATE')).toBeUndefined()
    expect(stdout).toContain(
      `--private-key-id ${key.id} --assertion-audience ${named['assertion-audience']}`,
    )
    const given = Object.entries(named).flatMap(([name, value]) => [`--${name}`, value])
    await expectGreenRun(world, 'OAUTH', ['--provider', 'custom', ...given])
  })
})

/** The action runs with the inputs that the written workflow has. */
async function expectGreenRun(world: LoginWorld, prefix: string, options: readonly string[]) {
  const { stdout } = await runCli([
    ...['workflow', '--stdout', '--workflow', 'keep-alive', '--environment', 'production'],
    ...['--token-url', world.provider.tokenUrl, '--client-auth', 'private_key_jwt', ...options],
  ])
  const { jobs } = parse(stdout)
  const { with: inputs } = jobs['keep-alive'].steps.at(-1)
  const value = (text: unknown): string =>
    String(text).replace(/^\$\{\{ (secrets|vars)\.(\w+) \}\}$/, (_all, kind, name) =>
      kind === 'vars' ? (world.variable(name) ?? '') : (world.secret(name) ?? ''),
    )
  const { 'github-token': _, ...others } = inputs as Record<string, string>
  const { main } = await world.step({
    ...{ 'client-secret': undefined, 'retry-timeout': '1' },
    ...Object.fromEntries(Object.entries(others).map(([name, text]) => [name, value(text)])),
  })
  expect(main.annotations.error).toEqual([])
  expect(world.secret(`${prefix}_REFRESH_TOKEN`)).toBe(world.provider.newestRefreshToken())
}

function headerOfAssertion({ provider }: LoginWorld): unknown {
  const request = provider.requests.findLast(({ name }) => name === 'token')
  const assertion = new URLSearchParams(request?.body).get('client_assertion') ?? ''
  return JSON.parse(Buffer.from(assertion.split('.')[0] ?? '', 'base64url').toString() || '{}')
}

describe('login refuses before anything is spent', () => {
  const other = generateKeyPairSync('rsa', { modulusLength: 2_048 })

  const rows: [string, (file: string) => Record<string, string | boolean>, string][] = [
    ['a certificate of another key', certificate => ({ certificate }), 'does not belong to'],
    [
      'Entra without a certificate',
      () => ({ provider: 'entra' }),
      'needs `--certificate` with the client authentication private_key_jwt',
    ],
    ['a file that does not exist', file => ({ certificate: `${file}x` }), 'read (ENOENT)'],
    [
      'a certificate for a client secret',
      certificate => ({ certificate, 'client-auth': 'none' }),
      'no effect',
    ],
    [
      'a key ID for a public client',
      () => ({ 'private-key-id': 'k', 'client-auth': 'none' }),
      'no effect',
    ],
    [
      'an audience for a public client',
      () => ({ 'assertion-audience': 'a', 'client-auth': 'none' }),
      'no effect',
    ],
  ]
  test.each(rows)('%s', async (_name, changesFor, message) => {
    const world = await openLoginWorld()
    const { changes, env } = signing(world, 'rs256')
    const file = await saved(await createCertificate(other))
    const { exitCode, stderr } = await world.login({ ...changes, ...changesFor(file) }, { env })
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 2 })
    expect(stderr.replaceAll(/\s+/g, ' ')).toContain(message)
    expect(world.github.requests).toEqual([])
  })

  test('a file that is no certificate, and a key that is none', async () => {
    const world = await openLoginWorld()
    const { changes, env, key } = signing(world, 'rs256')
    const file = await saved(key.pem)
    const first = await world.login({ ...changes, certificate: file }, { env })
    expect([first.exitCode, first.stderr]).toEqual([
      2,
      expect.stringContaining('not a certificate'),
    ])
    const second = await world.login(changes, { env: { ...env, PRIVATE_KEY: 'secret-key-text' } })
    expect([second.exitCode, second.stderr]).toEqual([2, expect.stringContaining('PRIVATE_KEY is')])
    expect(second.stderr).not.toContain('secret-key-text')
  })
})
