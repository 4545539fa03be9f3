import { Backoff } from '../../http/backoff.ts'
import type { Client } from '../../oauth/client.ts'
import type { AuthorizationRequest } from '../../oauth/sign-in/authorization-request.ts'
import { createAuthorizationRequest } from '../../oauth/sign-in/authorization-request.ts'
import type { Code } from '../../oauth/sign-in/authorization-response.ts'
import { exchangeCode } from '../../oauth/sign-in/code-exchange.ts'
import type { TokenOutcome } from '../../oauth/token-outcome.ts'
import type { Tokens } from '../../oauth/tokens.ts'
import { CommandError } from '../command-error.ts'
import type { CliRuntime } from '../runtime.ts'
import type { Callback } from './callback-listener.ts'
import { explainAuthorizationError, explainOutcome, quote } from './explain-sign-in.ts'
import type { SignInPlan } from './model.ts'
import { showAddress } from './open-browser.ts'
import type { OpenRedirect } from './open-redirect.ts'
import { TIME_LIMIT, waitForResponse } from './wait-for-response.ts'

/** What came of a sign-in, and what was saved, as a sentence. */
export interface Completed<T> {
  readonly result: T
  readonly summary: string
}

interface Ending<T> {
  readonly redirect: OpenRedirect
  readonly complete: (tokens: Tokens) => Promise<Completed<T>>
}

/**
 * Signs in with an authorization code (RFC 6749 §4.1). The browser gets its verdict when `complete`
 * has saved the tokens.
 *
 * @throws CommandError
 */
export async function signInByBrowser<T>(
  plan: SignInPlan,
  client: Client,
  { redirect, complete }: Ending<T>,
  runtime: CliRuntime,
): Promise<T> {
  const { provider, facts, scope, options } = plan
  const request = await createAuthorizationRequest({
    authorizationUrl: provider.authorizationUrl ?? '',
    clientId: client.id,
    redirectUri: redirect.address,
    scope,
    scopeParameter: facts.scopeParameter,
    parameters: facts.parameters,
    pkce: facts.pkce,
  })
  await showAddress(request.url, options, runtime)
  runtime.terminal.say(`Waiting for the sign-in, at most ${TIME_LIMIT} minutes.`)
  const { listener, pasteFirst } = redirect
  const callback = await waitForResponse({ listener, state: request.state, pasteFirst }, runtime)
  const { response, show } = callback
  if (response.kind === 'error') {
    const isDenied = response.error === 'access_denied'
    show(isDenied ? 'denied' : 'failed', `The provider says: ${quote(response, runtime)}.`)
    throw explainAuthorizationError(response, runtime)
  }
  return verdictFor(callback, async () => {
    const exchange = { plan, client, redirectUri: redirect.address, request, code: response }
    return complete(await exchangeForTokens(exchange, runtime))
  })
}

/** Shows in the browser how it ended. */
async function verdictFor<T>({ show }: Callback, work: () => Promise<Completed<T>>): Promise<T> {
  try {
    const { result, summary } = await work()
    show('success', summary)
    return result
  } catch (error) {
    show('failed', error instanceof CommandError ? error.message : '')
    throw error
  }
}

interface Exchange {
  readonly plan: SignInPlan
  readonly client: Client
  readonly redirectUri: string
  readonly request: AuthorizationRequest
  readonly code: Code
}

async function exchangeForTokens(exchange: Exchange, runtime: CliRuntime): Promise<Tokens> {
  const { plan, client, redirectUri, request, code } = exchange
  const { provider, facts } = plan
  const { redactor, clock, cancelled } = runtime
  redactor.add(code.code)
  if (request.codeVerifier !== undefined) redactor.add(request.codeVerifier)
  const tokenUrl = facts.exchangeUrl ?? provider.tokenUrl
  const backoff = new Backoff({ timeout: 30_000, firstWait: 500, longestWait: 5_000 }, runtime)
  for (;;) {
    const outcome: TokenOutcome = await exchangeCode(
      {
        provider,
        tokenUrl,
        client,
        redirectUri,
        code: code.code,
        codeVerifier: request.codeVerifier,
        params: facts.exchangeParameters ?? {},
      },
      { responseTimeout: 60_000, signal: cancelled, keepOnceSent: true },
      runtime,
    )
    if (outcome.kind === 'issued') return outcome.tokens
    // A code that was sent is never sent again: that can revoke its tokens.
    const unsent = outcome.kind === 'inconclusive' && outcome.tokenUse === 'not-sent'
    const wait = unsent && !outcome.permanent ? backoff.next() : undefined
    if (wait === undefined || cancelled.aborted) {
      throw explainOutcome(
        outcome,
        { url: tokenUrl, option: '--token-url', grant: 'authorization code' },
        runtime,
      )
    }
    await clock.wait(wait, cancelled)
  }
}
