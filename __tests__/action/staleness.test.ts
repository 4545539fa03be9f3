import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'
import type { Fault, Place, World } from '../world/index.ts'

const MINUTE = 60_000
const environment: Place = {
  kind: 'environment',
  repository: 'acme/app',
  environment: 'production',
}
const organization: Place = { kind: 'organization', organization: 'acme', app: 'actions' }

/** Times in minutes before now, by GitHub's or the runner's clock. */
interface Case {
  readonly fact: string
  readonly place?: Place
  /** Of the current attempt. */
  readonly queued?: number
  readonly started?: number
  readonly changed: number
  /** The token may not look up the run. */
  readonly blind?: true
  /** Minutes that GitHub's clock is ahead of the runner's. */
  readonly ahead?: number
  readonly inputs?: Readonly<Record<string, string>>
  readonly stale?: RegExp
}

const cases: readonly Case[] = [
  {
    fact: 'an environment secret that changed while the run waited is fresh',
    place: environment,
    queued: 30,
    started: 5,
    changed: 10,
  },
  {
    fact: "an environment secret that changed after the job's start is stale, whatever the clocks",
    place: environment,
    started: 5,
    changed: 4,
    ahead: -10,
    stale: /after this job started at/,
  },
  {
    fact: "an environment secret that changed before the job's start is fresh, whatever the clocks",
    place: environment,
    started: 5,
    changed: 6,
    ahead: 10,
  },
  {
    fact: 'a repository secret that changed while the run waited is stale',
    queued: 30,
    started: 5,
    changed: 10,
    stale: /after this run was queued at/,
  },
  {
    fact: 'an organization secret that changed while the run waited is stale',
    place: organization,
    queued: 30,
    started: 5,
    changed: 10,
    stale: /after this run was queued at/,
  },
  {
    fact: 'the second attempt of a run has a start of its own',
    queued: 5,
    started: 4,
    changed: 30,
  },
  {
    fact: 'the start of the run cannot be read, and the secret changed lately: not silently',
    queued: 30,
    started: 5,
    changed: 10,
    blind: true,
    stale: /because the run cannot be read \(GitHub responded 403\)/,
  },
  {
    fact: 'the same with `on-stale: WARN` goes on',
    queued: 30,
    started: 5,
    changed: 10,
    blind: true,
    inputs: { 'on-stale': 'WARN' },
  },
]

async function arrange({ place, queued = 0, changed, blind, ahead = 0 }: Case): Promise<World> {
  const world = await openWorld({
    ...(place && { place }),
    github: { clockSkewMs: ahead * MINUTE },
  })
  const { github, secretName } = world
  const byGitHub = (minutesAgo: number) => new Date(Date.now() + (ahead - minutesAgo) * MINUTE)
  github.run.startedAt = byGitHub(queued)
  github.run.createdAt = byGitHub(queued + 60)
  const updatedAt = byGitHub(changed)
  github.setSecret(world.place, secretName, world.stored() ?? '', { updatedAt })
  const { actions: _, ...blinded } = github.tokens.get(github.token) ?? {}
  if (blind) github.tokens.set(github.token, blinded)
  return world
}

test.each(cases.map(one => [one.fact, one] as const))('%s', async (_, one) => {
  const world = await arrange(one)
  // The step itself starts now, late in a long job.
  const jobStartedAt = new Date(Date.now() - (one.started ?? 0) * MINUTE)
  const { main, outputs } = await world.step(one.inputs, { jobStartedAt })
  if (one.stale === undefined) {
    expect(main.annotations.error).toEqual([])
    expect(world.newestIsStored()).toBe(true)
    expect(main.annotations.warning).toHaveLength(one.inputs ? 1 : 0)
    return
  }
  expect(outputs).toMatchObject({ 'error-code': 'stale_refresh_token', credential: 'untouched' })
  expect(main.log).toMatch(one.stale)
  expect(world.provider.requests).toEqual([])
  expect(world.newestIsStored()).toBe(true)
})

const notRead: readonly [string, Fault['plan']['kind'], string][] = [
  ['may not be read', { status: 403 }, 'permission Actions: read'],
  ['is not found', { status: 404 }, 'permission Actions: read'],
  ['cannot be read for now', { status: 500 }, 'Start a new run'],
  ['cannot be read at all', { reset: 'before' }, 'Start a new run'],
]

test.each(notRead)('the run %s: the remedy is for that cause', async (_, kind, remedy) => {
  const world = await openWorld({ inputs: { 'retry-timeout': '0' } })
  world.github.fault({ on: 'run', kind, times: 'always' })
  const { main, outputs } = await world.step()
  expect(outputs['error-code']).toBe('stale_refresh_token')
  expect(/^What to do: .*/m.exec(main.log)?.[0]).toContain(remedy)
})

test('a response without the time of the last change is unusable: the token is not used', async () => {
  const world = await openWorld({ inputs: { 'retry-timeout': '1' } })
  world.github.fault({ on: 'secret', kind: { garbage: true }, times: 'always' })
  const { outputs } = await world.step()
  expect(outputs).toMatchObject({ 'error-code': 'github_unavailable', credential: 'untouched' })
  expect(world.provider.requests).toEqual([])
})
