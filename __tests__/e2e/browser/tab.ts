import assert from 'node:assert/strict'
import type { Browser, Page } from 'playwright-core'

/** A tab of a browser that nobody has used before. */
export type Tab = {
  readonly page: Page
  /** The first address at the client that the provider redirected to. */
  redirected(): Promise<string>
  /** The heading of the page of `login` that the tab shows. */
  verdict(): Promise<string>
  /** Every address that the tab can go back to, and the current one. */
  history(): Promise<string[]>
  /** The page of `login` requested nothing, and reported no error. */
  assertSelfContained(): void
  close(): Promise<void>
}

/** @param client the origin that the provider redirects to */
export async function openTab(browser: Browser, client: string): Promise<Tab> {
  // Keycloak's certificate is from the test authority.
  const context = await browser.newContext({ ignoreHTTPSErrors: true })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  const isClient = (url: string): boolean => new URL(url).origin === client
  const errors: string[] = []
  const requestedByClient: string[] = []
  const { promise: redirected, resolve } = Promise.withResolvers<string>()
  page.on('request', request => {
    if (request.isNavigationRequest()) {
      if (isClient(request.url()) && request.url().includes('?')) resolve(request.url())
    } else if (isClient(page.url())) requestedByClient.push(request.url())
  })
  page.on('pageerror', error => errors.push(String(error)))
  page.on('console', message => {
    const { url } = message.location()
    // Chromium reports the status of a page that it shows as an error.
    const isStatus = message.text().startsWith('Failed to load resource: the server responded')
    if (isClient(url || page.url()) && !isStatus) errors.push(message.text())
  })
  return {
    page,
    redirected: () => redirected,
    verdict: async () => {
      await page.waitForURL(url => url.origin === client)
      return (await page.locator('h1').textContent()) ?? ''
    },
    history: async () => {
      const session = await context.newCDPSession(page)
      const { entries } = await session.send('Page.getNavigationHistory')
      return entries.map(({ url }) => url)
    },
    assertSelfContained: () => {
      assert.deepEqual(requestedByClient, [])
      assert.deepEqual(errors, [])
    },
    close: () => context.close(),
  }
}
