import { type EarlyConnection, setOut } from './lib/early-connection.ts'

/**
 * Sets out the connections to GitHub that plan will need, before anything else is loaded: for the
 * key, the secret, the probe and, where the job's start does not decide, the run.
 */
export function headStart(env: NodeJS.ProcessEnv): readonly EarlyConnection[] {
  const raw = (input: string): string => env[`INPUT_${input}`]?.trim() ?? ''
  const apiUrl = raw('GITHUB-API-URL') || (env['GITHUB_API_URL'] ?? '')
  return setOut(apiUrl, raw('ENVIRONMENT') === '' ? 4 : 3, env)
}
