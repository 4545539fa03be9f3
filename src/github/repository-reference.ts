export interface RepositoryReference {
  readonly owner: string
  readonly repo: string
}
