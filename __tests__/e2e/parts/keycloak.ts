import assert from 'node:assert/strict'
import { rotate } from '../job.ts'
import { dryRuns } from '../keycloak/dry-runs.ts'
import { inKeycloakJob } from '../keycloak/job.ts'
import { createRealm, type Realm } from '../keycloak/realm.ts'
import { startKeycloak } from '../keycloak/server.ts'
import { logTexts } from '../log-texts.ts'
import type { Check, Part } from '../part.ts'
import { keycloak as tool } from '../tools/keycloak.ts'

/** The built action against Keycloak. */
export const keycloak: Part = {
  name: 'keycloak',
  needs: [tool],
  run: async check => {
    const server = await startKeycloak()
    try {
      const rotating = await createRealm(server, 'rotating', true)
      const lasting = await createRealm(server, 'lasting', false)
      await rotations(check, rotating)
      await lifetimes(check, rotating)
      await dryRuns(check, SUBJECT, rotating)
      await reuse(check, rotating, lasting)
      await revocation(check, rotating)
      await wrongSecret(check, rotating)
      await noNewToken(check, lasting)
    } finally {
      await server.stop()
    }
  },
}

const SUBJECT = 'Keycloak'

async function rotations(check: Check, realm: Realm): Promise<void> {
  await check(SUBJECT, 'ten rotations in a row through the stored secret', () =>
    inKeycloakJob(realm, 'client_secret_basic', job => rotate(job, 10)),
  )
  for (const method of realm.methods)
    await check(SUBJECT, `${method}: two rotations`, () =>
      inKeycloakJob(realm, method, job => rotate(job, 2, { 'client-auth': method })),
    )
}

async function lifetimes(check: Check, realm: Realm): Promise<void> {
  await check(SUBJECT, 'refresh_expires_in: 0 is no expiry, 1800 is half an hour', async () => {
    const basic = 'client_secret_basic'
    await inKeycloakJob(realm, basic, async ({ step, tokens }) => {
      assert.equal(tokens.refresh_expires_in, 0)
      const { main, outputs } = await step()
      assert.equal(outputs['refresh-token-expires-at'], undefined)
      assert.deepEqual(main.annotations.warning, [])
    })
    const online: Parameters<typeof inKeycloakJob>[2] = async ({ step, tokens }) => {
      assert.equal(tokens.refresh_expires_in, 1800)
      const { outputs } = await step()
      const minutes = (Date.parse(outputs['refresh-token-expires-at'] ?? '') - Date.now()) / 60_000
      assert.ok(minutes > 29 && minutes <= 30, `${minutes} minutes`)
    }
    await inKeycloakJob(realm, basic, online, { offline: false })
  })
}

async function reuse(check: Check, rotating: Realm, lasting: Realm): Promise<void> {
  const basic = 'client_secret_basic'
  await check(SUBJECT, 'a used token: rejected, and the newest token stops working', () =>
    inKeycloakJob(rotating, basic, async ({ step, stored, tokens }) => {
      assert.equal((await step()).outputs['rotated'], 'true')
      const again = await step({ 'refresh-token': tokens.refresh_token, 'on-stale': 'ignore' })
      assert.equal(again.outputs['error-code'], 'invalid_grant')
      assert.equal(again.outputs['credential'], 'rejected')
      assert.match(again.log, logTexts.keycloakReuse)
      const newest = await rotating.refresh(basic, stored())
      assert.equal(newest.status, 400)
      assert.equal((await step()).outputs['error-code'], 'invalid_grant')
    }),
  )
  await check(SUBJECT, 'a realm that allows reuse: a used token works again', () =>
    inKeycloakJob(lasting, basic, async ({ step, tokens }) => {
      assert.equal((await step()).outputs['stored'], 'true')
      const again = await step({ 'refresh-token': tokens.refresh_token, 'on-stale': 'ignore' })
      assert.equal(again.outputs['error-code'], undefined)
      // Keycloak sends a new token nevertheless.
      assert.equal(again.outputs['rotated'], 'true')
    }),
  )
}

async function revocation(check: Check, realm: Realm): Promise<void> {
  await check(SUBJECT, 'revoke-on-exit: the access token ends, the refresh token works', () =>
    inKeycloakJob(realm, 'client_secret_basic', async ({ step }) => {
      const kept = (await step()).outputs['access-token'] ?? ''
      assert.equal(await realm.isActive(kept), true)
      const { outputs, log } = await step({ 'revoke-on-exit': 'true' })
      assert.equal(await realm.isActive(outputs['access-token'] ?? ''), false, log)
      assert.equal((await step()).outputs['rotated'], 'true')
    }),
  )
}

async function wrongSecret(check: Check, realm: Realm): Promise<void> {
  await check(SUBJECT, 'a wrong client secret: the refresh token still works', () =>
    inKeycloakJob(realm, 'client_secret_basic', async ({ step }) => {
      const { outputs } = await step({ 'client-secret': 'wrong-secret' })
      assert.equal(outputs['error-code'], 'invalid_client')
      assert.equal(outputs['credential'], 'untouched')
      assert.equal((await step()).outputs['rotated'], 'true')
    }),
  )
}

async function noNewToken(check: Check, realm: Realm): Promise<void> {
  await check(SUBJECT, 'a client without refresh tokens: rotated=false', () =>
    inKeycloakJob(realm, 'client_secret_post', async ({ step, stored }) => {
      await realm.stopRefreshTokens('client_secret_post')
      const before = stored()
      const { outputs, log } = await step({ 'client-auth': 'client_secret_post' })
      assert.equal(outputs['rotated'], 'false', log)
      // Nothing had to be saved.
      assert.equal(outputs['stored'], 'true')
      assert.equal(stored(), before)
    }),
  )
}
