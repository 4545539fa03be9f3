import 'reflect-metadata'
import type { KeyPairKeyObjectResult, webcrypto } from 'node:crypto'
import * as x509 from '@peculiar/x509'

const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
const DAY = 86_400_000

/** A self-signed certificate for an RSA key, in PEM. Valid from yesterday until tomorrow, unless given. */
export async function createCertificate(
  { privateKey, publicKey }: KeyPairKeyObjectResult,
  notAfter = new Date(Date.now() + DAY),
): Promise<string> {
  const keys = {
    privateKey: privateKey.toCryptoKey(RSA, true, ['sign']),
    publicKey: publicKey.toCryptoKey(RSA, true, ['verify']),
  } as webcrypto.CryptoKeyPair
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: 'CN=Test client',
    keys,
    signingAlgorithm: RSA,
    notBefore: new Date(notAfter.getTime() - 2 * DAY),
    notAfter,
  })
  return certificate.toString('pem')
}
