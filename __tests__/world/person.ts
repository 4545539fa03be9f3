import { Browser, type Fields } from './browser.ts'
import type { User } from './provider-login.ts'

/** What the person does: signs in and allows access, unless a test says otherwise. */
export type Choices = {
  /** Refuses access on the consent page. */
  readonly deny?: boolean
  /** Leaves the login page by its "Cancel". */
  readonly abort?: boolean
}

type Site = { readonly url: string; readonly user: User }

/** The address, at the client, that the provider redirects to. Nothing requests it. */
export async function signIn(
  site: Site,
  authorizationUrl: string,
  choices?: Choices,
): Promise<string> {
  const end = await walk(site, authorizationUrl, choices)
  if (!URL.canParse(end)) throw new Error(`the provider does not redirect: ${end}`)
  return end
}

/** Enters the code on the provider's page, and returns the page at the end. */
export function approveDevice(
  site: Site,
  userCode: string,
  { verificationUrl, ...choices }: Choices & { readonly verificationUrl: string },
): Promise<string> {
  return walk(site, verificationUrl, choices, { user_code: userCode })
}

function walk(
  { url, user }: Site,
  start: string,
  { deny = false, abort = false }: Choices = {},
  more: Fields = {},
): Promise<string> {
  const values = { username: user.name, password: user.password, ...more }
  return new Browser(url).follow(start, values, [
    abort ? 'cancel' : 'sign-in',
    deny ? 'deny' : 'allow',
  ])
}
