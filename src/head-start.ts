import { endpointProblem } from './lib/endpoint.ts'
import { resolveProvider } from './lib/input-rules.ts'
import type { Transport } from './lib/transport.ts'

/**
 * Opens the connections that plan and exchange will need, before anything else is loaded. Only to
 * what the inputs' own rules let pass; nothing is sent.
 */
export function headStart(env: NodeJS.ProcessEnv, http: Transport): void {
  const raw = (input: string): string => env[`INPUT_${input.toUpperCase()}`]?.trim() ?? ''
  const apiUrl = raw('github-api-url') || (env['GITHUB_API_URL'] ?? '')
  const { tokenUrl } = resolveProvider(
    input => raw(input) || (input === 'provider' ? 'anypoint' : ''),
  )
  const connections: readonly [url: string, count: number][] = [
    // The key, the secret, the probe and, where the job's start does not decide, the run.
    [apiUrl, raw('environment') === '' ? 4 : 3],
    [tokenUrl, 1],
  ]
  for (const [url, count] of connections) {
    if (endpointProblem(url) === undefined) http.connect(url, count)
  }
}
