import { createPrivateKey } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { setUpWriter } from '../../src/cli/writer/writer.ts'
import type { Owner } from '../../src/github/target.ts'
import { GitHubPerson } from '../support/github-person.ts'
import { createWriterContext, type WriterScene } from '../support/writer-context.ts'
import { addPlaces } from '../world/defaults.ts'
import { formsOf } from '../world/encodings.ts'
import { createGitHub, type GitHub } from '../world/github.ts'
import type { Place } from '../world/places.ts'

interface PlaceCase {
  readonly owner: Owner
  readonly place: Place
  readonly permissions: Readonly<Record<string, string>>
  readonly forReuse: Readonly<Record<string, string>>
}

const repository = { owner: 'acme', repo: 'app' } as const

const environmentCase: PlaceCase = {
  owner: { kind: 'environment', ...repository, environment: 'prod/eu west' },
  place: { kind: 'environment', repository: 'acme/app', environment: 'prod/eu west' },
  permissions: { environments: 'write' },
  forReuse: {},
}
const repositoryCase: PlaceCase = {
  owner: { kind: 'repository', ...repository },
  place: { kind: 'repository', repository: 'acme/app', app: 'actions' },
  permissions: { secrets: 'write', actions: 'read' },
  forReuse: { actions_variables: 'write' },
}
const organizationCase: PlaceCase = {
  owner: { kind: 'organization', org: 'acme' },
  place: { kind: 'organization', organization: 'acme', app: 'actions' },
  permissions: { organization_secrets: 'write', actions: 'read' },
  forReuse: { organization_actions_variables: 'write' },
}

let github: GitHub
const person = new GitHubPerson()

beforeEach(async () => {
  github = await createGitHub({ commandLine: true })
  for (const { place } of [environmentCase, repositoryCase, organizationCase]) {
    addPlaces(github, place)
  }
  github.organizations.add('acme')
})

afterEach(async () => {
  await github.close()
  expect([github.errors, github.violations]).toEqual([[], []])
})

/** The only App. */
function theApp() {
  const [app, ...others] = github.apps.values()
  if (app === undefined || others.length > 0) throw new Error('there is not one App')
  return app
}

/** Confirms everything, in one browser tab. */
async function confirmAll(address: string): Promise<void> {
  if (!address.startsWith('http://127.0.0.1:') || address.includes('/apps/')) return
  const { location } = await person.open(await person.createApp(address))
  await person.open(location ?? '')
}

function expectNoSecret(texts: readonly string[], ...secrets: readonly string[]): void {
  for (const secret of secrets) {
    for (const { text } of formsOf(secret)) expect(texts.join('\n')).not.toContain(text)
  }
}

function setUp(kind: 'app' | 'token' | 'none', scene: WriterScene) {
  const made = createWriterContext(github, scene)
  return { ...made, done: setUpWriter(kind, made.context) }
}

const cases = [environmentCase, repositoryCase, organizationCase].flatMap(each =>
  (['none', 'reuse'] as const).map(workflow => [each.owner.kind, workflow, each] as const),
)

test.each(cases)(
  'App, %s, workflow %s: it has the permissions that it needs, and its key is saved',
  async (_kind, workflow, { owner, place, permissions, forReuse }) => {
    const { done, said, addresses } = setUp('app', {
      place: owner,
      workflow,
      onAddress: confirmAll,
    })
    await done
    const app = theApp()
    const expected = { ...permissions, ...(workflow === 'reuse' ? forReuse : {}) }
    expect(app.permissions).toEqual({ metadata: 'read', ...expected })
    expect(app.owner).toBe('acme')
    expect(app.name.length).toBeLessThanOrEqual(34)
    expect(github.secret(place, 'ACME_APP_PRIVATE_KEY')?.value).toBe(app.pem)
    expect(github.variable(place, 'ACME_APP_CLIENT_ID')?.value).toBe(app.clientId)
    expect(said.at(-1)).toBe('The GitHub App is installed.')
    expect(addresses).toEqual([
      expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}$/),
      `${github.url}/apps/${app.slug}/installations/new`,
    ])
    expectNoSecret([...said, ...addresses], app.pem, app.clientSecret, github.token)
  },
)

test("a person's App is created in the person's settings", async () => {
  github.organizations.delete('acme')
  github.users.add('acme')
  const { done, cancel } = setUp('app', {
    place: repositoryCase.owner,
    onAddress: async address => {
      const { action } = await person.readForm(address)
      expect(new URL(action).pathname).toBe('/settings/apps/new')
      cancel()
    },
  })
  await expect(done).rejects.toMatchObject({ exit: 'interrupted' })
})

