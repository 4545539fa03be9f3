import assert from 'node:assert/strict'
import { assertUnreadable } from '../assert-unreadable.ts'
import { logTexts } from '../log-texts.ts'
import type { ActRun } from './run.ts'
import type { Setup } from './setup.ts'

/** The workflow succeeded, and its secret holds the newest refresh token. */
export function assertRotated(run: ActRun, setup: Setup): void {
  assert.equal(run.code, 0, `the workflow failed:\n${run.log}`)
  for (const output of ['rotated=true', 'stored=true']) assertShown(run, `::set-output:: ${output}`)
  assertNewestIsStored(setup)
  assertNoLeaks(run, setup)
}

/** The workflow succeeded with an access token from an earlier run. */
export function assertReused(run: ActRun, setup: Setup): void {
  assert.equal(run.code, 0, `the workflow failed:\n${run.log}`)
  for (const output of ['reused=true', 'rotated=false', 'stored=true'])
    assertShown(run, `::set-output:: ${output}`)
  assertNewestIsStored(setup)
  assertNoLeaks(run, setup)
}

/** The workflow failed with this error code and credential state. */
export function assertFailed(run: ActRun, setup: Setup, code: string, credential: string): void {
  assert.notEqual(run.code, 0, `the workflow succeeded:\n${run.log}`)
  const outputs = [`error-code=${code}`, `credential=${credential}`]
  for (const output of outputs) assertShown(run, `::set-output:: ${output}`)
  assertShown(run, `${code}: `, logTexts.remedy)
  assertNoLeaks(run, setup)
}

export function assertNewestIsStored({ world }: Setup): void {
  assert.ok(world.newestIsStored(), 'the secret does not hold the newest refresh token')
}

/** The last call to Anypoint, by its real name, came from this client with the newest access token. */
export function assertCalled(
  { platform, world }: Pick<Setup, 'platform' | 'world'>,
  method: string,
  agent: RegExp,
): void {
  const last = platform.calls.findLast(call => call.method === method)
  assert.equal(last?.status, 200)
  assert.equal(last?.token, world.provider.accessTokens.at(-1))
  assert.match(last?.agent ?? '', agent)
  assert.ok(platform.proxy.tunnels.includes('anypoint.mulesoft.com:443'))
}

/** The log contains these texts, in this order. */
export function assertShown({ log }: ActRun, ...texts: readonly string[]): void {
  let at = 0
  for (const text of texts) {
    const found = log.indexOf(text, at)
    assert.ok(found >= 0, `the log does not contain "${text}", or not in this order:\n${log}`)
    at = found
  }
}

/** The log contains no secret in any encoding. */
export function assertNoLeaks({ log }: ActRun, setup: Setup): void {
  const { world, app, platform } = setup
  assertUnreadable(log, [
    ...world.secrets(),
    ...Object.entries(setup.secrets()).map(([label, value]) => ({ label, value })),
    ...app.issued.map((value, index) => ({ label: `app token ${index + 1}`, value })),
    ...platform.calls.map(({ token }) => ({ label: 'a bearer token of Anypoint', value: token })),
  ])
}
