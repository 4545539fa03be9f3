/** One workflow file of a repository. */
export interface WorkflowText {
  /** `.github/workflows/deploy.yml` */
  readonly path: string
  readonly text: string
}
