import { callbackPage, type PageKind } from '../../../src/cli/login/callback-pages.ts'
import type { LoopbackPage } from '../../../src/cli/loopback/answer.ts'
import { failedPage, foreignPage, manifestPage } from '../../../src/cli/writer/pages.ts'
import type { Page } from '../page.ts'

/** Each page of `login`, with the words of a real sign-in. */
export async function loginPages(): Promise<Page[]> {
  return Object.entries(pages).map(([name, { html }]) => ({ name, html }))
}

const verdicts: Readonly<Record<PageKind, string>> = {
  success:
    'The refresh token is in the secret ANYPOINT_REFRESH_TOKEN of environment production of acme/app.',
  denied: 'The provider says: access_denied: The user denied the request.',
  failed:
    'login.example.com responded 400: invalid_grant: The provided authorization code is invalid, expired, revoked, or does not match the redirection URI used in the authorization request.',
  expired: '',
  busy: '',
  foreign: '',
  'not-found': '',
  'wrong-method': '',
  'wrong-host': '',
}

const pages: Readonly<Record<string, LoopbackPage>> = {
  ...Object.fromEntries(
    Object.entries(verdicts).map(([kind, details]) => [
      kind,
      callbackPage(kind as PageKind, details),
    ]),
  ),
  manifest: manifestPage('https://github.com/settings/apps/new?state=abc', {
    name: 'secrets-acme-app-3f9a1c',
    url: 'https://github.com/acme/app',
    description: 'Saves rotated refresh tokens in the secrets of environment production.',
    redirect_url: 'http://127.0.0.1:49152/created',
    public: false,
    hook_attributes: { url: 'https://github.com/acme/app', active: false },
    default_permissions: { environments: 'write' },
  }),
  'app-failed': failedPage(),
  'app-foreign': foreignPage(404),
}
