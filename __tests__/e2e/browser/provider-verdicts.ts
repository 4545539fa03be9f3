import assert from 'node:assert/strict'
import type { Browser } from 'playwright-core'
import type { Check } from '../part.ts'
import { worldPages } from './person.ts'
import { inProviderLogin, type Scene } from './provider-login.ts'
import { shortMinutes } from './short-minutes.ts'

const SUBJECT = 'Chromium, oidc-provider'

/** How a sign-in ends, in the browser, in the terminal and in the secret. */
export async function providerVerdicts(check: Check, browser: Browser): Promise<void> {
  await check(SUBJECT, 'allowed: the token is saved, and works', () =>
    inProviderLogin(browser, {}, async scene => {
      const { tab, redirect } = scene
      await worldPages.decide(tab.page, 'allow')
      await assertSuccess(scene)
      assert.equal(tab.page.url(), redirect.href)
      for (const url of await tab.history()) assert.ok(!url.includes('code='), url)
      const body = (await tab.page.locator('main').textContent()) ?? ''
      assert.match(body, /SIGN_IN_REFRESH_TOKEN of environment production of acme\/app/)
    }),
  )
  await check(SUBJECT, 'denied at consent: nothing is saved', () =>
    inProviderLogin(browser, {}, async scene => {
      await worldPages.decide(scene.tab.page, 'deny')
      assert.equal(await scene.tab.verdict(), 'Access was denied')
      await assertNothingSaved(scene, /access_denied: The user chose "deny"/)
    }),
  )
  await check(SUBJECT, 'a code that has expired: the page says that the sign-in failed', () =>
    inProviderLogin(browser, { provider: { codeTtl: 1 } }, async scene => {
      const { provider } = scene.world
      provider.onRequest('token', () => new Promise(resolve => setTimeout(resolve, 2_500)))
      await worldPages.decide(scene.tab.page, 'allow')
      assert.equal(await scene.tab.verdict(), 'The sign-in failed')
      await assertNothingSaved(scene, /invalid_grant/)
    }),
  )
  await check(SUBJECT, 'after the time limit: the page says so', () =>
    inProviderLogin(browser, { env: shortMinutes }, async scene => {
      await scene.running.shows(/The time limit of \d+ minutes is over\./)
      await worldPages.decide(scene.tab.page, 'allow')
      assert.equal(await scene.tab.verdict(), 'The time limit is over')
      await assertNothingSaved(scene, /error: The time limit of/)
      const names = scene.world.provider.requests.map(({ name }) => name)
      assert.ok(!names.includes('token'), 'the code was exchanged')
    }),
  )
}

/** Everything that a person sees of a sign-in that succeeded. */
export async function assertSuccess(scene: Scene): Promise<void> {
  const { tab } = scene
  assert.equal(await tab.verdict(), 'You are signed in')
  tab.assertSelfContained()
  await assertSaved(scene, new URL(await tab.redirected()))
}

export async function assertSaved(scene: Scene, redirected: URL): Promise<void> {
  const { world, savedToken } = scene
  await scene.ended(0, redirected.searchParams.get('code') ?? '')
  const token = savedToken() ?? ''
  assert.equal(token, world.provider.newestRefreshToken())
  assert.ok(await world.provider.works(token), 'the saved token does not work')
}

async function assertNothingSaved(scene: Scene, said: RegExp): Promise<void> {
  scene.tab.assertSelfContained()
  assert.equal(scene.tab.page.url(), scene.redirect.href)
  const { stderr } = await scene.ended(1)
  assert.match(stderr, said)
  assert.equal(scene.savedToken(), undefined)
}
