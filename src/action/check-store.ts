import type { GitHub } from '../github/client.ts'
import { createSeal } from '../github/sealed-box.ts'
import { probeWrite, readPublicKey, readSecret } from '../github/secrets.ts'
import type { App, Target } from '../github/target.ts'
import { explainGitHubError } from './explain-github.ts'
import type { Destination, Inputs } from './model.ts'
import type { Runtime } from './runtime.ts'

interface Connections {
  readonly github: GitHub
  /** Makes one attempt only. */
  readonly probe: GitHub
  readonly runtime: Runtime
}

/**
 * Checks that one store can be written: reads its public key and the secrets, encrypts a trial
 * value, and probes write access, all at once.
 *
 * @throws Failure
 */
export async function checkStore(
  app: App,
  { owner, secretName, accessTokenSecret }: Inputs,
  { github, probe, runtime }: Connections,
): Promise<Destination[]> {
  const target: Target = { owner, app, name: secretName }
  const other = accessTokenSecret === undefined ? undefined : { ...target, name: accessTokenSecret }
  try {
    const [seal, found, otherFound, writeConfirmed] = await Promise.all([
      readPublicKey(github, target).then(createSeal),
      readSecret(github, target),
      // Only an organization's secret has something to keep: its visibility.
      other !== undefined && owner.kind === 'organization' ? readSecret(github, other) : undefined,
      probeWrite(probe, target),
    ])
    const visibility = found?.visibility
    const first: Destination = {
      target,
      token: 'refresh-token',
      found,
      visibility,
      visibilityOf: { app, name: target.name },
      seal,
      writeConfirmed,
    }
    if (other === undefined) return [first]
    return [
      first,
      {
        ...first,
        target: other,
        token: 'access-token',
        found: otherFound,
        visibility: otherFound?.visibility ?? visibility,
        visibilityOf: { app, name: otherFound === undefined ? target.name : other.name },
      },
    ]
  } catch (error) {
    throw await explainGitHubError(error, target, { github, redactor: runtime.redactor })
  }
}
