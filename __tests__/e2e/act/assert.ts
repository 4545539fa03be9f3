import assert from 'node:assert/strict'
import { formsOf } from '../../world/encodings.ts'
import type { ActRun } from './run.ts'
import type { Scene } from './scene.ts'

/** The workflow went well, and the newest refresh token is in its secret. */
export function assertRotated(run: ActRun, scene: Scene): void {
  assert.equal(run.code, 0, `the workflow failed:\n${run.log}`)
  for (const output of ['rotated=true', 'stored=true']) assertShown(run, `::set-output:: ${output}`)
  assertNewestIsStored(scene)
  assertNothingReadable(run, scene)
}

/** The workflow failed, and said so with this code and this state of the credential. */
export function assertFailed(run: ActRun, scene: Scene, code: string, credential: string): void {
  assert.notEqual(run.code, 0, `the workflow went well:\n${run.log}`)
  const outputs = [`error-code=${code}`, `credential=${credential}`]
  for (const output of outputs) assertShown(run, `::set-output:: ${output}`)
  assertShown(run, `${code}: `, 'What to do: ')
  assertNothingReadable(run, scene)
}

export function assertNewestIsStored({ world }: Scene): void {
  assert.ok(world.newestIsStored(), 'the newest refresh token is not in the secret')
}

/** Texts that the log must have, in this order. */
export function assertShown({ log }: ActRun, ...texts: readonly string[]): void {
  let at = 0
  for (const text of texts) {
    const found = log.indexOf(text, at)
    assert.ok(found >= 0, `the log does not show «${text}», or not there:\n${log}`)
    at = found
  }
}

/** Fails if the log shows any secret of this scene in any form. */
export function assertNothingReadable({ log }: ActRun, { world, app, platform }: Scene): void {
  const secrets = [
    ...world.secrets(),
    ...app.issued.map((value, index) => ({ label: `app token ${index + 1}`, value })),
    { label: "the app's private key", value: app.privateKey },
    ...platform.calls.map(({ token }) => ({ label: 'a bearer of Anypoint', value: token })),
  ]
  for (const { label, value } of secrets.filter(secret => secret.value !== ''))
    for (const { form, text } of formsOf(value))
      assert.ok(!log.includes(text), `${label} can be read in the log (${form})`)
}
