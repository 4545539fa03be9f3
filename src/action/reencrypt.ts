import type { GitHubAccess } from '../github/access.ts'
import { createGitHub } from '../github/client.ts'
import { isRefused } from '../github/github-error.ts'
import { createSeal } from '../github/sealed-box.ts'
import { readPublicKey } from '../github/secrets.ts'
import type { Secret } from '../shared/secret.ts'
import type { PendingWrite } from './model.ts'
import type { Runtime } from './runtime.ts'
import { STATE_NOT_WRITTEN, savePendingWrite } from './state.ts'

/**
 * A function that handles a 422 from GitHub: it encrypts the token with the current public key, if
 * that is not the one that was used. It returns undefined for every other error, and if the key is
 * the same, so that the 422 has another cause. It throws a GitHubError if the key cannot be read.
 */
export function createReencrypt(
  secret: Secret | undefined,
  access: GitHubAccess,
  runtime: Runtime,
): (error: unknown, write: PendingWrite) => Promise<PendingWrite | undefined> {
  const github = createGitHub(access, { ...runtime, timeout: 10_000 })
  return async (error, write) => {
    if (!isRefused(error, 422) || secret === undefined) return undefined
    const key = await readPublicKey(github, write.target)
    if (key.keyId === write.sealed.key_id) return undefined
    const seal = await createSeal(key)
    runtime.log.info('GitHub changed its public key. Encrypting the token again with the new one.')
    const again: PendingWrite = { ...write, sealed: seal(secret) }
    try {
      savePendingWrite(again, access.token, runtime.core)
    } catch {
      runtime.core.warning(STATE_NOT_WRITTEN)
    }
    return again
  }
}
