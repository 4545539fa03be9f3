import assert from 'node:assert/strict'
import { logTexts } from '../log-texts.ts'
import type { Check } from '../part.ts'
import { inKeycloakJob } from './job.ts'
import type { Realm } from './realm.ts'

/** A dry run asks Keycloak about the client and the refresh token, and uses nothing up. */
export async function dryRuns(check: Check, subject: string, realm: Realm): Promise<void> {
  const dry = { 'dry-run': 'true' }
  for (const method of realm.methods.filter(method => method !== 'none'))
    await check(subject, `dry run, ${method}: the token is active, and is not used`, () =>
      inKeycloakJob(realm, method, async ({ step, stored }) => {
        const before = stored()
        for (let turn = 0; turn < 2; turn++) {
          const { log } = await step({ ...dry, 'client-auth': method })
          assert.match(log, logTexts.tokenIsActive)
          assert.match(log, /user deployer/)
        }
        assert.equal(stored(), before)
        const { outputs, log } = await step({ 'client-auth': method })
        assert.equal(outputs['rotated'], 'true', log)
      }),
    )
  await check(subject, 'dry run: a used token is not active', () =>
    inKeycloakJob(realm, 'client_secret_basic', async ({ step, tokens }) => {
      assert.equal((await step()).outputs['rotated'], 'true')
      const used = { 'refresh-token': tokens.refresh_token, 'on-stale': 'ignore' }
      const { outputs, log } = await step({ ...dry, ...used })
      assert.equal(outputs['error-code'], 'invalid_grant', log)
      assert.match(log, logTexts.tokenIsNotActive)
      assert.equal((await step()).outputs['rotated'], 'true')
    }),
  )
  await check(subject, 'dry run: a wrong client secret', () =>
    inKeycloakJob(realm, 'client_secret_basic', async ({ step }) => {
      const { outputs, log } = await step({ ...dry, 'client-secret': 'wrong-secret' })
      assert.equal(outputs['error-code'], 'invalid_client', log)
      assert.equal(outputs['credential'], 'untouched')
      assert.equal((await step()).outputs['rotated'], 'true')
    }),
  )
  await check(subject, 'dry run: a public client may not ask, which is no failure', () =>
    inKeycloakJob(realm, 'none', async ({ step }) => {
      const { outputs, log } = await step({ ...dry, 'client-auth': 'none' })
      assert.equal(outputs['error-code'], undefined, log)
      assert.match(log, logTexts.providerDidNotSay)
    }),
  )
}