test('names differ, so that two Apps for one repository are possible', async () => {
  const names = new Set<unknown>()
  const { done, cancel } = setUp('app', {
    place: repositoryCase.owner,
    onAddress: async address => {
      for (let time = 0; time < 3; time++)
        names.add((await person.readForm(address)).manifest['name'])
      cancel()
    },
  })
  await expect(done).rejects.toMatchObject({ exit: 'interrupted' })
  expect(names.size).toBe(3)
})

test('a wrong state, no code or another method gets an error page, and ends nothing', async () => {
  const statuses: number[] = []
  const { done } = setUp('app', {
    place: environmentCase.owner,
    onAddress: async address => {
      if (github.apps.size > 0) return
      const { origin } = new URL(address)
      const redirected = new URL(await person.createApp(address))
      const wrong = new URL(redirected)
      wrong.searchParams.set('state', 'wrong')
      const noCode = new URL(redirected)
      noCode.searchParams.delete('code')
      for (const url of [wrong.href, noCode.href, `${origin}/`, `${origin}/favicon.ico`]) {
        statuses.push((await person.open(url)).status)
      }
      statuses.push((await fetch(redirected, { method: 'HEAD' })).status)
      const { location } = await person.open(redirected.href)
      await person.open(location ?? '')
    },
  })
  await done
  expect(statuses).toEqual([400, 400, 404, 404, 405])
  expect(github.requests.filter(({ name }) => name === 'convert-manifest')).toHaveLength(1)
})

test('our page sends the form at once, and nothing but that', async () => {
  const { done, cancel } = setUp('app', {
    place: repositoryCase.owner,
    onAddress: async address => {
      const response = await fetch(address)
      const policy = response.headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).toMatch(/script-src 'sha256-[^']+'(;|$)/)
      expect(response.headers.get('referrer-policy')).toBe('origin')
      cancel()
    },
  })
  await expect(done).rejects.toMatchObject({ exit: 'interrupted' })
})

test('an App that is installed for another repository is not enough', async () => {
  const { done, said } = setUp('app', {
    place: environmentCase.owner,
    onAddress: async address => {
      if (address.includes('/apps/')) return
      const { location } = await person.open(await person.createApp(address))
      theApp().repositories = ['acme/other']
      await person.open(location ?? '')
    },
  })
  while (!said.some(text => text.includes('but not for acme/app'))) await delay(10)
  theApp().repositories = ['acme/app']
  await done
  expect(said.filter(text => text.includes('but not for acme/app'))).toHaveLength(1)
  expect(said.at(-1)).toBe('The GitHub App is installed.')
})

test('Enter goes on without the installation, and says where to install it', async () => {
  let pressEnter = (_line: string): void => {}
  const enter = new Promise<string>(resolve => {
    pressEnter = resolve
  })
  const { done, said } = setUp('app', {
    place: environmentCase.owner,
    enter,
    onAddress: async address => {
      if (address.includes('/apps/')) pressEnter('')
      else await person.open(await person.createApp(address))
    },
  })
  await done
  expect(said.at(-1)).toContain(`/apps/${theApp().slug}/installations/new`)
})

test('Ctrl-C while waiting for the installation says what is saved, and where to install or delete the App', async () => {
  const { done, cancel } = setUp('app', {
    place: environmentCase.owner,
    onAddress: async address => {
      if (address.includes('/apps/')) cancel()
      else await person.open(await person.createApp(address))
    },
  })
  await expectInterruptedWithKey(done, environmentCase.place)
})

test.each([
  ['GitHub sends the key', 'convert-manifest'],
  ['the key is saved', 'put'],
  ['the client ID is saved', 'create-variable'],
] as const)('Ctrl-C while %s does not lose the key', async (_name, request) => {
  const { done, cancel } = setUp('app', {
    place: environmentCase.owner,
    onAddress: async address => {
      if (!address.includes('/apps/')) await person.open(await person.createApp(address))
    },
  })
  github.onRequest(request, cancel)
  await expectInterruptedWithKey(done, environmentCase.place)
})

async function expectInterruptedWithKey(done: Promise<void>, place: Place): Promise<void> {
  const error = await done.then(
    () => undefined,
    reason => reason,
  )
  const { slug, pem, clientId } = theApp()
  expect(error).toMatchObject({ exit: 'interrupted' })
  expect(error.remedy.split('\n')).toEqual([
    `The GitHub App ${slug} exists, and its key and client ID are saved. It is not installed yet.`,
    'To continue, install it:',
    `${github.url}/apps/${slug}/installations/new`,
    'Otherwise delete it:',
    `${github.url}/organizations/acme/settings/apps/${slug}`,
  ])
  expect(github.secret(place, 'ACME_APP_PRIVATE_KEY')?.value).toBe(pem)
  expect(github.variable(place, 'ACME_APP_CLIENT_ID')?.value).toBe(clientId)
}

