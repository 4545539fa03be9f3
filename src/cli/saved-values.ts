import type { PrintedBasis } from '../github/encryption-basis.ts'
import type { Secret } from '../shared/secret.ts'

export interface NamedSecret {
  readonly name: string
  readonly secret: Secret
  readonly what: PrintedBasis['what']
}

export interface NamedVariable {
  readonly name: string
  readonly value: string
}

/** What is saved in one place, in this order. */
export interface Values {
  readonly secrets: readonly NamedSecret[]
  readonly variables: readonly NamedVariable[]
}
