import type { Client } from '../../oauth/client.ts'
import type { Tokens } from '../../oauth/tokens.ts'
import type { Secret } from '../../shared/secret.ts'
import type { CliRuntime } from '../runtime.ts'
import { type Completed, signInByBrowser } from './browser-flow.ts'
import { signInByDevice } from './device-flow.ts'
import { explainMissingToken } from './explain-sign-in.ts'
import type { SignInPlan } from './model.ts'
import type { OpenRedirect } from './open-redirect.ts'

/** Saves the refresh token. */
export type Save<T> = (refreshToken: Secret) => Promise<Completed<T>>

/**
 * Signs in with the device flow, or else by a redirect. A browser that waits for its page gets it
 * after the token was saved.
 *
 * @throws CommandError also if the provider sends no refresh token; then nothing is saved
 */
export async function signIn<T>(
  plan: SignInPlan,
  { client, redirect }: { client: Client; redirect: OpenRedirect | undefined },
  runtime: CliRuntime,
  save: Save<T>,
): Promise<T> {
  const complete = async ({ accessToken, refreshToken }: Tokens): Promise<Completed<T>> => {
    for (const token of [accessToken, refreshToken]) if (token) runtime.redactor.add(token)
    if (refreshToken === undefined) throw explainMissingToken(plan)
    return save(refreshToken)
  }
  if (redirect !== undefined) {
    return signInByBrowser(plan, client, { redirect, complete }, runtime)
  }
  return (await complete(await signInByDevice(plan, client, runtime))).result
}
