const UNTRUSTED = 'its certificate is not trusted (a private CA goes into NODE_EXTRA_CA_CERTS)'

/** Node's and OpenSSL's codes in words. */
const reasons = new Map([
  ['ENOTFOUND', 'the name cannot be resolved'],
  ['EAI_AGAIN', 'the name cannot be resolved for now'],
  ['ECONNREFUSED', 'the connection was refused'],
  ['ETIMEDOUT', 'the connection timed out'],
  ['EHOSTUNREACH', 'the host cannot be reached'],
  ['ENETUNREACH', 'the network cannot be reached'],
  ['ERR_PROXY_TUNNEL', 'the proxy of HTTPS_PROXY refused the connection'],
  ['CERT_HAS_EXPIRED', 'its certificate has expired'],
  ['CERT_NOT_YET_VALID', 'its certificate is not valid yet'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'its certificate is for another name'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', UNTRUSTED],
  ['SELF_SIGNED_CERT_IN_CHAIN', UNTRUSTED],
  ['UNABLE_TO_GET_ISSUER_CERT', UNTRUSTED],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', UNTRUSTED],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', UNTRUSTED],
])

/** Whether trying again is of no use: a certificate does not change meanwhile. */
export function isLasting({ code = '' }: NodeJS.ErrnoException): boolean {
  return /CERT|SIGNED|ISSUER|LEAF/.test(code)
}

/** Why a request had no answer, by the error's code; nothing else of an error is shown. */
export function explainError(
  error: NodeJS.ErrnoException & { port?: number; statusCode?: number },
  sent: boolean,
  { port, protocol }: URL,
): string {
  const code = error.code ?? error.name
  const known = reasons.get(code)
  const wanted = Number(port) || (protocol === 'https:' ? 443 : 80)
  const whose = error.port === undefined || error.port === wanted ? '' : 'at the proxy, '
  const status = error.statusCode === undefined ? '' : ` with ${error.statusCode}`
  if (known !== undefined) return `${whose}${known}${status} (${code})`
  return sent ? `the connection broke before the answer (${code})` : `no connection (${code})`
}
