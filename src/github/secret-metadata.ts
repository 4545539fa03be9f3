/** What GitHub tells about a secret; never its value. */
export interface SecretMetadata {
  /** RFC 3339, in whole seconds. GitHub has no other mark of a version. */
  readonly updatedAt: string
  /** Only of an organization's secret. */
  readonly visibility: Visibility | undefined
}

/** Which repositories may use an organization's secret. Every write sends it back. */
export type Visibility =
  | { readonly visibility: 'all' | 'private'; readonly selected_repository_ids?: never }
  | { readonly visibility: 'selected'; readonly selected_repository_ids: number[] }

/** The narrowest visibility, where none is known. */
export const NO_REPOSITORY: Visibility = { visibility: 'selected', selected_repository_ids: [] }

/** A visibility to write later. A list that is left out is read again then. */
export interface SavedVisibility {
  readonly visibility: Visibility['visibility']
  readonly selected_repository_ids?: readonly number[]
}

/** An Actions variable as GitHub returns it. */
export interface Variable {
  readonly value: string
  /** Milliseconds since the epoch, in whole seconds. */
  readonly updatedAt: number
}
