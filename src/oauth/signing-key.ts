import {
  createHash,
  createPrivateKey,
  type JsonWebKey,
  type KeyObject,
  X509Certificate,
} from 'node:crypto'
import { restoreLineBreaks } from './pem.ts'
import type { Provider } from './provider.ts'

/** A private key that signs client assertions. Node prints no part of it. */
export interface SigningKey {
  readonly key: KeyObject
  /** By its IANA name (RFC 7518 §3.1, RFC 8037). */
  readonly algorithm: keyof typeof algorithms
  /** Whether the JWK names the algorithm. */
  readonly algorithmGiven: boolean
  /** The key ID, if the JWK has one. */
  readonly id: string | undefined
  /** The certificate that assertions name the key by. */
  readonly certificate?: X509Certificate | undefined
}

/** WebCrypto's parameters for each algorithm. */
export const algorithms = {
  RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  PS256: { name: 'RSA-PSS', hash: 'SHA-256' },
  ES256: { name: 'ECDSA', namedCurve: 'P-256' },
  EdDSA: { name: 'Ed25519' },
  Ed25519: { name: 'Ed25519' },
} as const

/** What each kind of key can sign with. The first is used unless a JWK's `alg` names another. */
const usable: Readonly<Record<string, readonly (keyof typeof algorithms)[]>> = {
  rsa: ['RS256', 'PS256'],
  'ec prime256v1': ['ES256'],
  ed25519: ['EdDSA', 'Ed25519'],
}

/**
 * Reads PEM (PKCS#8), also with lost line breaks, or a JWK (RFC 7517).
 *
 * @returns what is wrong instead, if it is not such a key or one that cannot sign
 */
export function parseSigningKey(text: string): SigningKey | 'malformed' | 'unsupported' {
  try {
    const jwk = text.trimStart().startsWith('{') ? (JSON.parse(text) as JsonWebKey) : undefined
    const key = createPrivateKey(jwk ? { key: jwk, format: 'jwk' } : restoreLineBreaks(text))
    const { namedCurve, modulusLength = 2_048 } = key.asymmetricKeyDetails ?? {}
    const choices = usable[[key.asymmetricKeyType, namedCurve].filter(Boolean).join(' ')] ?? []
    const algorithm =
      jwk?.['alg'] === undefined ? choices[0] : choices.find(name => name === jwk['alg'])
    if (algorithm === undefined || modulusLength < 2_048) return 'unsupported'
    const id = typeof jwk?.['kid'] === 'string' ? jwk['kid'] : undefined
    return { key, algorithm, algorithmGiven: jwk?.['alg'] !== undefined, id }
  } catch {
    return 'malformed'
  }
}

/** What names a key in an assertion. */
export interface KeyName {
  /** In place of the one in the JWK. */
  readonly id: string | undefined
  readonly certificate: X509Certificate | undefined
}

/** The key as this provider expects it. */
export function keyFor(
  { certificateCredential }: Pick<Provider, 'certificateCredential'>,
  key: SigningKey,
  { id = key.id, certificate }: KeyName,
): SigningKey {
  const algorithm = certificateCredential ? preferPs256(key) : key.algorithm
  return { ...key, algorithm, id, certificate }
}

/** PS256 in place of RS256, unless the JWK names its algorithm. */
function preferPs256({ algorithm, algorithmGiven }: SigningKey): SigningKey['algorithm'] {
  return algorithm === 'RS256' && !algorithmGiven ? 'PS256' : algorithm
}

/** The first certificate of a PEM text, also with lost line breaks. */
export function parseCertificate(text: string): X509Certificate | undefined {
  try {
    return new X509Certificate(restoreLineBreaks(text))
  } catch {
    return undefined
  }
}

/** The header parameters that name a certificate (RFC 7515 §4.1.7, §4.1.8). */
export function thumbprints({ raw }: X509Certificate): Readonly<Record<string, string>> {
  const digest = (algorithm: string): string =>
    createHash(algorithm).update(raw).digest('base64url')
  return { x5t: digest('sha1'), 'x5t#S256': digest('sha256') }
}

/** The parts of a key that must not be shown: the whole, and each of its lines or secret members. */
export function secretParts(text: string): ReadonlySet<string> {
  const lines = [text, restoreLineBreaks(text)]
    .flatMap(form => form.split(/(?:\\[rn]|[\r\n])+/))
    .filter(line => !line.startsWith('-----'))
  const members = [...text.matchAll(/"(?:d|p|q|dp|dq|qi)"\s*:\s*"([^"]+)"/g)].map(
    match => match[1] ?? '',
  )
  return new Set([text, ...[...lines, ...members].filter(({ length }) => length >= 8)])
}
