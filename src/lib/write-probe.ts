import type { GitHub } from './github.ts'
import { refusedWith } from './github-refusal.ts'
import { secretPath, type Target } from './target.ts'

/**
 * Shows that the token may write, without writing: GitHub answers 422 to a body without a sealed
 * value if the token may, 403 or 404 if not. The name is one that no secret has, in case. Any
 * other answer tells nothing, and is let pass: storing is safe without the probe.
 *
 * @throws RequestError of 401, 403 or 404
 */
export async function probeWrite(github: GitHub, target: Target): Promise<void> {
  const probe = { ...target, name: `${target.name}_WRITE_PROBE` }
  await github('PUT', secretPath(probe), { data: {} }).catch(error => {
    if ([401, 403, 404].some(status => refusedWith(error, status))) throw error
  })
}
