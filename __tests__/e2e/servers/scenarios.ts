import assert from 'node:assert/strict'
import type { Inputs } from '../../world/index.ts'
import { assertRotated, rotate } from '../job.ts'
import { logTexts } from '../log-texts.ts'
import { assertFailed, assertRejected, codeOf, withToken } from './checks.ts'
import type { Habits } from './habits.ts'
import type { OAuthServer } from './server.ts'

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
    } else assertRejected(again, habits)
    const next = await job.step()
    if (habits.revokesFamily) assertRejected(next, habits)
    else assertRotated(next)
  })
}

/** The server has used the token up; the action sends it again. */
async function lostResponse(server: OAuthServer): Promise<void> {
  const { habits, relay } = server
  await withToken(server, async job => {
    const before = relay.passed.length
    relay.loseNextResponse()
    const result = await job.step()
    assert.equal(relay.passed[before], `POST ${habits.paths.token} 200`)
    if (habits.usedToken !== 'same tokens') return assertRejected(result, habits)
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
