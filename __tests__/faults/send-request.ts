import http from 'node:http'
import https from 'node:https'
import { text } from 'node:stream/consumers'
import { certificateAuthority } from '../world/certificate-authority.ts'
import type { World } from '../world/index.ts'

export type Response = { readonly status: number; readonly body: string }

/** Sends a request that is not the action's. It trusts the simulated certificate authority. */
export async function sendRequest(
  method: 'PUT' | 'POST',
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<Response> {
  const { certificate } = await certificateAuthority()
  const client = url.startsWith('https:') ? https : http
  return new Promise((resolve, reject) => {
    const length = { 'content-length': `${Buffer.byteLength(body)}` }
    const options = { method, headers: { ...headers, ...length }, ca: certificate, agent: false }
    client
      .request(url, options, async response =>
        resolve({ status: response.statusCode ?? 0, body: await text(response) }),
      )
      .on('error', reject)
      .end(body)
  })
}

/** Exchanges a refresh token as another run would. Returns the response body. */
export async function exchange({ provider, inputs }: World, refreshToken: string): Promise<string> {
  const { 'client-id': id = '', 'client-secret': secret = '' } = inputs()
  const form = {
    grant_type: 'refresh_token',
    refresh_token: refreshToken,
    client_id: id,
    client_secret: secret,
  }
  const type = { 'content-type': 'application/x-www-form-urlencoded' }
  const { body } = await sendRequest(
    'POST',
    provider.tokenUrl,
    type,
    `${new URLSearchParams(form)}`,
  )
  return body
}
