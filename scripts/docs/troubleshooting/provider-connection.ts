import type { FailureCode } from '../../../src/shared/failure.ts'
import type { Trouble } from './trouble.ts'

/** Failures to get a response from the provider. */
export const connectionTroubles = {
  provider_unreachable: {
    causes: [
      {
        cause: '`token-url` or `domain` names a host that does not exist.',
        steps: 'Compare it with [the preset](providers.md) or the documentation of the provider.',
      },
      {
        cause: 'A firewall or proxy blocks the host.',
        steps:
          'Allow the host in the message, and check `HTTPS_PROXY` and `NO_PROXY` of the runner.',
      },
      {
        cause: "The server's certificate is from an authority that Node.js does not know.",
        steps: 'Put the certificate of the authority on the runner and set `NODE_EXTRA_CA_CERTS`.',
      },
      {
        cause: 'The server asks for a client certificate (mTLS).',
        steps: 'The action cannot send one. Use an endpoint without mTLS.',
      },
    ],
    note: 'No request reached the provider.',
  },
  provider_unavailable: {
    unless: { untouched: 'the provider clearly refused every request' },
    causes: [
      {
        cause: 'An outage or overload at the provider.',
        steps:
          'With `untouched`, run again later. With `unknown`, start a new run. If it fails with `invalid_grant`, the lost response contained the new token: sign in again.',
      },
      {
        cause: 'A proxy or firewall cuts the response.',
        steps: 'Allow the host of the token endpoint without inspection.',
      },
      {
        cause: 'The deadline is too short for this provider.',
        steps: 'Raise `retry-timeout`.',
      },
    ],
  },
} as const satisfies Partial<Record<FailureCode, Trouble>>
