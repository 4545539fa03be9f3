import { createPrivateKey, createSign } from 'node:crypto'
import { Secret } from '../shared/secret.ts'
import type { GitHub } from './client.ts'
import { unlessRefused, unusable } from './github-error.ts'
import type { Owner } from './target.ts'

/** A GitHub App of the person or organization that created it. */
export interface GitHubApp {
  readonly slug: string
  readonly clientId: string
  /** Its page at GitHub, as GitHub sent it. Undefined if that is no URL. */
  readonly page: string | undefined
  /** PEM. */
  readonly privateKey: Secret
}

/**
 * Exchanges the code that GitHub redirects with once the App is created. The code works once,
 * within an hour.
 *
 * @throws GitHubError
 * @see https://docs.github.com/en/rest/apps/apps#create-a-github-app-from-a-manifest
 */
export async function readCreatedApp({ rest }: GitHub, code: string): Promise<GitHubApp> {
  const { data } = await rest.apps.createFromManifest({ code })
  const { slug = '', client_id: clientId, pem, html_url: page } = data
  const isText = [slug, clientId, pem].every(text => typeof text === 'string')
  if (!isText || !/^[\w.-]+$/.test(clientId) || !/^[\w-]+$/.test(slug) || !isPrivateKey(pem)) {
    throw unusable('its response describes no GitHub App')
  }
  return {
    slug,
    clientId,
    page: /^https?:\/\/[\w./:-]+$/.test(page) ? page : undefined,
    privateKey: new Secret(pem),
  }
}

/** `other-repositories`: the App is installed, but not for the repository of the place. */
export type Installation = 'none' | 'other-repositories' | 'complete'

/**
 * Whether the App can work in a place.
 *
 * @param asApp GitHub with the App's own token
 * @throws GitHubError
 */
export async function readInstallation({ rest }: GitHub, place: Owner): Promise<Installation> {
  if (place.kind === 'organization') {
    const found = await unlessRefused(rest.apps.getOrgInstallation({ org: place.org }), 404)
    return found ? 'complete' : 'none'
  }
  const { owner, repo } = place
  if (await unlessRefused(rest.apps.getRepoInstallation({ owner, repo }), 404)) return 'complete'
  const anywhere = await unlessRefused(rest.apps.listInstallations({ per_page: 1 }), 404)
  return anywhere && anywhere.data.length > 0 ? 'other-repositories' : 'none'
}

/**
 * What the App authenticates with, for nine minutes from now.
 *
 * @see https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app
 */
export function appToken({ clientId, privateKey }: GitHubApp, now: number): Secret {
  const seconds = Math.floor(now / 1_000)
  const content = [
    { alg: 'RS256', typ: 'JWT' },
    // A minute back, because GitHub's clock may be behind.
    { iss: clientId, iat: seconds - 60, exp: seconds + 540 },
  ].map(part => Buffer.from(JSON.stringify(part)).toString('base64url'))
  const signature = createSign('RSA-SHA256')
    .update(content.join('.'))
    .sign(privateKey.reveal(), 'base64url')
  return new Secret([...content, signature].join('.'))
}

/** @throws GitHubError */
export async function isOrganization({ rest }: GitHub, login: string): Promise<boolean> {
  const { data } = await rest.users.getByUsername({ username: login })
  return data.type === 'Organization'
}

function isPrivateKey(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyType === 'rsa'
  } catch {
    return false
  }
}
