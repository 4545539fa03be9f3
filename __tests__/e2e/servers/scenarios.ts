import assert from 'node:assert/strict'
import type { Inputs } from '../../world/index.ts'
import type { StepResult } from '../../world/runner.ts'
import { inJob, type Job } from '../job.ts'
import { logTexts } from '../log-texts.ts'
import type { Habits } from './habits.ts'
import type { Client, OAuthServer } from './server.ts'

export type Scenario = {
  readonly title: string
  /** For all servers where missing. */
  readonly appliesTo?: (habits: Habits) => boolean
  run(server: OAuthServer): Promise<void>
}

export const scenarios: readonly Scenario[] = [
  {
    title: 'five rotations in a row through the stored secret',
    run: server => withToken(server, job => rotate(job, 5)),
  },
  {
    title: 'client_secret_post: two rotations',
    appliesTo: ({ takesPost }) => takesPost,
    run: server => withToken(server, job => rotate(job, 2), POST),
  },
  {
    title: 'HTTP Basic with escaped characters in the secret',
    run: escapedSecret,
  },
  {
    title: 'a wrong client secret: the refresh token still works',
    run: server =>
      withToken(server, async job => {
        const wrong = await job.step({ 'client-secret': 'wrong-secret' })
        assertFailed(wrong, 'invalid_client', 'untouched')
        await rotate(job)
      }),
  },
  {
    title: 'a used refresh token',
    run: usedToken,
  },
  {
    title: 'the response of the token request is lost',
    run: lostResponse,
  },
  {
    title: 'two runs with the same token: the second one',
    run: secondRun,
  },
  {
    title: 'revoke-on-exit: two runs',
    appliesTo: ({ revocationEnds }) => revocationEnds !== undefined,
    run: revokeOnExit,
  },
]

const POST: Inputs = { 'client-auth': 'client_secret_post' }

async function escapedSecret(server: OAuthServer): Promise<void> {
  const { habits, clients } = server
  await withToken(
    server,
    async job => {
      if (habits.decodesBasic) return rotate(job, 2)
      const refused = await job.step()
      assertFailed(refused, 'invalid_client', 'untouched')
      assert.match(refused.log, logTexts.otherClientAuth)
      if (habits.takesPost) await rotate(job, 2, POST)
    },
    {},
    clients.escaped,
  )
}

async function usedToken(server: OAuthServer): Promise<void> {
  const { habits } = server
  await withToken(server, async job => {
    const used = job.stored()
    await rotate(job)
    const newest = job.stored()
    const again = await job.step({ 'refresh-token': used, 'on-stale': 'ignore' })
    if (habits.usedToken === 'same tokens') {
      assertRotated(again)
      assert.equal(job.stored(), newest)
    } else assertRefused(again, habits)
    const next = await job.step()
    if (habits.revokesFamily) assertRefused(next, habits)
    else assertRotated(next)
  })
}

/** The server has used the token up; the action sends it once more. */
async function lostResponse(server: OAuthServer): Promise<void> {
  const { habits, relay } = server
  await withToken(server, async job => {
    const before = relay.passed.length
    relay.loseNextResponse()
    const result = await job.step()
    assert.equal(relay.passed[before], `POST ${habits.paths.token} 200`)
    if (habits.usedToken !== 'same tokens') return assertRefused(result, habits)
    assertRotated(result)
    await rotate(job)
  })
}

/** Its token request waits until the first run has saved the next token. */
async function secondRun(server: OAuthServer): Promise<void> {
  const { habits, relay } = server
  await withToken(server, async job => {
    const hold = relay.holdNextRequest()
    const second = job.step()
    await hold.arrived
    await rotate(job)
    const newest = job.stored()
    hold.release()
    const result = await second
    if (habits.usedToken === 'same tokens') assertRotated(result)
    else {
      assertFailed(result, codeOf(habits), 'unknown')
      assert.match(result.log, logTexts.anotherRun)
      assert.match(result.log, logTexts.startNewRun)
    }
    assert.equal(job.stored(), newest)
    if (!habits.revokesFamily) await rotate(job)
  })
}

async function revokeOnExit(server: OAuthServer): Promise<void> {
  const { habits, relay } = server
  const path = habits.paths.revocation ?? ''
  const inputs = { 'revoke-on-exit': 'true', 'revocation-url': relay.url + path }
  await withToken(server, async job => {
    await rotate(job, 1, inputs)
    assert.equal(relay.passed.at(-1), `POST ${path} 200`)
    const next = await job.step(inputs)
    if (habits.revocationEnds === 'access token') return assertRotated(next)
    assertFailed(next, 'invalid_grant', 'rejected')
    assert.match(next.log, logTexts.revokeOnExit)
  })
}

async function withToken(
  { habits, clients, relay, signIn }: OAuthServer,
  body: (job: Job) => Promise<void>,
  more: Inputs = {},
  client: Client = clients.plain,
): Promise<void> {
  const inputs = {
    'token-url': relay.url + habits.paths.token,
    'client-id': client.id,
    'client-secret': client.secret,
    'client-auth': 'client_secret_basic',
    'retry-timeout': '30',
    ...more,
  }
  await inJob({ inputs, refreshToken: await signIn(client) }, body)
}

async function rotate(job: Job, times = 1, inputs: Inputs = {}): Promise<void> {
  const values = new Set([job.stored()])
  for (let turn = 0; turn < times; turn++) {
    assertRotated(await job.step(inputs))
    values.add(job.stored())
  }
  assert.equal(values.size, times + 1)
}

function assertRotated({ outputs, log }: StepResult): void {
  assert.equal(outputs['rotated'], 'true', log)
  assert.equal(outputs['stored'], 'true', log)
}

/** The server refuses the refresh token; only `invalid_grant` says so for sure. */
function assertRefused(result: StepResult, habits: Habits): void {
  const credential = habits.usedToken === 'invalid_grant' ? 'rejected' : 'unknown'
  assertFailed(result, codeOf(habits), credential)
  if (credential === 'unknown') assert.match(result.log, logTexts.usedOrExpired)
}

function assertFailed({ outputs, log }: StepResult, code: string, credential: string): void {
  assert.equal(outputs['error-code'], code, log)
  assert.equal(outputs['credential'], credential, log)
  assert.doesNotMatch(log, /[^.]\.\.(?!\.)/, 'two full stops')
}

function codeOf({ usedToken }: Habits): string {
  return usedToken === 'invalid_grant' ? 'invalid_grant' : 'provider_rejected'
}
