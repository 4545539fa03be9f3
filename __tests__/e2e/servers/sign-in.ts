import type { Habits } from './habits.ts'
import type { Client } from './server.ts'

const REDIRECT_URI = 'http://127.0.0.1/callback'

/** Signs a user in as the server allows it without a browser, and returns the refresh token. */
export async function signIn(
  origin: string,
  { paths, scope = '', takesPost }: Habits,
  client: Client,
): Promise<string> {
  const grant =
    paths.authorization === undefined
      ? {
          grant_type: 'password',
          username: 'deployer',
          password: 'password',
          ...(scope && { scope }),
        }
      : {
          grant_type: 'authorization_code',
          code: await authorizationCode(new URL(paths.authorization, origin), client, scope),
          redirect_uri: REDIRECT_URI,
        }
  const { id, secret } = client
  const basic = `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`
  const response = await fetch(new URL(paths.signIn ?? paths.token, origin), {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(takesPost ? {} : { authorization: basic }),
    },
    body: new URLSearchParams({
      ...grant,
      ...(takesPost ? { client_id: id, client_secret: secret } : {}),
    }).toString(),
  })
  const body = await response.text()
  if (!response.ok) throw new Error(`no sign-in: ${response.status} ${body}`)
  return (JSON.parse(body) as { refresh_token: string }).refresh_token
}

/** Follows the redirects until one leads to the client. */
async function authorizationCode(endpoint: URL, { id }: Client, scope: string): Promise<string> {
  endpoint.search = new URLSearchParams({
    response_type: 'code',
    client_id: id,
    redirect_uri: REDIRECT_URI,
    scope,
    state: 'e2e',
  }).toString()
  let url = endpoint
  for (let redirects = 0; redirects < 10; redirects++) {
    const { headers, status } = await fetch(url, { redirect: 'manual' })
    const location = headers.get('location')
    if (location === null) throw new Error(`no redirect from ${url.pathname}: ${status}`)
    url = new URL(location, url)
    if (url.href.startsWith(REDIRECT_URI)) return url.searchParams.get('code') ?? ''
  }
  throw new Error('too many redirects')
}
