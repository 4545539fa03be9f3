import { defaults, type InputName } from '../../shared/action-inputs.ts'
import type { Runtime } from '../runtime.ts'

/**
 * What an empty input means. action.yml has the same defaults, but a workflow with
 * `provider: ${{ inputs.provider }}` makes an input empty.
 */
export function impliedValues(env: Runtime['env']): Partial<Record<InputName, string | undefined>> {
  return {
    ...defaults,
    repository: env['GITHUB_REPOSITORY'],
    'github-api-url': env['GITHUB_API_URL'],
  }
}
