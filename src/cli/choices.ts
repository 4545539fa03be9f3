/** Who saves the rotated refresh token later. */
export const writers = ['app', 'token', 'none'] as const
export type Writer = (typeof writers)[number]

/** The workflows that can be written, by the name of their file, and what each is for. */
export const workflows = {
  deploy: 'Refresh the token in a deployment.',
  'keep-alive': 'Refresh the token on a schedule, before it expires.',
  reuse: 'Reuse the access token while it is valid, for many deployments.',
  rotator: 'Refresh on a schedule, and save the access token for other workflows.',
  reader: 'Use the access token that the rotator saved.',
} as const

export type WorkflowName = keyof typeof workflows

export const workflowNames = [...(Object.keys(workflows) as WorkflowName[]), 'none'] as const

/** What a written workflow does with the access token, and what for. */
export const nextSteps = {
  'anypoint-cli': 'Run the Anypoint CLI.',
  maven: 'Deploy with Maven.',
  terraform: 'Plan with Terraform.',
  curl: 'Call an API.',
} as const

export type NextStepName = keyof typeof nextSteps
export const nextStepNames = Object.keys(nextSteps) as NextStepName[]
