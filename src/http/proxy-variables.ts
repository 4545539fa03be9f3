/** Whether `env` names a proxy for https. */
export function usesProxy(env: NodeJS.ProcessEnv): boolean {
  return Boolean(env['https_proxy'] || env['HTTPS_PROXY'])
}

/**
 * The variables that name the proxy for https, and nothing else of `env`, since NODE_DEBUG prints
 * what an agent gets. Lower case takes precedence, as in curl. Undefined if the proxy's URL is
 * unusable: Node would ignore it and connect directly.
 */
export function proxyVariables(env: NodeJS.ProcessEnv): Record<string, string> | undefined {
  const proxy = env['https_proxy'] || env['HTTPS_PROXY']
  if (!proxy) return {}
  const url = proxyUrl(proxy)
  if (url === undefined) return undefined
  return { https_proxy: url, no_proxy: noProxy(env['no_proxy'] || env['NO_PROXY'] || '') }
}

function proxyUrl(value: string): string | undefined {
  try {
    const url = new URL(value.includes('://') ? value : `http://${value}`)
    // As Node does with credentials, which fails for `%ZZ`.
    decodeURIComponent(`${url.username}${url.password}`)
    return /^https?:$/.test(url.protocol) ? url.href : undefined
  } catch {
    return undefined
  }
}

/** With curl, `example.com` also covers its subdomains. Node needs `.example.com` for those. */
function noProxy(list: string): string {
  return list
    .split(/[\s,]+/)
    .flatMap(entry => (/^[a-z][^:*]*$/i.test(entry) ? [entry, `.${entry}`] : [entry]))
    .filter(entry => entry !== '')
    .join(',')
}
