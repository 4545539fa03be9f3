import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'
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

/** The token loses the right to write one store while the provider answers. */
function takeAway(world: World, app: Store): { giveBack(): void } {
  const { github, provider } = world
  const less = { ...everything, [permissions[app]]: 'read' as const }
  const set = (grants: typeof less | typeof everything) => github.tokens.set(github.token, grants)
  set(everything)
  provider.onAnswer('token', () => set(less))
  return { giveBack: () => set(everything) }
}

const place = (app: Store): Place => ({ kind: 'repository', repository: 'acme/app', app })
const holdersOfNewest = ({ github, provider, secretName }: World) =>
  stores.filter(
    app => github.secret(place(app), secretName)?.value === provider.newestRefreshToken(),
  )
const commandsIn = (text: string) => text.split('\n').filter(line => line.startsWith('GH_HOST='))

test.each(stores)(
  '%s refuses: two receipts, one recovery, and post finishes it',
  async refusing => {
    const world = await openWorld()
    const { giveBack } = takeAway(world, refusing)
    const step = world.step(inputs)
    step.child.onLine(line => {
      if (line.startsWith('::error::store_failed')) giveBack()
    })
    const holders: Store[] = []
    world.github.onRequest('secret', () => {
      if (step.child.stage === 'post') holders.push(...holdersOfNewest(world))
    })
    const { main, post, outputs } = await step

    const others = stores.filter(app => app !== refusing)
    expect(main.exitCode).toBe(1)
    expect(outputs).toMatchObject({
      'error-code': 'store_failed',
      credential: 'recoverable',
      rotated: 'true',
      stored: 'false',
    })
    expect(outputs['access-token']).toBe(world.provider.accessTokens.at(-1))
    expect(holders).toEqual(others)
    for (const text of [main.log, main.summary]) {
      expect(commandsIn(text)).toHaveLength(1)
      expect(commandsIn(text)[0]).toContain(`/${refusing}/secrets/REFRESH_TOKEN`)
    }
    expect(main.summary.match(/\| Stored in \|/g)).toHaveLength(2)
    expect(main.summary.match(/\| ❌ Not stored in \|/g)).toHaveLength(1)

    expect(post?.exitCode).toBe(0)
    expect(post?.annotations.notice).toHaveLength(1)
    expect(post?.log).toContain('which the step itself did not manage')
    expect(holdersOfNewest(world)).toEqual(stores)
    const puts = world.github.requests.filter(({ name }) => name === 'put')
    expect(puts).toHaveLength(4)
  },
)

test('it goes on refusing: post fails for that one, and says the command again', async () => {
  const world = await openWorld()
  takeAway(world, 'dependabot')
  const { main, post } = await world.step(inputs)
  expect([main.exitCode, post?.exitCode]).toEqual([1, 1])
  expect(post?.annotations.error.join('\n')).toMatch(/store_failed: .*refresh token could not be/)
  expect(new Set(commandsIn(post?.log ?? ''))).toEqual(new Set(commandsIn(main.log)))
  expect(holdersOfNewest(world)).toEqual(['actions', 'codespaces'])
})

test('the first refuses, where the next run reads: no less is said', async () => {
  const world = await openWorld()
  takeAway(world, 'actions')
  const { main, outputs } = await world.step(inputs)
  expect(outputs).toMatchObject({ credential: 'recoverable', stored: 'false' })
  expect(main.log).toContain('could not be stored. The token in `github-token` may not use')
  expect(holdersOfNewest(world)).toEqual(['dependabot', 'codespaces'])
})

test('all three refuse: three recoveries, each to its own store', async () => {
  const world = await openWorld()
  world.github.fault({ on: 'put', kind: { status: 403 }, times: 'always' })
  const { main, outputs } = await world.step(inputs)
  expect(outputs).toMatchObject({ 'error-code': 'store_failed', stored: 'false' })
  const paths = commandsIn(main.summary).map(line => /repos\/acme\/app\/(\w+)\//.exec(line)?.[1])
  expect(paths.sort()).toEqual([...stores].sort())
})
