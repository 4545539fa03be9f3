import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { addRun, failedRun } from '../support/failed-run.ts'
import { GitHubPerson } from '../support/github-person.ts'
import {
  type LoginWorld,
  type LoginWorldOptions,
  openLoginWorld,
  pageAt,
} from '../support/login-world.ts'
import { everyPrompt } from '../support/prompts.ts'
import { runInTerminal } from '../support/run-in-terminal.ts'
import { CTRL_C, DOWN, ENTER, type TerminalRun } from '../support/terminal.ts'
import type { World } from '../world/index.ts'

const NEW = 'OAUTH_REFRESH_TOKEN'
const ORGANIZATION = { kind: 'organization', organization: 'acme', app: 'actions' } as const

/** Where the program may leave nothing: its current folder, and the one for temporary files. */
let empty = { cwd: '', temporary: '' }
beforeEach(async () => {
  const root = await mkdtemp(join(tmpdir(), 'interrupt-'))
  empty = { cwd: await mkdtemp(join(root, 'cwd-')), temporary: await mkdtemp(join(root, 'tmp-')) }
})
afterEach(() => rm(join(empty.cwd, '..'), { recursive: true, force: true }))

/** Types these keys at each question, and Ctrl-C at the last. Returns the screen. */
async function interruptAt(
  running: TerminalRun,
  question: RegExp,
  before: readonly (readonly [question: RegExp, keys: string])[] = [],
): Promise<string> {
  for (const [earlier, keys] of before) {
    await running.shows(earlier)
    running.type(keys)
  }
  await running.shows(question)
  running.type(CTRL_C)
  const { exitCode, screen } = await running.ended
  expect({ exitCode, screen }).toMatchObject({ exitCode: 130 })
  expect(await readdir(empty.cwd)).toEqual([])
  expect(await readdir(empty.temporary)).toEqual([])
  return screen.replaceAll(/\s+/g, ' ')
}

type Before = readonly (readonly [question: RegExp, keys: string])[]

interface Prompt {
  /** The place in the source. */
  readonly at: string
  readonly changes: Record<string, string | boolean>
  readonly question: RegExp
  readonly before?: Before
  readonly prepare?: (world: LoginWorld) => void
  readonly world?: LoginWorldOptions
}

const CREATE: Before = [
  [/Create it\?/, ENTER],
  [/Which branches may use it\?/, ENTER],
]