test('a key that cannot be saved is an error, and the App that remains is named', async () => {
  const made = createWriterContext(github, {
    place: environmentCase.owner,
    onAddress: async address => {
      const { status, text } = await person.open(await person.createApp(address))
      expect([status, text]).toEqual([502, expect.stringContaining('The App cannot be used')])
    },
  })
  const refused = { ...made.context, save: () => Promise.reject(new RangeError('refused')) }
  await expect(setUpWriter('app', refused)).rejects.toThrow('refused')
  expect(made.said.at(-1)).toContain(`/organizations/acme/settings/apps/${theApp().slug}`)
})

test('an App that is set up already stays', async () => {
  github.setSecret(environmentCase.place, 'ACME_APP_PRIVATE_KEY', 'key')
  const { done, said, addresses } = setUp('app', { place: environmentCase.owner })
  await done
  expect([addresses, github.apps.size]).toEqual([[], 0])
  expect(said.join()).toContain('ACME_APP_PRIVATE_KEY exists')
})

test('the key of the simulated App is a private key, as GitHub issues it', async () => {
  await setUp('app', { place: environmentCase.owner, onAddress: confirmAll }).done
  expect(createPrivateKey(theApp().pem).asymmetricKeyType).toBe('rsa')
})

const TOKEN = 'github_pat_writer0123456789abcdefghij'

test.each(cases)(
  'token, %s, workflow %s: GitHub is asked for what it needs, and it is saved',
  async (_kind, workflow, { owner, place, permissions, forReuse }) => {
    const expected = { ...permissions, ...(workflow === 'reuse' ? forReuse : {}) }
    github.tokens.set(TOKEN, { ...expected, expiresAt: new Date('2030-01-02T03:04:05Z') })
    const { done, said, addresses } = setUp('token', {
      place: owner,
      workflow,
      answers: [` ${TOKEN} `],
    })
    await done
    expect(github.secret(place, 'ACME_WRITER_TOKEN')?.value).toBe(TOKEN)
    const [address = ''] = addresses
    const { origin, pathname, searchParams } = new URL(address)
    expect(`${origin}${pathname}`).toBe(`${github.url}/settings/personal-access-tokens/new`)
    const {
      name = '',
      description,
      expires_in,
      target_name,
      ...asked
    } = Object.fromEntries(searchParams)
    expect(asked).toEqual(expected)
    expect([target_name, expires_in]).toEqual(['acme', '365'])
    expect(name.length).toBeLessThanOrEqual(40)
    expect(description).toContain('acme')
    expect(said.join('\n')).toContain('expires on 2030-01-02')
    expectNoSecret([...said, ...addresses], TOKEN, github.token)
  },
)

test('a token that may not write is refused in words, and asked for again', async () => {
  github.tokens.set('weak', { environments: 'read' })
  github.tokens.set(TOKEN, { environments: 'write' })
  const { done, said } = setUp('token', {
    place: environmentCase.owner,
    answers: ['weak', 'unknown', TOKEN],
  })
  await done
  expect(github.secret(environmentCase.place, 'ACME_WRITER_TOKEN')?.value).toBe(TOKEN)
  expect(said).toContain('GitHub rejected this token (401).')
  expect(said.filter(text => text.startsWith('Cannot write secrets'))).toHaveLength(1)
  expect(said.join('\n')).toContain('needs the permission Environments: write')
})

test('WRITER_TOKEN is used without a question, and a refused one is an error', async () => {
  github.tokens.set(TOKEN, { environments: 'write' })
  const env = { WRITER_TOKEN: TOKEN }
  await setUp('token', { place: environmentCase.owner, env }).done
  expect(github.secret(environmentCase.place, 'ACME_WRITER_TOKEN')?.value).toBe(TOKEN)
  const refused = setUp('token', { place: environmentCase.owner, env: { WRITER_TOKEN: 'no' } })
  await expect(refused.done).rejects.toMatchObject({ exit: 'failed' })
  expect(github.secret(environmentCase.place, 'ACME_WRITER_TOKEN')?.value).toBe(TOKEN)
})

test('without a writer, one line says what is missing', async () => {
  const { done, said } = setUp('none', { place: environmentCase.owner })
  await done
  expect(said).toEqual([expect.stringContaining('Nobody may save rotated tokens yet')])
  expect(said[0]).toContain('ACME_WRITER_TOKEN')
  expect(github.requests.filter(({ method }) => method !== 'GET')).toEqual([])
})

test.each(['ACME_WRITER_TOKEN', 'ACME_APP_PRIVATE_KEY'])(
  'without a writer, the one of an earlier login is named: %s',
  async name => {
    github.setSecret(environmentCase.place, name, 'saved-earlier')
    const { said, done } = setUp('none', { place: environmentCase.owner })
    await done
    expect(said).toEqual([`The secret ${name} exists, so rotated tokens can be saved.`])
  },
)
