import type { Answer } from './server.ts'

/** A short, stable name for a request. */
export function nameOf(method: string, path: string): string {
  if (method === 'POST' && path === '/token') return 'token'
  if (method === 'POST' && path === '/token/revocation') return 'revoke'
  if (method === 'POST' && path === '/token/introspection') return 'introspect'
  if (path === '/auth') return 'authorize'
  if (method === 'POST' && path === '/device/auth') return 'authorize-device'
  if (path.startsWith('/interaction/') || path === '/device') return 'page'
  return path.startsWith('/.well-known/') ? 'discovery' : 'other'
}

/** The usual error of an OAuth server with this status. */
export function errorAnswer(status: number): Answer {
  const error = ERRORS[status] ?? (status < 500 ? 'invalid_request' : 'server_error')
  const body = JSON.stringify({ error, error_description: `answered with ${status}` })
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body }
}

const ERRORS: Record<number, string> = {
  401: 'invalid_client',
  429: 'temporarily_unavailable',
  503: 'temporarily_unavailable',
}
