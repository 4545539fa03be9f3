import { run } from '../command.ts'

export type Certificate = { readonly key: string; readonly cert: string }

/** A self-signed certificate for these hosts. */
export async function certificateFor(hosts: readonly string[]): Promise<Certificate> {
  const names = hosts.map(host => `DNS:${host}`).join(',')
  const subject = ['-subj', `/CN=${hosts[0]}`, '-addext', `subjectAltName=${names}`]
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']
  const pem = await run('openssl', ['req', ...kind, ...subject, '-days', '2', '-keyout', '-'])
  return { key: blockOf(pem, 'PRIVATE KEY'), cert: blockOf(pem, 'CERTIFICATE') }
}

function blockOf(pem: string, label: string): string {
  const block = new RegExp(`-----BEGIN ${label}-----[^-]+-----END ${label}-----\n`).exec(pem)?.[0]
  if (block === undefined) throw new Error(`openssl printed no ${label}`)
  return block
}
