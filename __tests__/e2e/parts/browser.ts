import { openChromium } from '../../support/chromium.ts'
import { keycloakLogin } from '../browser/keycloak.ts'
import { providerDisturbances } from '../browser/provider-disturbances.ts'
import { providerVerdicts } from '../browser/provider-verdicts.ts'
import { startKeycloak } from '../keycloak/server.ts'
import type { Part } from '../part.ts'
import { chromium } from '../tools/chromium.ts'
import { keycloak } from '../tools/keycloak.ts'

/** The command `login`, with Chromium on the login and consent pages of the provider. */
export const browserLogin: Part = {
  name: 'browser',
  needs: [chromium, keycloak],
  run: async check => {
    const browser = await openChromium()
    const server = startKeycloak()
    try {
      await providerVerdicts(check, browser)
      await providerDisturbances(check, browser)
      await keycloakLogin(check, browser, await server)
    } finally {
      await browser.close()
      await server.then(
        ({ stop }) => stop(),
        () => {},
      )
    }
  },
}
