import type { Redactor } from '../shared/redactor.ts'
import type { Refused } from './github-error.ts'

interface Restriction {
  readonly pattern: RegExp
  readonly remedy: string
}

/** Causes of a 403 that no permission fixes, by GitHub's words. */
const restrictions: readonly Restriction[] = [
  {
    pattern: /SAML enforcement|SAML SSO/i,
    remedy:
      'Authorize the token for single sign-on: in the settings of the personal access token, select "Configure SSO".',
  },
  {
    pattern: /lifetime is greater than|lifetime policy|maximum lifetime/i,
    remedy:
      'The organization or enterprise limits the lifetime of tokens. Create a token with a shorter lifetime, or use a GitHub App.',
  },
  {
    pattern: /forbids access via a (?:fine-grained )?personal access token/i,
    remedy:
      'The organization does not allow this kind of token. Use a GitHub App, or ask an owner to allow it.',
  },
  {
    pattern: /archived/i,
    remedy: 'The repository is archived and read-only. Unarchive it, or use another repository.',
  },
  {
    pattern: /IP allow list/i,
    remedy:
      "The organization allows only certain IP addresses. Add the runner's address to the list, or use a runner inside of it.",
  },
  {
    pattern: /pending approval|has not been approved|awaiting approval/i,
    remedy: 'An owner of the organization must approve the token first.',
  },
  {
    pattern: /suspended/i,
    remedy: 'The account or the installation of the GitHub App is suspended. Restore it first.',
  },
]

/** The remedy for a 403 whose cause is not a permission. Undefined if GitHub names no such cause. */
export function restrictionOf({ message, sso }: Refused, redactor: Redactor): string | undefined {
  const url = /url=(https:\/\/[\w.-]+\/[\w./?=&%-]{1,500})/.exec(sso ?? '')?.[1]
  if (url !== undefined) return `Authorize the token for single sign-on at ${redactor.redact(url)}`
  return restrictions.find(({ pattern }) => pattern.test(message))?.remedy
}
