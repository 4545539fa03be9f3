import { type Domain, placeOf, withDomain } from '../provider.ts'
import { aliases, type providerNames, providers } from '../providers/index.ts'
import type { Redirect, SignInFacts } from './facts.ts'
import { signInFacts } from './providers/index.ts'

/** What is known of a provider, by its name or by an alias, with the domain in every URL. */
export function findSignInFacts(
  name: (typeof providerNames)[number],
  given: string | undefined,
): SignInFacts {
  if (isAlias(name)) return findSignInFacts(aliases[name].preset, aliases[name].region)
  const facts = signInFacts[name]
  const { domain } = providers[name]
  return domain === undefined ? facts : atPlace(facts, domain, given)
}

/**
 * The scope to request: what was given or else the default, with the part that makes a refresh
 * token come back. '' if there is none.
 */
export function scopeToRequest(facts: SignInFacts, given: string | undefined): string {
  const { scope = '', refreshTokenScope, scopeSeparator = ' ' } = facts
  const scopes = (given ?? scope).split(scopeSeparator).map(one => one.trim())
  return [...new Set([...scopes, refreshTokenScope ?? ''])].filter(Boolean).join(scopeSeparator)
}

/** The address to register and to send. Undefined if the user has to bring one. */
export function redirectUri(redirect: Redirect, port?: number): string | undefined {
  if (redirect.kind === 'https-only') return redirect.address
  return `http://${redirect.host}:${port ?? redirect.port}${redirect.path}`
}

export interface RegistrationValues {
  readonly redirect: string
  readonly scope: string
}

/** How to register the client, a sentence for each field. */
export function registrationSteps(
  { registration }: SignInFacts,
  values: RegistrationValues,
): readonly string[] {
  return registration.steps.map(step =>
    step.replace(/\{(redirect|scope)\}/g, (_, name: keyof RegistrationValues) => values[name]),
  )
}

function isAlias(name: (typeof providerNames)[number]): name is keyof typeof aliases {
  return Object.hasOwn(aliases, name)
}

function atPlace(facts: SignInFacts, domain: Domain, given: string | undefined): SignInFacts {
  const place = placeOf(domain, given)
  const { device, exchangeUrl, registration } = facts
  const { url } = registration
  return {
    ...facts,
    ...(device && {
      device: { ...device, authorizationUrl: withDomain(device.authorizationUrl, place) },
    }),
    ...(exchangeUrl && { exchangeUrl: withDomain(exchangeUrl, place) }),
    ...(url && { registration: { ...registration, url: pageAt(url, place) } }),
  }
}

/** `{host}` is the part of the domain before a path. */
function pageAt(url: string, place: string): string {
  const host = /^(?:https?:\/\/)?[^/]*/.exec(place)?.[0] ?? ''
  return withDomain(withDomain(url, place).replace('{host}', '{domain}'), host)
}
