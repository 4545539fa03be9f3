import type { Place } from '../../world/places.ts'

/** Where the examples store their secrets. */
export const places = {
  production: { kind: 'environment', repository: 'acme/app', environment: 'production' },
  anypoint: { kind: 'environment', repository: 'acme/app', environment: 'anypoint' },
  organization: { kind: 'organization', organization: 'acme', app: 'actions' },
} as const satisfies Record<string, Place>
