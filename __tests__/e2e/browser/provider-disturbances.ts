import assert from 'node:assert/strict'
import type { Browser } from 'playwright-core'
import { openChromium } from '../../support/chromium.ts'
import type { Check } from '../part.ts'
import { worldPages } from './person.ts'
import { inProviderLogin } from './provider-login.ts'
import { assertSaved, assertSuccess } from './provider-verdicts.ts'

const SUBJECT = 'Chromium, oidc-provider'

/** Requests and accidents that end nothing. */
export async function providerDisturbances(check: Check, browser: Browser): Promise<void> {
  await check(SUBJECT, 'a wrong state, and a favicon: each gets a page, then the right one', () =>
    inProviderLogin(browser, {}, async scene => {
      const other = await scene.openTab()
      const foreign = `${scene.redirect.href}?code=another&state=wrong`
      for (const [url, title] of [
        [foreign, 'This is not part of the sign-in'],
        [scene.redirect.href, 'This is not part of the sign-in'],
        [`${scene.redirect.origin}/favicon.ico`, 'There is no such page'],
      ] as const) {
        await other.page.goto(url)
        assert.equal(await other.verdict(), title)
      }
      other.assertSelfContained()
      await other.close()
      await worldPages.decide(scene.tab.page, 'allow')
      await assertSuccess(scene)
    }),
  )
  await check(
    SUBJECT,
    'a slow exchange: the page waits, and a second callback shows that it does',
    () =>
      inProviderLogin(browser, {}, async scene => {
        const exchange = Promise.withResolvers<void>()
        const arrived = Promise.withResolvers<void>()
        scene.world.provider.onRequest('token', () => {
          arrived.resolve()
          return exchange.promise
        })
        await worldPages.decide(scene.tab.page, 'allow')
        await arrived.promise
        const second = await scene.openTab()
        await second.page.goto(await scene.tab.redirected())
        assert.equal(await second.verdict(), 'The sign-in is already being completed')
        second.assertSelfContained()
        // Without its code, the address of that page does not belong to the sign-in.
        await second.page.reload()
        assert.equal(await second.verdict(), 'This is not part of the sign-in')
        await second.close()
        assert.notEqual(new URL(scene.tab.page.url()).origin, scene.redirect.origin)
        exchange.resolve()
        await assertSuccess(scene)
        const tokenRequests = scene.world.provider.requests.filter(({ name }) => name === 'token')
        assert.equal(tokenRequests.length, 1)
      }),
  )
  await check(
    SUBJECT,
    'a tab that is closed: a browser elsewhere signs in, and pasting works',
    () =>
      inProviderLogin(browser, { env: { SSH_CONNECTION: 'a b' }, typing: true }, async scene => {
        await scene.tab.close()
        const elsewhere = await openChromium({ elsewhere: true })
        try {
          const tab = await scene.openTab(elsewhere)
          await scene.signIn(tab)
          const failed = tab.page.waitForEvent('requestfailed')
          await worldPages.decide(tab.page, 'allow')
          const redirected = (await failed).url()
          assert.equal(redirected, await tab.redirected())
          scene.running.child.stdin.end(`${redirected}\n`)
          await assertSaved(scene, new URL(redirected))
        } finally {
          await elsewhere.close()
        }
      }),
  )
}
