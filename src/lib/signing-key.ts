import { createPrivateKey, type JsonWebKey, type KeyObject } from 'node:crypto'
import { type Field, Problem } from './input-fields.ts'

/** A private key that signs client assertions. Node prints neither of its forms. */
export interface SigningKey {
  readonly key: KeyObject
  /** By its IANA name (RFC 7518 §3.1, RFC 8037). */
  readonly algorithm: keyof typeof algorithms
  /** The key's id, where the JWK has one. */
  readonly id: string | undefined
}

/** WebCrypto's parameters for each algorithm. */
export const algorithms = {
  RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' },
  PS256: { name: 'RSA-PSS', hash: 'SHA-256' },
  ES256: { name: 'ECDSA', namedCurve: 'P-256' },
  EdDSA: { name: 'Ed25519' },
  Ed25519: { name: 'Ed25519' },
} as const

/** What a key can sign with, the first unless a JWK's `alg` says otherwise. */
const usable: Readonly<Record<string, readonly (keyof typeof algorithms)[]>> = {
  rsa: ['RS256', 'PS256'],
  'ec prime256v1': ['ES256'],
  ed25519: ['EdDSA', 'Ed25519'],
}

/** PEM (PKCS#8), also on one line with `\n` for its line breaks, or a JWK (RFC 7517). */
export const signingKey: Field<SigningKey> = raw => {
  try {
    const jwk = raw.trimStart().startsWith('{') ? (JSON.parse(raw) as JsonWebKey) : undefined
    const key = createPrivateKey(jwk ? { key: jwk, format: 'jwk' } : raw.replaceAll('\\n', '\n'))
    const { namedCurve, modulusLength = 2_048 } = key.asymmetricKeyDetails ?? {}
    const choices = usable[[key.asymmetricKeyType, namedCurve].filter(Boolean).join(' ')] ?? []
    const algorithm =
      jwk?.['alg'] === undefined ? choices[0] : choices.find(name => name === jwk['alg'])
    if (algorithm === undefined || modulusLength < 2_048) return new Problem(UNSUPPORTED)
    return { key, algorithm, id: typeof jwk?.['kid'] === 'string' ? jwk['kid'] : undefined }
  } catch {
    return new Problem('is neither a private key in PEM (PKCS#8, not encrypted) nor a private JWK')
  }
}

const UNSUPPORTED =
  'is of a kind that cannot sign: RSA of 2048 bits or more (RS256, PS256), P-256 (ES256) and Ed25519 (EdDSA) can'

/** What must not be shown of a secret input: itself; of a private key also each line or member. */
export function secretParts(raw: string): ReadonlySet<string> {
  const lines = raw.split(/\\n|[\r\n]+/).filter(line => !line.startsWith('-----'))
  const members = [...raw.matchAll(/"(?:d|p|q|dp|dq|qi)"\s*:\s*"([^"]+)"/g)].map(
    match => match[1] ?? '',
  )
  return new Set([raw, ...[...lines, ...members].filter(({ length }) => length >= 8)])
}
