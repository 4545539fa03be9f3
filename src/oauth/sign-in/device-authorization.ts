import { endpointProblem } from '../../http/endpoint-url.ts'
import { type HttpResponse, NetworkError } from '../../http/response.ts'
import { Secret } from '../../shared/secret.ts'
import type { Client } from '../client.ts'
import type { SendOptions } from '../form-request.ts'
import type { Provider } from '../provider.ts'
import { readDocuments } from '../response-documents.ts'
import { last, type Members, type Value } from '../response-members.ts'
import { decodeText } from '../response-text.ts'
import { postTokenRequest } from '../token-endpoint.ts'
import { classify, type Inconclusive, type Rejected, type Unusable } from '../token-outcome.ts'
import { forOtherGrants, type SignInDependencies } from './code-exchange.ts'

/** A device flow that waits for the user (RFC 8628 §3.2). */
export interface DeviceAuthorization {
  readonly kind: 'started'
  readonly deviceCode: Secret
  /** What the user types: printable ASCII. */
  readonly userCode: string
  /** Where the user types it: an https URL, or an http URL of this machine. */
  readonly verificationUri: string
  /** The same with the code in it. */
  readonly verificationUriComplete: string | undefined
  /** Seconds. */
  readonly expiresIn: number
  /** When it expires, in milliseconds on the clock that never jumps. */
  readonly deadline: number
  /** Seconds between two polls, at least. */
  readonly interval: number
}

export interface DeviceAuthorizationRequest {
  readonly url: string
  readonly provider: Provider
  readonly client: Client
  /** An empty one is not sent. */
  readonly scope: string
  /** More parameters. They never replace those of the protocol. */
  readonly params: Readonly<Record<string, string>>
}

/** Starts the device flow (RFC 8628 §3.1), with one request. */
export async function requestDeviceAuthorization(
  { url, provider, client, scope, params }: DeviceAuthorizationRequest,
  options: SendOptions,
  dependencies: SignInDependencies,
): Promise<DeviceAuthorization | Rejected | Unusable | Inconclusive> {
  const parameters = { ...params, ...(scope && { scope }) }
  const request = { provider, tokenUrl: url, client, parameters }
  const result = await postTokenRequest(request, options, dependencies)
  const { clock, redactor } = dependencies
  const started = result instanceof NetworkError ? undefined : read(result, clock.monotonic())
  if (started !== undefined) {
    redactor.add(started.deviceCode)
    return started
  }
  const outcome = classify(result, forOtherGrants(provider), { sent: [], now: clock.now() })
  if (outcome.kind !== 'issued' && outcome.kind !== 'unusable') return outcome
  const status = result instanceof NetworkError ? 0 : result.status
  return { kind: 'unusable', status, description: NO_CODES }
}

const NO_CODES = 'a response without `device_code`, `user_code` and `verification_uri`'

function read(response: HttpResponse, now: number): DeviceAuthorization | undefined {
  if (!response.ok || response.truncated !== undefined) return undefined
  const documents = readDocuments(decodeText(response.content), false)
  const members = documents.flatMap(({ roots }) => roots).find(has('devicecode'))
  if (members === undefined) return undefined
  const deviceCode = last(members, 'devicecode')
  const userCode = last(members, 'usercode')
  // Google names it `verification_url`.
  const verificationUri = page(members, 'verificationuri') ?? page(members, 'verificationurl')
  if (typeof deviceCode !== 'string' || deviceCode === '' || !isUserCode(userCode)) return undefined
  if (verificationUri === undefined) return undefined
  const expiresIn = seconds(last(members, 'expiresin')) ?? DEFAULT_LIFETIME
  return {
    kind: 'started',
    deviceCode: new Secret(deviceCode),
    userCode,
    verificationUri,
    verificationUriComplete:
      page(members, 'verificationuricomplete') ?? page(members, 'verificationurlcomplete'),
    expiresIn,
    deadline: now + expiresIn * 1_000,
    interval: seconds(last(members, 'interval')) ?? DEFAULT_INTERVAL,
  }
}

/** Seconds. RFC 8628 §3.2. */
const DEFAULT_INTERVAL = 5

/** Seconds. The member is required; this is what most servers send. */
const DEFAULT_LIFETIME = 900

function has(name: string): (members: Members) => boolean {
  return members => members.has(name)
}

function isUserCode(value: Value): value is string {
  return typeof value === 'string' && /^[!-~]([ -~]{0,62}[!-~])?$/.test(value)
}

/** A page that is safe to open. Unlike an endpoint, it may have a fragment. */
function page(members: Members, name: string): string | undefined {
  const value = last(members, name)
  if (typeof value !== 'string') return undefined
  return endpointProblem(value.replace(/#[!-~]*$/, '')) === undefined ? value : undefined
}

function seconds(value: Value): number | undefined {
  const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
  return typeof number === 'number' && number > 0 && number <= LONGEST ? number : undefined
}

/** A day, in seconds. */
const LONGEST = 86_400
