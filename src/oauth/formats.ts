import type { X509Certificate } from 'node:crypto'
import { InputError, matching, type Parser } from '../shared/parsers.ts'
import { parseCertificate, parseSigningKey, type SigningKey } from './signing-key.ts'

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
