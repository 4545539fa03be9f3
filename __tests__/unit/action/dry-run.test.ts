import { expect, test } from '@jest/globals'
import { dryRun } from '../../../src/action/dry-run.ts'
import type { Plan } from '../../../src/action/model.ts'
import { providers } from '../../../src/oauth/providers/index.ts'
import { createFakeRuntime, NOW, response } from '../fake-runtime.ts'
import { destinationOf, planOf, repository, targetOf } from './plan.ts'

const DAY = 86_400_000

/** GitHub says that it has no such run. */
async function run(plan: Plan): Promise<{ checked: string[]; unchecked: string[]; all: string }> {
  const { runtime, record } = createFakeRuntime({ respond: () => response(404, {}) })
  await dryRun(plan, runtime)
  expect(record.outputs).toEqual({ reused: false, rotated: false, stored: false })
  const marked = (mark: string) =>
    record.info.flatMap(line => (line.startsWith(mark) ? [line.slice(mark.length)] : []))
  return { checked: marked('  ✓ '), unchecked: marked('  - '), all: record.info.join('\n') }
}

const updatedAt = new Date(NOW - 12 * DAY).toISOString()
const found = { updatedAt, visibility: undefined }
const primary = destinationOf({ found })

test('what was checked has a check mark, and what was not is listed apart', async () => {
  const accessToken = destinationOf({ token: 'access-token', target: targetOf(repository, 'AT') })
  const plan = planOf(
    { provider: providers.xero },
    {
      primary,
      destinations: [primary, { ...accessToken, found: undefined, writeConfirmed: false }],
      observations: { clockAhead: 0, tokenExpiresAt: new Date(NOW + 100 * DAY) },
      unchecked: ['Whether this job holds the newest refresh token.'],
    },
  )
  const { checked, unchecked } = await run(plan)
  expect(checked).toEqual([
    'Inputs: complete and without conflicts',
    expect.stringMatching(/^Refresh token: fingerprint \w{8}, saved 12 days ago$/),
    `Secret for the refresh token: secret REFRESH_TOKEN of repository acme/app, last changed 12 days ago (2026-10-22 10:00 UTC)`,
    'Public keys: read, and encryption tried',
    'Write access: confirmed for the secret REFRESH_TOKEN of repository acme/app',
    '`github-token` expires: in 100 days (2027-02-11 10:00 UTC)',
  ])
  expect(unchecked).toEqual([
    'Whether login.example.com accepts the refresh token and the client (client_secret_post): the provider was not asked, because no introspection endpoint is known for it. If it has one (RFC 7662), set `introspection-url`.',
    `When the refresh token expires: about ${new Date(Date.parse(updatedAt) + 60 * DAY).toISOString().slice(0, 10)}, by the usual lifetime at Xero.`,
    'The secret AT of repository acme/app: it is written, and created if missing.',
    'Whether this run is in a concurrency group: GitHub responded 404. `github-token` needs Actions: read for it.',
    'Whether this job holds the newest refresh token.',
  ])
})

test('what is not known is not marked as checked', async () => {
  const unconfirmed = { ...primary, writeConfirmed: false }
  const { checked, unchecked } = await run(
    planOf({}, { primary: unconfirmed, destinations: [unconfirmed] }),
  )
  expect(checked.join()).not.toContain('Write access')
  expect(unchecked).toEqual([
    expect.stringContaining('the provider was not asked'),
    'When the refresh token expires.',
    'When `github-token` expires: GitHub sent no date.',
    expect.stringContaining('concurrency group'),
  ])
})

test('one day is written as one day', async () => {
  const yesterday = {
    ...primary,
    found: { ...found, updatedAt: new Date(NOW - 1.5 * DAY).toISOString() },
  }
  expect((await run(planOf({}, { primary: yesterday }))).all).toContain('saved 1 day ago')
})

test('an expiry that the provider says replaces the usual lifetime', async () => {
  const introspection = { url: 'https://login.example.com/introspect' }
  const { runtime, record } = createFakeRuntime({
    respond: ({ url }) =>
      url === introspection.url
        ? response(200, { active: true, exp: NOW / 1_000 + 86_400 })
        : response(404, {}),
  })
  await dryRun(planOf({ provider: { ...providers.xero, introspection } }, { primary }), runtime)
  expect(record.info.join('\n')).not.toContain('When the refresh token expires')
  expect(record.warning).toEqual([
    expect.stringContaining('The refresh token expires at 2026-11-04 10:00 UTC (in 1 day)'),
  ])
})
