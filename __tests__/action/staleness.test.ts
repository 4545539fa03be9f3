import { expect, test } from '@jest/globals'
import { openWorld } from '../support/open-world.ts'
import type { Place, World } from '../world/index.ts'

const MINUTE = 60_000
const environment: Place = {
  kind: 'environment',
  repository: 'acme/app',
  environment: 'production',
}
const repository: Place = { kind: 'repository', repository: 'acme/app', app: 'actions' }
const organization: Place = { kind: 'organization', organization: 'acme', app: 'actions' }

/** Times in minutes before now, by the clock of whoever tells them. */
interface Case {
  readonly fact: string
  readonly place: Place
  readonly queued?: number
  readonly started?: number
  readonly changed: number
  /** The token may not look up the run. */
  readonly blind?: true
  /** Minutes that GitHub's clock is ahead of the runner's. */
  readonly ahead?: number
  readonly stale: false | 'this run was queued' | 'this job started'
}

const queuedThenStarted = { queued: 30, started: 5 }

const cases: readonly Case[] = [
  {
    fact: 'an environment secret changed while the run waited is the one that the job read',
    place: environment,
    ...queuedThenStarted,
    changed: 10,
    stale: false,
  },
  {
    fact: 'an environment secret changed after the job started is newer than what the job read',
    place: environment,
    ...queuedThenStarted,
    changed: 2,
    stale: 'this job started',
  },
  {
    fact: 'a repository secret changed while the run waited is newer than what the job read',
    place: repository,
    ...queuedThenStarted,
    changed: 10,
    stale: 'this run was queued',
  },
  {
    fact: 'a repository secret changed before the run was queued is the one that the job read',
    place: repository,
    ...queuedThenStarted,
    changed: 31,
    stale: false,
  },
  {
    fact: 'an organization secret changed while the run waited is newer than what the job read',
    place: organization,
    ...queuedThenStarted,
    changed: 10,
    stale: 'this run was queued',
  },
  {
    fact: 'an organization secret changed before the run was queued is the one that the job read',
    place: organization,
    ...queuedThenStarted,
    changed: 31,
    stale: false,
  },
  {
    fact: 'a token that may not look up the run: the start of the job has to do',
    place: repository,
    ...queuedThenStarted,
    changed: 2,
    blind: true,
    stale: 'this job started',
  },
  {
    fact: 'and a change while the run waited is then not seen',
    place: repository,
    ...queuedThenStarted,
    changed: 10,
    blind: true,
    stale: false,
  },
  {
    fact: "GitHub's clock ahead: a change before the job's start does not look like one after it",
    place: environment,
    started: 5,
    changed: 6,
    ahead: 10,
    stale: false,
  },
  {
    fact: "GitHub's clock ahead: a change after the job's start is seen",
    place: environment,
    started: 5,
    changed: 4,
    ahead: 10,
    stale: 'this job started',
  },
  {
    fact: "GitHub's clock behind: a change after the job's start does not look like one before it",
    place: environment,
    started: 5,
    changed: 4,
    ahead: -10,
    stale: 'this job started',
  },
  {
    fact: "GitHub's clock behind: a change before the job's start is seen as that",
    place: environment,
    started: 5,
    changed: 6,
    ahead: -10,
    stale: false,
  },
  {
    fact: "the skew of the runner's clock means nothing to what GitHub alone tells",
    place: repository,
    queued: 30,
    changed: 31,
    ahead: -10,
    stale: false,
  },
]

async function arrange({ place, queued = 0, changed, blind, ahead = 0 }: Case): Promise<World> {
  const world = await openWorld({ place, github: { clockSkewMs: ahead * MINUTE } })
  const { github, secretName } = world
  const byGitHub = (minutesAgo: number) => new Date(Date.now() + (ahead - minutesAgo) * MINUTE)
  github.run.startedAt = byGitHub(queued)
  github.run.createdAt = byGitHub(queued)
  github.setSecret(place, secretName, world.stored() ?? '', { updatedAt: byGitHub(changed) })
  const { actions: _, ...blinded } = github.tokens.get(github.token) ?? {}
  if (blind) github.tokens.set(github.token, blinded)
  return world
}

test.each(cases.map(one => [one.fact, one] as const))('%s', async (_, one) => {
  const world = await arrange(one)
  const jobStartedAt = new Date(Date.now() - (one.started ?? 0) * MINUTE)
  const { main, outputs } = await world.step({}, { jobStartedAt })
  if (one.stale === false) {
    expect(main.exitCode).toBe(0)
    expect(world.newestIsStored()).toBe(true)
    expect(world.provider.refreshTokens).toHaveLength(2)
    return
  }
  expect(main.exitCode).toBe(1)
  expect(outputs).toMatchObject({ 'error-code': 'stale_refresh_token', credential: 'untouched' })
  expect(main.log).toMatch(new RegExp(`was changed at .*, after ${one.stale} at `))
  expect(world.provider.requests).toEqual([])
  expect(world.newestIsStored()).toBe(true)
})
