import type { HttpsRedirect, LoopbackRedirect } from './facts.ts'

/** Unlikely to be in use, and outside the ranges that Windows and Linux hand out. */
const PORT = 8765

const callback = { path: '/callback', port: PORT } as const

export const localhostFixedPort: LoopbackRedirect = {
  kind: 'fixed-port',
  host: 'localhost',
  ...callback,
}
export const localhostAnyPort: LoopbackRedirect = {
  kind: 'any-port',
  host: 'localhost',
  ...callback,
}
export const loopbackFixedPort: LoopbackRedirect = {
  kind: 'fixed-port',
  host: '127.0.0.1',
  ...callback,
}
export const loopbackAnyPort: LoopbackRedirect = {
  kind: 'any-port',
  host: '127.0.0.1',
  ...callback,
}

/** For providers that accept https with `localhost`. Nothing listens there. */
export const httpsLocalhost: HttpsRedirect = {
  kind: 'https-only',
  address: 'https://localhost/callback',
}

/** For providers that accept public hosts only. */
export const ownHttpsAddress: HttpsRedirect = { kind: 'https-only' }
