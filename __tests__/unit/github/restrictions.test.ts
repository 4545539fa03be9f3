import { expect, test } from '@jest/globals'
import type { Refused } from '../../../src/github/github-error.ts'
import { restrictionOf } from '../../../src/github/restrictions.ts'
import { createRedactor } from '../../../src/shared/redactor.ts'

const redactor = createRedactor(() => {})

const refused = (message: string, sso?: string): Refused => ({
  kind: 'refused',
  status: 403,
  message,
  acceptedPermissions: undefined,
  sso,
})

const SSO = 'https://github.com/orgs/acme/sso?authorization_request=A1'

const rows: readonly [string, Refused, RegExp | undefined][] = [
  [
    'single sign-on, with its address',
    refused('Resource protected by organization SAML enforcement.', `required; url=${SSO}`),
    /^Authorize the token for single sign-on at https:\/\/github\.com\/orgs\/acme\/sso\?authorization_request=A1$/,
  ],
  [
    'single sign-on',
    refused('Resource protected by organization SAML enforcement.'),
    /Configure SSO/,
  ],
  [
    'the lifetime of tokens',
    refused('The token lifetime is greater than 366 days. Please adjust it.'),
    /shorter lifetime/,
  ],
  [
    'the kind of token',
    refused('`acme` forbids access via a personal access token (classic).'),
    /does not allow this kind of token/,
  ],
  [
    'fine-grained tokens',
    refused('acme forbids access via a fine-grained personal access token.'),
    /does not allow this kind of token/,
  ],
  ['an archived repository', refused('Repository was archived so is read-only.'), /Unarchive it/],
  [
    'an IP allow list',
    refused('the `acme` organization has an IP allow list enabled'),
    /IP addresses/,
  ],
  ['a token that waits for approval', refused('The token is pending approval'), /must approve/],
  ['a suspended installation', refused('This installation has been suspended'), /suspended/],
  ['a permission', refused('Resource not accessible by integration'), undefined],
]

test.each(rows)('a 403 because of %s', (_, refusal, remedy) => {
  const found = restrictionOf(refusal, redactor)
  if (remedy === undefined) expect(found).toBeUndefined()
  else expect(found).toMatch(remedy)
})

const addresses = [
  'url=http://github.com/sso',
  'url=javascript:alert(1)',
  'url=https://evil.example\n::error::x',
  `url=https://github.com/${'x'.repeat(600)}`,
  'url=https://user:pass@github.com/x',
]

test.each(addresses)('of the header %j no more than a bounded https address is shown', header => {
  const found = restrictionOf(
    refused('Resource protected by organization SAML enforcement.', header),
    redactor,
  )
  expect(found).not.toMatch(/\n|javascript|http:|pass@/)
  expect(found?.length).toBeLessThan(700)
})
