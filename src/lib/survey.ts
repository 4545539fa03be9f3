import type { Inputs } from '../inputs.ts'
import type { Ports } from '../ports.ts'
import { connectGitHub, type GitHub, type GitHubAccess } from './github.ts'
import { explainRefusal } from './github-refusal.ts'
import { createSeal, type Seal } from './sealed-box.ts'
import { readPublicKey, readSecret, type SecretMetadata } from './secrets-api.ts'
import type { App, Target } from './target.ts'
import { probeWrite } from './write-probe.ts'

/** One secret that will be written. */
export interface Destination {
  readonly target: Target
  readonly token: 'refresh-token' | 'access-token'
  /** The secret as it was. Undefined: there was none, or nothing in it is to be kept. */
  readonly found: SecretMetadata | undefined
  readonly seal: Seal
}

/**
 * Shows that one store can be written: its key is read and tried, the secrets looked at, the right
 * to write probed, all at once.
 *
 * @throws Failure
 */
export async function survey(
  app: App,
  { place, secretName, accessTokenSecret }: Inputs,
  access: GitHubAccess,
  github: GitHub,
  ports: Ports,
): Promise<Destination[]> {
  const target: Target = { place, app, name: secretName }
  const other = accessTokenSecret === undefined ? undefined : { ...target, name: accessTokenSecret }
  // An organization's secret has a visibility to keep; of another nothing is.
  const keeps = other !== undefined && place.kind === 'organization'
  const once = connectGitHub({ ...access, timeout: 0 }, ports)
  try {
    const [seal, found, otherFound] = await Promise.all([
      readPublicKey(github, target).then(createSeal),
      readSecret(github, target),
      keeps ? readSecret(github, other) : undefined,
      probeWrite(once, target),
    ])
    const destination: Destination = { target, token: 'refresh-token', found, seal }
    return other === undefined
      ? [destination]
      : [destination, { target: other, token: 'access-token', found: otherFound, seal }]
  } catch (error) {
    throw await explainRefusal(error, target, github, ports)
  }
}
