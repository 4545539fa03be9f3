import { randomBytes } from 'node:crypto'
import { isOrganization } from '../../github/app.ts'
import { failed, interrupted } from '../command-error.ts'
import { explainGitHub } from '../explain-github.ts'
import type { LoopbackPage } from '../loopback/answer.ts'
import { listenOnLoopback } from '../loopback/listener.ts'
import { accountOf, type WriterContext } from './context.ts'
import { appSettings, createManifest, newAppPage } from './manifest.ts'
import { continueAt, failedPage, foreignPage, manifestPage } from './pages.ts'
import { type RegisteredApp, redeem } from './redeem.ts'

/**
 * Creates the App: our page sends its manifest to GitHub, a person confirms, and GitHub redirects
 * back with a code for the App's key, which goes straight into the secret.
 *
 * @throws CommandError
 */
export async function registerApp(context: WriterContext): Promise<RegisteredApp> {
  const { runtime, showAddress } = context
  const { terminal, env } = runtime
  const settings = await settingsOf(context)
  const state = token()
  const path = `/${token()}`
  const attempt = createAttempt(code => redeem(code, settings.page, context))
  const listener = await listenOnLoopback({
    port: 0,
    routes: {
      [path]: () => manifestPage(newAppPage(context, { ...settings, state }), manifest()),
      '/created': query => answerRedirect(query, state, attempt),
    },
    rejected: foreignPage,
  })
  if (listener.kind !== 'listening') {
    throw failed(`No port of ${listener.address} can be opened (${listener.code}).`)
  }
  const origin = `http://127.0.0.1:${listener.port}`
  const manifest = () => createManifest(context, `${origin}/created`)
  try {
    terminal.say('Create the GitHub App: the page leads to GitHub, and GitHub leads back.')
    if (env['SSH_CONNECTION']) {
      terminal.explain(
        `You are working over SSH. Forward the port from the machine with the browser:\n  ssh -L ${listener.port}:127.0.0.1:${listener.port} HOST`,
      )
    }
    await showAddress(`${origin}${path}`)
    return await withLimit(attempt, settings.page, context)
  } finally {
    await listener.close()
  }
}

/** Milliseconds in which the App must be created. GitHub gives an hour. */
const TIME_LIMIT = 600_000

interface Attempt {
  /** Starts the exchange of the code; with a second code, or again, only returns its outcome. */
  begin(code: string): Promise<RegisteredApp>
  readonly begun: () => boolean
  readonly outcome: Promise<RegisteredApp>
}

function createAttempt(exchange: (code: string) => Promise<RegisteredApp>): Attempt {
  let begun: Promise<RegisteredApp> | undefined
  let settle: (outcome: Promise<RegisteredApp>) => void
  const outcome = new Promise<RegisteredApp>(resolve => {
    settle = resolve
  })
  outcome.catch(() => {})
  return {
    begin(code) {
      begun ??= exchange(code)
      settle(begun)
      return begun
    },
    begun: () => begun !== undefined,
    outcome,
  }
}

async function answerRedirect(
  query: URLSearchParams,
  state: string,
  attempt: Attempt,
): Promise<LoopbackPage> {
  const code = query.get('code') ?? ''
  if (query.get('state') !== state || !/^[\w-]{1,200}$/.test(code)) {
    return foreignPage(400)
  }
  try {
    return continueAt((await attempt.begin(code)).installPage)
  } catch {
    return failedPage()
  }
}

async function withLimit(
  attempt: Attempt,
  settingsPage: string,
  { runtime: { clock, cancelled, terminal } }: WriterContext,
): Promise<RegisteredApp> {
  const finished = new AbortController()
  const signal = AbortSignal.any([cancelled, finished.signal])
  const limit = clock.wait(TIME_LIMIT, signal).then(() => undefined)
  const result = await Promise.race([attempt.outcome, limit]).finally(() => finished.abort())
  if (result !== undefined) return result
  // The App exists, and its key must be saved.
  if (attempt.begun()) return attempt.outcome
  if (cancelled.aborted) {
    terminal.explain(`If you created a GitHub App there, delete it: ${settingsPage}`, 'yellow')
    throw interrupted()
  }
  throw failed(
    'No GitHub App was created within 10 minutes.',
    `Start again. If an App exists that you do not need, delete it: ${settingsPage}`,
  )
}

async function settingsOf(
  context: WriterContext,
): Promise<{ readonly isOrganization: boolean; readonly page: string }> {
  const { place, github, apiUrl, runtime } = context
  const account = accountOf(place)
  try {
    const organization = place.kind === 'organization' || (await isOrganization(github, account))
    return {
      isOrganization: organization,
      page: appSettings(apiUrl, organization ? account : undefined),
    }
  } catch (error) {
    throw explainGitHub(error, { what: `look up the account ${account}` }, runtime)
  }
}

function token(): string {
  return randomBytes(24).toString('base64url')
}
