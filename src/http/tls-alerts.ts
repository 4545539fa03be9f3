/** Why a server ended the TLS handshake, if it did. Then it has not read the request. */
export function handshakeAlert({ message }: Error): string | undefined {
  const number = Number(/SSL alert number (\d+)/.exec(message)?.[1])
  const name = handshakeAlerts.get(number)
  if (name === undefined) return undefined
  const code = `TLS alert ${number}, ${name}`
  if (CERTIFICATE_MISSING.has(number)) {
    return `the server requires a client certificate (mutual TLS), which is not supported (${code})`
  }
  if (number === HANDSHAKE_FAILURE) {
    return `the server rejected the TLS handshake and may require a client certificate (mutual TLS) (${code})`
  }
  return `the server rejected the TLS handshake (${code})`
}

const HANDSHAKE_FAILURE = 40
const CERTIFICATE_MISSING: ReadonlySet<number> = new Set([42, 116])

/**
 * Fatal alerts about the handshake itself (RFC 8446 §6.2). In TLS 1.3 they can arrive after the
 * client has finished its side of the handshake and sent the request, which the server then never
 * decrypts. Others, such as internal_error and bad_record_mac, can also follow a request.
 */
const handshakeAlerts: ReadonlyMap<number, string> = new Map([
  [HANDSHAKE_FAILURE, 'handshake_failure'],
  [42, 'bad_certificate'],
  [43, 'unsupported_certificate'],
  [44, 'certificate_revoked'],
  [45, 'certificate_expired'],
  [46, 'certificate_unknown'],
  [48, 'unknown_ca'],
  [49, 'access_denied'],
  [70, 'protocol_version'],
  [71, 'insufficient_security'],
  [109, 'missing_extension'],
  [110, 'unsupported_extension'],
  [112, 'unrecognized_name'],
  [116, 'certificate_required'],
  [120, 'no_application_protocol'],
])
