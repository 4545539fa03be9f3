import { type Credential, Failure } from '../shared/failure.ts'
import type { Runtime } from './runtime.ts'

/** The outputs of a step. Those that are undefined are not set. */
export interface Outputs {
  readonly [name: string]: string | number | boolean | undefined
  readonly 'access-token': string | undefined
}

/**
 * Sets the outputs, and the environment variable.
 *
 * @returns the failure, if a file of the runner cannot be written
 */
export function writeOutputs(
  outputs: Outputs,
  exportEnv: string | undefined,
  credential: Credential,
  { core }: Pick<Runtime, 'core'>,
): Failure | undefined {
  const accessToken = outputs['access-token']
  try {
    for (const [name, value] of Object.entries(outputs)) {
      if (value !== undefined) core.setOutput(name, value)
    }
    if (exportEnv !== undefined && accessToken !== undefined) {
      core.exportVariable(exportEnv, accessToken)
    }
    return undefined
  } catch (cause) {
    return new Failure({
      code: 'internal_error',
      message: "The runner's output files (GITHUB_OUTPUT, GITHUB_ENV) cannot be written.",
      remedy:
        'Check that the disk is not full and that the user of the container or runner may write the folder of the runner. Then start a new run.',
      credential,
      cause,
    })
  }
}
