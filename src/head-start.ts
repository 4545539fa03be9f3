import { connect } from 'node:net'
import type { EarlyConnection } from './lib/early-connection.ts'
import { endpointProblem } from './lib/endpoint.ts'
import { resolveProvider } from './lib/input-rules.ts'
import { proxyVariables } from './lib/proxies.ts'

/**
 * Sets out the connections that plan and exchange will need, before anything else is loaded. Only
 * to what the inputs' own rules let pass, and not past a proxy; nothing is sent.
 */
export function headStart(env: NodeJS.ProcessEnv): readonly EarlyConnection[] {
  if (proxyVariables.some(name => env[name])) return []
  const raw = (input: string): string => env[`INPUT_${input.toUpperCase()}`]?.trim() ?? ''
  const apiUrl = raw('github-api-url') || (env['GITHUB_API_URL'] ?? '')
  const { tokenUrl } = resolveProvider(
    input => raw(input) || (input === 'provider' ? 'anypoint' : ''),
  )
  return [
    // The key, the secret, the probe and, where the job's start does not decide, the run.
    ...connections(apiUrl, raw('environment') === '' ? 4 : 3),
    ...connections(tokenUrl, 1),
  ]
}

function connections(url: string, count: number): EarlyConnection[] {
  if (endpointProblem(url) !== undefined) return []
  const { protocol, hostname, port } = new URL(url)
  if (protocol !== 'https:') return []
  const to = { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 443) }
  return Array.from({ length: count }, () => {
    const socket = connect({ ...to, noDelay: true }).unref()
    // The request that finds it broken makes its own, and tells.
    socket.on('error', () => {})
    return { ...to, socket }
  })
}
