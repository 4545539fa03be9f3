import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { certificateAuthority } from '../world/certificate-authority.ts'

/**
 * Writes the simulated world's certificate authority, and more certificates where given, to a file
 * for NODE_EXTRA_CA_CERTS or SSL_CERT_FILE.
 */
export async function writeTrustFile(
  folder: string,
  more: readonly string[] = [],
): Promise<string> {
  const file = join(folder, 'ca.pem')
  await writeFile(file, [(await certificateAuthority()).certificate, ...more].join('\n'))
  return file
}
