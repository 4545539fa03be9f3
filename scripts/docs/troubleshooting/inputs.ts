import type { FailureCode } from '../../../src/shared/failure.ts'
import type { Trouble } from './trouble.ts'

/** Failures of the inputs. */
export const inputTroubles = {
  input_invalid: {
    causes: [
      {
        cause: 'A required input is missing, or its name is misspelled.',
        steps: 'Compare the `with:` block with the [inputs](../README.md#inputs).',
      },
      {
        cause: 'The variable or secret behind an input is empty in this job.',
        steps:
          'Check its name, and that the job names the environment it belongs to. A variable of another environment is empty.',
      },
      {
        cause:
          'The secret contains more than the token: quotes, `Bearer`, `refresh_token=`, JSON, a URL or a line break.',
        steps: 'Save the token alone, without any of these.',
      },
      {
        cause: 'Two inputs exclude or require each other.',
        steps: 'Change the inputs that the message names.',
      },
    ],
    note: 'The message lists every problem at once. No request was sent.',
  },
  refresh_token_missing: {
    causes: [
      {
        cause: 'The secret belongs to an environment that the job does not name.',
        steps: 'Add `environment: NAME` to the job, not only to the `with:` block.',
      },
      {
        cause: 'The secret has another name than in `refresh-token: ${{ secrets.NAME }}`.',
        steps:
          'Compare the names. *Settings → Environments* and *Settings → Secrets and variables → Actions* list them.',
      },
      {
        cause: 'The job is in a reusable workflow, and the caller passes no secrets.',
        steps:
          'Add `secrets: inherit` to the call, or name each secret. For an environment secret, name the environment in the called job.',
      },
      {
        cause: 'A pull request from a fork, or Dependabot, started the run.',
        steps: 'Skip the job in such runs: they get no Actions secrets.',
      },
      {
        cause: "The organization's secret is not shared with this repository.",
        steps: "Add the repository to the secret's list in the organization's settings.",
      },
    ],
  },
} as const satisfies Partial<Record<FailureCode, Trouble>>
