import type { ProviderName } from '../../providers/index.ts'
import type { SignInFacts } from '../facts.ts'
import { localhostFixedPort } from '../redirects.ts'
import { signInA } from './a.ts'
import { signInBToE } from './b-e.ts'
import { signInFToH } from './f-h.ts'
import { signInKToO } from './k-o.ts'
import { signInPToR } from './p-r.ts'
import { signInSaToSn } from './sa-sn.ts'
import { signInSpToW } from './sp-w.ts'
import { signInXToZ } from './x-z.ts'

/** What a server does that follows the RFCs. */
const custom: SignInFacts = {
  pkce: 'S256',
  redirect: localhostFixedPort,
  registration: {
    steps: [
      'Register a client for the authorization code grant, with a client secret.',
      'Allow it to receive refresh tokens.',
      'Enter {redirect} as redirect address.',
      'Allow the scopes that your workflow needs.',
    ],
  },
  noRefreshToken: [
    'The client is not allowed to receive refresh tokens.',
    'The scope does not ask for one. Many servers expect `offline_access`.',
  ],
  source: 'https://www.rfc-editor.org/rfc/rfc8252#section-7.3',
  confidence: 'unverified',
}

/** A row for each provider, in alphabetical order, then `custom`. */
export const signInFacts: Readonly<Record<ProviderName, SignInFacts>> = {
  ...signInA,
  ...signInBToE,
  ...signInFToH,
  ...signInKToO,
  ...signInPToR,
  ...signInSaToSn,
  ...signInSpToW,
  ...signInXToZ,
  custom,
}
