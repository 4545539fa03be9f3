/** What is known about a failed request besides its error. */
export interface FailedRequest {
  readonly url: URL
  /** The request may have arrived. */
  readonly sent: boolean
}

/** Node's error, with what its network errors add. */
export interface ConnectionError extends NodeJS.ErrnoException {
  readonly hostname?: string
  readonly port?: number
  readonly statusCode?: number
  /** One error for each address, if the host has several. */
  readonly errors?: readonly ConnectionError[]
}

/** Why a request got no response, by the error's code. Shows nothing else of the error. */
export function networkErrorReason(error: ConnectionError, request: FailedRequest): string {
  const code = error.code ?? error.name
  const known = code.startsWith('HPE_') ? NOT_HTTP : reasons.get(code)
  const where = isAtProxy(error, request.url) ? 'at the proxy, ' : ''
  const status = error.statusCode === undefined ? '' : ` with ${error.statusCode}`
  if (known !== undefined) return `${where}${known}${status} (${code})`
  return request.sent
    ? `the connection broke after the request was sent (${code})`
    : `${where}no connection (${code})`
}

/** Whether another attempt would fail the same way: a certificate does not change meanwhile. */
export function isPermanent({ code = '' }: ConnectionError): boolean {
  return certificateReasons.has(code)
}

function isAtProxy({ hostname, port, errors }: ConnectionError, url: URL): boolean {
  const triedPort = port ?? errors?.[0]?.port
  if (triedPort !== undefined) {
    return triedPort !== (Number(url.port) || (url.protocol === 'https:' ? 443 : 80))
  }
  return hostname !== undefined && hostname !== url.hostname
}

const NOT_HTTP = 'the response is not valid HTTP'
const UNTRUSTED = 'its certificate is not trusted (add a private CA to NODE_EXTRA_CA_CERTS)'

const UNUSABLE = 'its certificate is not valid'

/** @see https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const certificateReasons: ReadonlyMap<string, string> = new Map([
  ['CERT_HAS_EXPIRED', 'its certificate has expired'],
  ['CERT_NOT_YET_VALID', 'its certificate is not valid yet'],
  ['CERT_REVOKED', 'its certificate is revoked'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'its certificate is for another host name'],
  ['HOSTNAME_MISMATCH', 'its certificate is for another host name'],
  ['CERT_REJECTED', UNTRUSTED],
  // Also where another authority of the same name is trusted.
  ['CERT_SIGNATURE_FAILURE', UNTRUSTED],
  ['CERT_UNTRUSTED', UNTRUSTED],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', UNTRUSTED],
  ['INVALID_CA', UNTRUSTED],
  ['SELF_SIGNED_CERT_IN_CHAIN', UNTRUSTED],
  ['UNABLE_TO_GET_ISSUER_CERT', UNTRUSTED],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', UNTRUSTED],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', UNTRUSTED],
  ['CERT_CHAIN_TOO_LONG', UNUSABLE],
  ['ERROR_IN_CERT_NOT_AFTER_FIELD', UNUSABLE],
  ['ERROR_IN_CERT_NOT_BEFORE_FIELD', UNUSABLE],
  ['INVALID_PURPOSE', UNUSABLE],
  ['PATH_LENGTH_EXCEEDED', UNUSABLE],
  ['UNABLE_TO_DECODE_ISSUER_PUBLIC_KEY', UNUSABLE],
  ['UNABLE_TO_DECRYPT_CERT_SIGNATURE', UNUSABLE],
])

const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOTFOUND', 'the host name cannot be resolved'],
  ['EAI_AGAIN', 'the host name cannot be resolved at the moment'],
  ['ECONNREFUSED', 'the connection was refused'],
  ['ETIMEDOUT', 'the connection timed out'],
  ['EHOSTUNREACH', 'the host cannot be reached'],
  ['ENETUNREACH', 'the network cannot be reached'],
  ['ERR_PROXY_TUNNEL', 'the proxy of HTTPS_PROXY refused the connection'],
  ...certificateReasons,
])