const beforeSaving: readonly Prompt[] = [
  {
    at: 'login/choose-place.ts#1',
    changes: { environment: false },
    question: /Where should the refresh token be saved\?/,
  },
  {
    at: 'login/choose-place.ts#2',
    changes: { environment: false },
    before: [[/Where should/, ENTER]],
    question: /Environment\s/,
  },
  {
    at: 'login/choose-place.ts#2',
    changes: { environment: false },
    before: [[/Where should/, `${DOWN}${DOWN}${ENTER}`]],
    question: /Organization\s/,
  },
  {
    at: 'place.ts#1',
    changes: { repository: false },
    question: /Repository \(owner\/name\)/,
  },
  { at: 'login/ask-for-provider.ts#1', changes: { provider: false }, question: /Provider \(type/ },
  {
    at: 'login/ask-for-provider.ts#2',
    changes: { provider: 'auth0', 'token-url': false },
    question: /Domain:/,
  },
  {
    at: 'login/ask-for-provider.ts#2',
    changes: { 'token-url': false },
    question: /Token endpoint/,
  },
  {
    at: 'login/ask-for-provider.ts#2',
    changes: { 'authorization-url': false },
    question: /Authorization endpoint/,
  },
  { at: 'login/ask-for-provider.ts#2', changes: { scope: false }, question: /Scope, such as/ },
  {
    at: 'login/ask-for-provider.ts#3',
    changes: { 'client-auth': false },
    question: /How does the client authenticate\?/,
  },
  {
    at: 'login/environment.ts#1',
    changes: { environment: 'staging' },
    question: /Create it\?/,
  },
  {
    at: 'login/allowed-branches.ts#1',
    changes: { environment: 'staging', 'create-environment': true },
    question: /Which branches may use it\?/,
  },
  {
    at: 'login/replace-secret.ts#1',
    changes: { 'secret-name': 'REFRESH_TOKEN' },
    question: /Replace\?/,
  },
  {
    at: 'login/choose-visibility.ts#1',
    changes: {},
    world: { place: ORGANIZATION },
    question: /Which repositories may use it\?/,
  },
  {
    at: 'login/open-redirect.ts#1',
    changes: { provider: 'ebay', port: false, environment: 'staging' },
    before: CREATE,
    question: /RuName that is registered/,
  },
  {
    at: 'login/open-redirect.ts#1',
    changes: { provider: 'quickbooks', port: false },
    question: /https address that is registered/,
  },
  { at: 'login/register-client.ts#1', changes: { 'client-id': false }, question: /Client ID/ },
  { at: 'login/register-client.ts#2', changes: {}, question: /Client secret/ },
  {
    at: 'login/register-client.ts#2',
    changes: { environment: 'staging' },
    before: CREATE,
    question: /Client secret/,
  },
  {
    at: 'login/replace-variable.ts#1',
    changes: {},
    prepare: world => world.github.setVariable(world.place, 'OAUTH_CLIENT_ID', 'app-old'),
    before: [[/Client secret/, `a-client-secret${ENTER}`]],
    question: /Replace OAUTH_CLIENT_ID\?/,
  },
  {
    at: 'login/read-paste.ts#1',
    changes: { paste: true },
    before: [[/Client secret/, `a-client-secret${ENTER}`]],
    question: /press Enter\. It\s+is\s+not\s+shown\./,
  },
]

const waitsBeforeSaving: readonly Prompt[] = [
  {
    at: 'the browser',
    changes: { environment: 'staging' },
    before: [...CREATE, [/Client secret/, `a-client-secret${ENTER}`]],
    question: /Waiting for the sign-in, at most/,
  },
]

describe('Ctrl-C before anything is saved leaves nothing behind', () => {
  const rows = [...beforeSaving, ...waitsBeforeSaving].map(
    prompt => [prompt.at, prompt.question, prompt] as const,
  )
  test.each(rows)('at %s, %s', async (_at, _question, prompt) => {
    const world = await openLoginWorld(prompt.world)
    prompt.prepare?.(world)
    const before = stateOf(world)
    const env = { CLIENT_SECRET: '', TMPDIR: empty.temporary }
    const running = world.inTerminal(prompt.changes, env, empty.cwd)
    await interruptAt(running, prompt.question, prompt.before)
    expect(stateOf(world)).toEqual(before)
    await expectNoListener(`http://localhost:${world.port}/`)
  })

  test('while it waits for a device', async () => {
    const world = await openLoginWorld()
    const { deviceAuthorizationUrl } = world.provider
    const device = { device: true, 'device-authorization-url': deviceAuthorizationUrl, port: false }
    const running = world.inTerminal(device, { TMPDIR: empty.temporary }, empty.cwd)
    await interruptAt(running, /Waiting for the sign-in\. The code expires/)
    expect(world.secret(NEW)).toBeUndefined()
  })
})

/** All that a sign-in could change. */
function stateOf({ github, place, secretName }: LoginWorld) {
  const names = [secretName, NEW, 'OAUTH_CLIENT_SECRET', 'EBAY_REFRESH_TOKEN']
  return {
    secrets: names.map(name => github.secret(place, name)?.value),
    clientId: github.variable(place, 'OAUTH_CLIENT_ID')?.value,
    environments: [...(github.repositories.get('acme/app')?.environments.keys() ?? [])],
  }
}

async function expectNoListener(address: string): Promise<void> {
  await expect(fetch(address)).rejects.toThrow('fetch failed')
}

const afterSaving: readonly (Prompt & { readonly missing: readonly string[] })[] = [
  {
    at: 'login/follow-up.ts#1',
    changes: {},
    question: /Which workflow should be written\?/,
    missing: ['who saves rotated tokens later', 'the workflow', 'the checks'],
  },
  {
    at: 'login/follow-up.ts#2',
    changes: { workflow: 'none' },
    question: /Who saves the rotated refresh token later\?/,
    missing: ['who saves rotated tokens later', 'the checks'],
  },
  {
    at: 'writer/token.ts#1',
    changes: { workflow: 'deploy' },
    prepare: world => world.github.setSecret(world.place, 'OAUTH_WRITER_TOKEN', 'theirs'),
    before: [[/Who saves/, `${DOWN}${ENTER}`]],
    question: /The secret OAUTH_WRITER_TOKEN exists\. Replace it\?/,
    missing: ['who saves rotated tokens later', 'the workflow', 'the checks'],
  },
  {
    at: 'writer/token.ts#2',
    changes: { workflow: 'none', writer: 'token' },
    question: /Fine-grained personal access token\s/,
    missing: ['who saves rotated tokens later', 'the checks'],
  },
]

describe('Ctrl-C after the sign-in says what is saved, what is missing and how to go on', () => {
  test.each(afterSaving.map(prompt => [prompt.at, prompt] as const))(
    'at %s',
    async (_at, prompt) => {
      const world = await openLoginWorld()
      prompt.prepare?.(world)
      const theirs = world.secret('OAUTH_WRITER_TOKEN')
      const running = world.inTerminal(prompt.changes, { TMPDIR: empty.temporary }, empty.cwd)
      await pageAt(await world.signIn(running))
      const screen = await interruptAt(running, prompt.question, prompt.before)
      expectSavedOnce(world, screen)
      expect(screen).toContain(`Missing: ${prompt.missing.join(', ')}.`)
      expect(screen).toContain(
        `GH_HOST=${new URL(world.github.apiUrl).host} gh secret set OAUTH_WRITER_TOKEN --repo acme/app --env production`,
      )
      expect(screen.includes('node dist/cli.js workflow')).toBe(
        prompt.changes['workflow'] !== 'none',
      )
      expect(world.secret('OAUTH_WRITER_TOKEN')).toBe(theirs)
      await expectNoListener(`http://localhost:${world.port}/`)
    },
  )

  test('while it waits for the GitHub App', async () => {
    const world = await openLoginWorld()
    world.github.organizations.add('acme')
    const running = await signInWithApp(world)
    const [, address = ''] = await running.shows(APP_PAGE)
    const screen = await interruptAt(running, /\n/)
    expectSavedOnce(world, screen)
    expect(screen).toContain('If you created a GitHub App there, delete it:')
    await expectNoListener(address)
  })

  test('at writer/app.ts#1, while it waits for the installation', async () => {
    const world = await openLoginWorld()
    const { github } = world
    github.organizations.add('acme')
    const running = await signInWithApp(world)
    const [, address = ''] = await running.shows(APP_PAGE)
    const person = new GitHubPerson()
    await person.open(await person.createApp(address))
    const screen = await interruptAt(running, /To go on without it, press\s+Enter\./)
    const [app] = github.apps.values()
    expectSavedOnce(world, screen)
    expect(screen).toContain(
      `The GitHub App ${app?.slug} exists, and its key and client ID are saved.`,
    )
    expect(screen).toContain(`${github.url}/apps/${app?.slug}/installations/new`)
    expect(world.secret('OAUTH_APP_PRIVATE_KEY')).toBe(app?.pem)
    expect(screen).not.toContain(app?.pem.split('\n')[1])
    await expectNoListener(address)
  })
})

const APP_PAGE = /^(http:\/\/127\.0\.0\.1:\d+\/\S+)$/m

async function signInWithApp(world: LoginWorld): Promise<TerminalRun> {
  const changes = { writer: 'app', workflow: 'none' }
  const running = world.inTerminal(changes, { TMPDIR: empty.temporary }, empty.cwd)
  await pageAt(await world.signIn(running))
  return running
}

function expectSavedOnce(world: LoginWorld, screen: string): void {
  const { github, provider } = world
  expect(world.secret(NEW)).toBe(provider.newestRefreshToken())
  const puts = github.requests.filter(({ name, url }) => name === 'put' && url.endsWith(`/${NEW}`))
  expect(puts).toHaveLength(1)
  expect(screen).toContain('The sign-in is saved in the environment production of acme/app.')
  expect(screen).toContain('node dist/cli.js doctor --provider custom')
}

const inWorkflow: readonly (readonly [at: string, question: RegExp, before: Before])[] = [
  ['workflow/workflow.ts#1', /Which workflow\?/, []],
  ['workflow/workflow.ts#2', /Who saves the rotated/, [[/Which workflow\?/, ENTER]]],
]

describe('Ctrl-C in the command workflow writes nothing', () => {
  test.each(inWorkflow)('at %s, %s', async (_at, question, before) => {
    const running = runInTerminal(['workflow'], { TMPDIR: empty.temporary }, empty.cwd)
    await interruptAt(running, question, before)
  })
})

type Failed = Awaited<ReturnType<typeof failedRun>>

interface StorePrompt {
  readonly at: string
  readonly options: (failed: Failed) => readonly string[]
  readonly question: RegExp
}

const inStore: readonly StorePrompt[] = [
  {
    at: 'store/check-value.ts#1',
    options: ({ log }) => {
      const [, key = ''] = /key_id='(\d+)'/.exec(log) ?? []
      const [, value = ''] = /encrypted_value='([^']+)'/.exec(log) ?? []
      return ['--encrypted-value', value, '--key-id', key, '--secret-name', 'REFRESH_TOKEN']
    },
    question: /Overwrite\s+it\?/,
  },
  {
    at: 'store/choose-values.ts#1',
    options: ({ world, log }) => {
      const unverified = log.replaceAll('Recovery: the new', 'Unverified recovery: the new')
      return ['--run', addRun(world, { jobs: [{ log: unverified }] })]
    },
    question: /Use\s+it\?/,
  },
  {
    at: 'store/store.ts#1',
    options: ({ run }) => ['--run', run],
    question: /Replace the secret/,
  },
  { at: 'store/read-pasted.ts#1', options: () => [], question: /Ctrl-D ends them\./ },
]

describe('Ctrl-C in the command store saves nothing', () => {
  test.each(inStore.map(prompt => [prompt.at, prompt] as const))('at %s', async (_at, prompt) => {
    const failed = await failedRun()
    const { world } = failed
    const before = world.stored()
    const args = ['store', '--repository', 'acme/app', ...prompt.options(failed)]
    const running = runInTerminal(args, environmentOf(world), empty.cwd)
    const screen = await interruptAt(running, prompt.question)
    expect(world.stored()).toBe(before)
    for (const { value } of world.secrets()) expect(screen).not.toContain(value)
  })
})

function environmentOf({ github }: World): Record<string, string> {
  return { GH_TOKEN: github.token, GITHUB_API_URL: github.apiUrl, TMPDIR: empty.temporary }
}

test('Ctrl-C is tested at every prompt that exists', () => {
  const tested = [
    ...[...beforeSaving, ...afterSaving, ...inStore].map(({ at }) => at),
    ...inWorkflow.map(([at]) => at),
    'writer/app.ts#1',
  ]
  expect([...new Set(tested)].sort()).toEqual(everyPrompt())
})
