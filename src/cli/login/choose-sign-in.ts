import type { SignInFacts } from '../../oauth/sign-in/facts.ts'
import { findSignInFacts, scopeToRequest } from '../../oauth/sign-in/resolve-facts.ts'
import { wrongUsage } from '../command-error.ts'
import { checkKeyOptions } from '../key-options.ts'
import type { Options } from '../options.ts'
import { chooseProvider } from '../provider.ts'
import type { CliRuntime } from '../runtime.ts'
import { askForProvider, completeOptions } from './ask-for-provider.ts'
import type { SignInPlan } from './model.ts'
import { missingRedirect, planRedirect } from './plan-redirect.ts'

/**
 * The provider and how to sign in there. Asks for what it needs and the options do not say.
 *
 * @throws CommandError
 */
export async function chooseSignIn(given: Options, runtime: CliRuntime): Promise<SignInPlan> {
  const name = given.provider ?? (await askForProvider(runtime))
  const options = await completeOptions({ ...given, provider: name }, name, runtime)
  const { provider } = chooseProvider(options, name)
  const facts = withOwnUrls(findSignInFacts(name, options.domain), options)
  if (options.device && facts.device === undefined) {
    throw wrongUsage(
      `No device flow is known for the provider ${name}.`,
      'Set `--device-authorization-url`, or sign in without `--device`.',
    )
  }
  if (!options.device && provider.authorizationUrl === undefined) {
    throw wrongUsage(
      `The provider ${name} needs \`--authorization-url\`.`,
      'Set `--authorization-url`.',
    )
  }
  const scope = scopeToRequest(facts, options.scope)
  if (facts.scopeRequired && options.scope === undefined) {
    throw wrongUsage(`The provider ${name} needs \`--scope\`.`, 'Set `--scope`.')
  }
  const redirect = options.device ? undefined : planRedirect(name, facts.redirect, options)
  if (
    redirect?.kind === 'paste' &&
    redirect.address === undefined &&
    !runtime.terminal.interactive
  ) {
    throw missingRedirect(name, facts.redirect)
  }
  const clientAuth = options['client-auth'] ?? facts.clientAuth ?? provider.clientAuth
  checkKeyOptions(options, clientAuth)
  return {
    ...{ name, provider, facts, scope, redirect, clientAuth },
    options:
      clientAuth === provider.clientAuth ? options : { ...options, 'client-auth': clientAuth },
  }
}

function withOwnUrls(facts: SignInFacts, options: Options): SignInFacts {
  const {
    'device-authorization-url': deviceUrl,
    'token-url': tokenUrl,
    'authorization-url': authorizationUrl,
  } = options
  const { exchangeUrl: _, ...others } = facts
  return {
    ...(tokenUrl === undefined ? facts : others),
    ...(deviceUrl !== undefined && { device: { authorizationUrl: deviceUrl } }),
    ...(authorizationUrl !== undefined &&
      asksForConsent(facts, options) && {
        parameters: { prompt: 'consent', ...facts.parameters },
      }),
  }
}

/**
 * An OpenID provider grants `offline_access` only where it asks for consent. Another server ignores
 * the parameter.
 *
 * @see https://openid.net/specs/openid-connect-core-1_0.html#OfflineAccess
 */
function asksForConsent(facts: SignInFacts, options: Options): boolean {
  const scopes = scopeToRequest(facts, options.scope).split(' ')
  const { searchParams } = new URL(options['authorization-url'] ?? 'https://none')
  return scopes.includes('offline_access') && !searchParams.has('prompt')
}
