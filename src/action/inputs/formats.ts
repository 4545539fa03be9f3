import type { X509Certificate } from 'node:crypto'
import { parseCertificate, parseSigningKey, type SigningKey } from '../../oauth/signing-key.ts'
import { endpoint, InputError, matching, type Parser } from './parsers.ts'

/** @see https://docs.github.com/en/actions/reference/security/secrets */
export const secretName = matching(
  /^(?!GITHUB_)[A-Z_][A-Z0-9_]{0,239}$/i,
  'must consist of letters, digits and underscores, and must not begin with a digit or GITHUB_',
)

export const baseUrl: Parser<string> = raw => {
  const url = endpoint(raw)
  if (url instanceof InputError) return url
  return url.includes('?') ? new InputError('must not have a query') : url.replace(/\/+$/, '')
}

/** Excludes variables that would change what later steps run. */
export const variableName = matching(
  /^(?!(GITHUB|RUNNER|INPUT|ACTIONS|STATE)_|(PATH|HOME|CI|NODE_OPTIONS|LD_PRELOAD|BASH_ENV)$)[A-Z_][A-Z0-9_]{0,254}$/i,
  'is not the name of an environment variable that a workflow may set',
)

export const domain = matching(
  /^(https?:\/\/)?[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:\d{1,5})?(\/[A-Za-z0-9._~-]+)*\/?$/,
  'must be a host or tenant, such as login.example.com or login.example.com/realms/prod',
)

export const signingKey: Parser<SigningKey> = raw => {
  const key = parseSigningKey(raw)
  return typeof key === 'string' ? new InputError(keyProblems[key]) : key
}

const keyProblems = {
  malformed: 'is neither an unencrypted private key in PEM (PKCS#8) nor a private JWK',
  unsupported:
    'is a key that cannot sign assertions. Use RSA of 2048 bits or more (RS256, PS256), P-256 (ES256) or Ed25519 (EdDSA)',
}

export const certificate: Parser<X509Certificate> = raw =>
  parseCertificate(raw) ?? new InputError('is not a certificate in PEM')
