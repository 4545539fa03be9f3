import { exactUrl } from '../../http/endpoint.ts'
import type { Redirect } from '../../oauth/sign-in/facts.ts'
import { redirectUri } from '../../oauth/sign-in/resolve-facts.ts'
import { InputError } from '../../shared/parsers.ts'
import { type CommandError, wrongUsage } from '../command-error.ts'
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

/** @throws CommandError for an address that nothing can be received at, or that is none */
export function planRedirect(name: string, redirect: Redirect, options: Options): RedirectPlan {
  const { paste, port, 'redirect-uri': given } = options
  if (given !== undefined && sentNameOf(redirect) !== undefined) {
    return { kind: 'paste', address: given }
  }
  if (given !== undefined) return planFor(checkedAddress(given), paste === true)
  if (port !== undefined && redirect.kind === 'https-only') {
    throw wrongUsage(
      `\`--port\` has no effect with the provider ${name}, which accepts https addresses only.`,
      'Remove it.',
    )
  }
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

/** The refusal where nothing can be asked. */
export function missingRedirect(name: string, redirect: Redirect): CommandError {
  const sentName = sentNameOf(redirect)
  return wrongUsage(
    `The provider ${name} needs \`--redirect-uri\`: ${
      sentName === undefined
        ? 'an https address of your own that is registered for the client'
        : `the ${sentName} of the client, which it takes in place of the redirect address`
    }.`,
    'Set `--redirect-uri`.',
  )
}

/** What the provider calls the value that it takes in place of an address. */
export function sentNameOf(redirect: Redirect): string | undefined {
  return redirect.kind === 'https-only' ? redirect.sentName : undefined
}

function checkedAddress(given: string): string {
  const checked = exactUrl(given)
  if (checked instanceof InputError) throw wrongUsage(`\`--redirect-uri\` ${checked.text}.`)
  return checked
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
