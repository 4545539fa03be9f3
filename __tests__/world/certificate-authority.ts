import { webcrypto, X509Certificate } from 'node:crypto'

export type CertificateAuthority = {
  /** The certificate that clients must trust, for NODE_EXTRA_CA_CERTS or SSL_CERT_FILE. */
  readonly certificate: string
  /** A server certificate for localhost and 127.0.0.1, in the form of node:https options. */
  readonly leaf: { readonly key: string; readonly cert: string }
}

/** Created once per process, since keys take long to make. */
export function certificateAuthority(): Promise<CertificateAuthority> {
  authority ??= create()
  return authority
}

let authority: Promise<CertificateAuthority> | undefined

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const DAY = 86_400_000

async function create(): Promise<CertificateAuthority> {
  // Loaded here, since few tests need it and it takes long.
  await import('reflect-metadata')
  const x509 = await import('@peculiar/x509')
  const [root, leaf] = await Promise.all([generateKeys(), generateKeys()])
  const validity = { notBefore: new Date(Date.now() - DAY), notAfter: new Date(Date.now() + DAY) }
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    ...validity,
    name: 'CN=World test authority',
    keys: root,
    signingAlgorithm: ALGORITHM,
    extensions: [new x509.BasicConstraintsExtension(true, 0, true)],
  })
  const signed = await x509.X509CertificateGenerator.create({
    ...validity,
    subject: 'CN=localhost',
    issuer: certificate.subject,
    publicKey: leaf.publicKey,
    signingKey: root.privateKey,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new x509.SubjectAlternativeNameExtension([
        { type: 'dns', value: 'localhost' },
        { type: 'ip', value: '127.0.0.1' },
      ]),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
    ],
  })
  const pkcs8 = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', leaf.privateKey))
  return {
    certificate: new X509Certificate(certificate.toString('pem')).toString(),
    leaf: { key: pem('PRIVATE KEY', pkcs8), cert: signed.toString('pem') },
  }
}

function generateKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify'])
}

function pem(label: string, der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n')
}
