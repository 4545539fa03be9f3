import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'
import { recoveryCommands } from '../support/recovery-command.ts'
import type { Place, World } from '../world/index.ts'

type Store = 'actions' | 'dependabot' | 'codespaces'
const stores: readonly Store[] = ['actions', 'dependabot', 'codespaces']
const everything = {
  actions: 'write',
  secrets: 'write',
  dependabot_secrets: 'write',
  codespaces_secrets: 'write',
} as const
const permissions = {
  actions: 'secrets',
  dependabot: 'dependabot_secrets',
  codespaces: 'codespaces_secrets',
} as const
const inputs = { app: stores.join(',') }

/** The token loses write access to one store while the provider responds. */
function takeAway(world: World, app: Store): { giveBack(): void } {
  const { github, provider } = world
  const less = { ...everything, [permissions[app]]: 'read' as const }
  const set = (grants: typeof less | typeof everything) => github.tokens.set(github.token, grants)
  set(everything)
  provider.onAnswer('token', () => set(less))
  return { giveBack: () => set(everything) }
}

const place = (app: Store): Place => ({ kind: 'repository', repository: 'acme/app', app })
const storesWithNewest = ({ github, provider, secretName }: World) =>
  stores.filter(
    app => github.secret(place(app), secretName)?.value === provider.newestRefreshToken(),
  )

test.each(stores)(
  '%s refuses the write: the others have the token, and the post step saves the last one',
  async refusing => {
    const world = await openWorld()
    const { giveBack } = takeAway(world, refusing)
    const step = world.step(inputs)
    step.child.onLine(line => {
      if (line.startsWith('::error::store_failed')) giveBack()
    })
    const beforePost: Store[] = []
    world.github.onRequest('secret', () => {
      if (step.child.stage === 'post') beforePost.push(...storesWithNewest(world))
    })
    const { main, post, outputs, summary } = await step

    expect(main.exitCode).toBe(1)
    expect(outputs).toMatchObject({
      'error-code': 'store_failed',
      credential: 'recoverable',
      rotated: 'true',
      stored: 'false',
    })
    expect(outputs['access-token']).toBe(world.provider.accessTokens.at(-1))
    expect(beforePost).toEqual(stores.filter(app => app !== refusing))
    expect(recoveryCommands(main.log)).toEqual([
      expect.stringContaining(`/${refusing}/secrets/REFRESH_TOKEN`),
    ])

    expect(post?.exitCode).toBe(0)
    // GitHub shows the summaries of both steps when the job ends.
    expect(main.summary).toBe('')
    expect(summary).toMatch(/^### ✅ .*: new refresh token saved by the post step$/m)
    expect(summary.match(/^### /gm)).toHaveLength(1)
    expect(summary).toContain(
      '• Main step: It could not save the token. The error in its log says why.',
    )
    expect(summary).toContain('• Post step: It saved the token.')
    expect(summary).toMatch(/Refresh token<.*<td>rotated \(fingerprint /)
    expect(summary).toMatch(/Saved in<.*<td>• secret [^<]*<br>• secret [^<]*<br>• secret [^<]*</)
    expect(summary).not.toContain('Not saved in')
    // A command that is run after a newer token was saved restores an older one.
    expect(recoveryCommands(summary)).toEqual([])
    expect(post?.annotations.notice).toEqual([expect.stringContaining('Saved by the post step')])
    expect(storesWithNewest(world)).toEqual(stores)
    const puts = world.github.requests.filter(({ name }) => name === 'put')
    expect(puts).toHaveLength(4)
  },
)

test('one store keeps refusing: the post step fails, with the same command', async () => {
  const world = await openWorld()
  takeAway(world, 'dependabot')
  const { main, post, summary } = await world.step(inputs)
  expect([main.exitCode, post?.exitCode]).toEqual([1, 1])
  expect(post?.annotations.error.join()).toMatch(/store_failed: The new refresh token is not saved/)
  expect(recoveryCommands(post?.log ?? '')).toEqual(recoveryCommands(main.log))
  expect(recoveryCommands(summary)).toEqual(recoveryCommands(main.log))
  expect(summary.match(/gh api --method PUT/g)).toHaveLength(1)
  expect(summary.match(/^### .*$/gm)).toEqual([
    expect.stringMatching(
      /^### ❌ .*: new refresh token not saved \(<code>store_failed<\/code>\)$/,
    ),
  ])
  expect(summary).toMatch(/Saved in<.*<td>• secret [^<]*<br>• secret [^<]*<\/td>/)
  expect(summary).toMatch(/❌ Not saved in<.*<td>secret [^<]*<\/td>/)
  expect(storesWithNewest(world)).toEqual(['actions', 'codespaces'])
})

test('all three refuse: three commands, one for each store', async () => {
  const world = await openWorld()
  world.github.fault({ on: 'put', kind: { status: 403 }, times: 'always' })
  const { outputs, summary } = await world.step(inputs)
  expect(outputs).toMatchObject({ 'error-code': 'store_failed', stored: 'false' })
  const paths = recoveryCommands(summary).map(line => /acme\/app\/(\w+)\//.exec(line)?.[1])
  expect(new Set(paths)).toEqual(new Set(stores))
  expect(paths).toHaveLength(3)
})
