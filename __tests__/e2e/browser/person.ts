import type { Page } from 'playwright-core'
import type { User } from '../../world/provider-login.ts'

/** What a person does on the pages of a provider. */
export type Pages = {
  signIn(page: Page, user: User): Promise<void>
  decide(page: Page, decision: 'allow' | 'deny'): Promise<void>
}

/** Without waiting for the next page, which comes after the exchange. */
const AT_ONCE = { noWaitAfter: true } as const

/** The pages of the simulated world. */
export const worldPages: Pages = {
  signIn: async (page, { name, password }) => {
    await page.getByLabel('User name').fill(name)
    await page.getByLabel('Password').fill(password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('heading', { name: /^Allow access/ }).waitFor()
  },
  decide: (page, decision) =>
    page.getByRole('button', { name: decision === 'allow' ? 'Allow' : 'Deny' }).click(AT_ONCE),
}

/** Keycloak's own pages. */
export const keycloakPages: Pages = {
  signIn: async (page, { name, password }) => {
    await page.locator('#username').fill(name)
    await page.locator('#password').fill(password)
    await page.locator('#kc-login').click()
    await page.locator('#kc-oauth').waitFor()
  },
  decide: (page, decision) =>
    page.locator(decision === 'allow' ? '#kc-login' : '#kc-cancel').click(AT_ONCE),
}
