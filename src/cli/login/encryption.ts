import type { GitHub } from '../../github/client.ts'
import { createSeal, type Seal } from '../../github/sealed-box.ts'
import { readPublicKey } from '../../github/secrets.ts'
import type { Target } from '../../github/target.ts'

/** Encrypts for one place, with the newest public key that is known. */
export interface Encryption {
  readonly seal: Seal
  /**
   * Reads the public key again, which GitHub may have changed.
   *
   * @throws GitHubError
   */
  renew(github: GitHub): Promise<void>
}

/** @param target any secret of the place */
export function createEncryption(target: Target, first: Seal): Encryption {
  let newest = first
  return {
    seal: secret => newest(secret),
    async renew(github) {
      newest = await createSeal(await readPublicKey(github, target))
    },
  }
}
