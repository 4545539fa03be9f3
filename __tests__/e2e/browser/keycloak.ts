import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { freePort } from '../../support/free-port.ts'
import { writeTrustFile } from '../../support/trust-file.ts'
import { createRealm } from '../keycloak/realm.ts'
import type { Keycloak } from '../keycloak/server.ts'
import type { Check } from '../part.ts'
import { type Login, withLogin } from './login.ts'
import { keycloakPages } from './person.ts'
import { openTab, type Tab } from './tab.ts'

const SUBJECT = 'Chromium, Keycloak'

/** A client that must ask the user, and the preset `keycloak`. */
export async function keycloakLogin(
  check: Check,
  browser: Browser,
  keycloak: Keycloak,
): Promise<void> {
  const realm = await createRealm(keycloak, 'browser', true)
  const folder = mkdtempSync(join(tmpdir(), 'e2e-browser-'))
  try {
    const env = { NODE_EXTRA_CA_CERTS: await writeTrustFile(folder) }
    const port = await freePort()
    const client = { id: 'login', secret: randomBytes(24).toString('hex') }
    await keycloak.admin('POST', '/realms/browser/clients', {
      clientId: client.id,
      secret: client.secret,
      clientAuthenticatorType: 'client-secret',
      enabled: true,
      standardFlowEnabled: true,
      consentRequired: true,
      redirectUris: [`http://localhost:${port}/callback`],
      attributes: { 'pkce.code.challenge.method': 'S256' },
    })
    const args = ['--provider', 'keycloak', '--domain', realm.domain, '--client-id', client.id]
    const run = (body: (login: Login, tab: Tab) => Promise<void>): Promise<void> =>
      withLogin({ client: () => ({ args, secret: client.secret }), env, port }, async login => {
        const tab = await openTab(browser, login.redirect.origin)
        try {
          await tab.page.goto(login.address)
          await keycloakPages.signIn(tab.page, realm.user)
          await body(login, tab)
        } finally {
          await tab.close()
        }
      })

    await check(SUBJECT, 'denied at consent: nothing is saved', () =>
      run(async (login, tab) => {
        await keycloakPages.decide(tab.page, 'deny')
        assert.equal(await tab.verdict(), 'Access was denied')
        tab.assertSelfContained()
        assert.match((await login.ended(1)).stderr, /access_denied/)
        assert.equal(login.savedToken(), undefined)
      }),
    )
    await check(SUBJECT, 'allowed: the token is saved, and works', () =>
      run(async (login, tab) => {
        await keycloakPages.decide(tab.page, 'allow')
        assert.equal(await tab.verdict(), 'You are signed in')
        assert.equal(tab.page.url(), login.redirect.href)
        tab.assertSelfContained()
        const code = new URL(await tab.redirected()).searchParams.get('code') ?? ''
        const token = login.savedToken() ?? ''
        const { stderr } = await login.ended(0, code, token)
        assert.match(stderr, /Refresh token: active/)
        const { status } = await realm.refreshFor(client, token)
        assert.equal(status, 200)
      }),
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
