/** Whether `env` names a proxy for https. */
export function usesProxy(env: NodeJS.ProcessEnv): boolean {
  return Boolean(env['https_proxy'] || env['HTTPS_PROXY'])
}

/**
 * The variables that name the proxy for https, and nothing else of `env`, since NODE_DEBUG prints
 * what an agent gets. Lower case takes precedence, as in curl.
 *
 * @throws TypeError if the proxy's URL is unusable, because Node ignores such a URL and connects directly.
 */
export function proxyVariables(env: NodeJS.ProcessEnv): Record<string, string> {
  const proxy = env['https_proxy'] || env['HTTPS_PROXY']
  if (!proxy) return {}
  const exceptions = env['no_proxy'] || env['NO_PROXY'] || ''
  return { https_proxy: proxyUrl(proxy), no_proxy: noProxy(exceptions) }
}

function proxyUrl(value: string): string {
  const url = new URL(value.includes('://') ? value : `http://${value}`)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new TypeError('not a proxy URL')
  return url.href
}

/** With curl, `example.com` also covers its subdomains. Node needs `.example.com` for those. */
function noProxy(list: string): string {
  return list
    .split(/[\s,]+/)
    .flatMap(entry => (/^[a-z][^:*]*$/i.test(entry) ? [entry, `.${entry}`] : [entry]))
    .filter(entry => entry !== '')
    .join(',')
}
