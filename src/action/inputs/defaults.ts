import { defaults, type InputName } from '../../shared/action-inputs.ts'
import type { Runtime } from '../runtime.ts'

/**
 * The values of empty inputs. action.yml has the same defaults, but a workflow with
 * `provider: ${{ inputs.provider }}` makes an input empty.
 */
export function defaultsFor(env: Runtime['env']): Partial<Record<InputName, string | undefined>> {
  return {
    ...defaults,
    repository: env['GITHUB_REPOSITORY'],
    'github-api-url': env['GITHUB_API_URL'],
  }
}
