import { usesProxy } from '../http/proxy-variables.ts'

/**
 * Why the proxy in the environment is not used, as a sentence. Undefined if it is, or if there is none.
 *
 * @see https://nodejs.org/api/http.html#built-in-proxy-support
 */
export function proxyProblem(
  env: NodeJS.ProcessEnv,
  version: string = process.versions.node,
): string | undefined {
  if (supportsProxies(version) || !usesProxy(env)) return undefined
  return `Node ${version} does not use HTTPS_PROXY. Node 22.21, 24.5 and later do.`
}

function supportsProxies(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major === 22) return minor >= 21
  return major === 24 ? minor >= 5 : major > 24
}
