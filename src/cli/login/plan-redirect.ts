import type { Redirect } from '../../oauth/sign-in/facts.ts'
import { redirectUri } from '../../oauth/sign-in/resolve-facts.ts'
import { wrongUsage } from '../command-error.ts'
import type { Options } from '../options.ts'

/** How the response comes back from the browser. */
export type RedirectPlan =
  | ListenPlan
  /** `address` is undefined if the user has to bring one. */
  | { readonly kind: 'paste'; readonly address: string | undefined }

export interface ListenPlan {
  readonly kind: 'listen'
  readonly port: number
  /** Any other port works as well, if this one is in use. */
  readonly anyPort: boolean
  readonly path: string
  readonly addressAt: (port: number) => string
}

/** @throws CommandError for an address that nothing can be received at */
export function planRedirect(redirect: Redirect, options: Options): RedirectPlan {
  const { paste, port, 'redirect-uri': given } = options
  if (given !== undefined) return planFor(given, paste === true)
  if (redirect.kind === 'https-only' || paste) {
    return { kind: 'paste', address: redirectUri(redirect, port) }
  }
  return {
    kind: 'listen',
    port: port ?? redirect.port,
    anyPort: port === undefined && redirect.kind === 'any-port',
    path: redirect.path,
    addressAt: actual => redirectUri(redirect, actual) ?? '',
  }
}

function planFor(given: string, paste: boolean): RedirectPlan {
  const { protocol, hostname, port, pathname } = new URL(given)
  if (paste || protocol === 'https:') return { kind: 'paste', address: given }
  if (!LISTENED.has(hostname)) {
    throw wrongUsage(
      `Nothing can listen at ${given}: the host must be localhost, 127.0.0.1 or [::1].`,
      'Set another `--redirect-uri`, or add `--paste`.',
    )
  }
  return {
    kind: 'listen',
    port: port === '' ? 80 : Number(port),
    anyPort: false,
    path: pathname,
    addressAt: () => given,
  }
}

const LISTENED = new Set(['localhost', '127.0.0.1', '[::1]'])
