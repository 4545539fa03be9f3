import http from 'node:http'
import https from 'node:https'
import { text } from 'node:stream/consumers'
import { certificateAuthority } from '../world/certificate-authority.ts'

export type Told = { readonly status: number; readonly body: string }

/** One request of the campaign's own, trusting the world's certificates. */
export async function send(
  method: 'PUT' | 'POST',
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<Told> {
  const { certificate } = await certificateAuthority()
  const client = url.startsWith('https:') ? https : http
  return new Promise((resolve, reject) => {
    const length = { 'content-length': `${Buffer.byteLength(body)}` }
    const options = { method, headers: { ...headers, ...length }, ca: certificate, agent: false }
    client
      .request(url, options, async answer =>
        resolve({ status: answer.statusCode ?? 0, body: await text(answer) }),
      )
      .on('error', reject)
      .end(body)
  })
}
