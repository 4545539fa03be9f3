import { generateKeyPairSync, X509Certificate } from 'node:crypto'
import { signingKey } from '../../../src/oauth/formats.ts'
import { InputError } from '../../../src/shared/parsers.ts'
import { createCertificate } from '../../support/certificate.ts'

const rsa = generateKeyPairSync('rsa', { modulusLength: 2_048 })
const pem = rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

/** A client whose certificate is valid for two days until then. */
export async function clientWithCertificate(end: Date) {
  const parsed = signingKey(pem)
  if (parsed instanceof InputError) throw new Error(parsed.text)
  const certificate = new X509Certificate(await createCertificate(rsa, end))
  const privateKey = { ...parsed, certificate }
  return { id: 'app', auth: 'private_key_jwt', secret: undefined, privateKey } as const
}
