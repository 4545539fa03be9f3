import type { FailureCode } from '../../../src/shared/failure.ts'
import type { Trouble } from './trouble.ts'

/** Failures of GitHub, before the refresh token is used. */
export const githubTroubles = {
  github_unauthorized: {
    causes: [
      {
        cause: 'The personal access token has expired or was deleted.',
        steps:
          '[Create a new one](github-token.md#create-a-fine-grained-personal-access-token) and save it in the secret that `github-token` comes from.',
      },
      {
        cause: 'Its owner left the organization, or the App was removed.',
        steps:
          'Use a [GitHub App](github-token.md#create-a-github-app), which does not depend on a person.',
      },
      {
        cause: 'The secret contains something else, such as the token of another server.',
        steps: 'Save the token again. A token of github.com does not work on an Enterprise Server.',
      },
    ],
  },
  github_forbidden: {
    causes: [
      {
        cause: 'The token lacks the permission.',
        steps:
          'Give it what the [table of permissions](github-token.md#permissions) says. The message quotes what GitHub asks for.',
      },
      {
        cause: '`github-token` is `${{ github.token }}` or `${{ secrets.GITHUB_TOKEN }}`.',
        steps:
          'Use another token: this one [can never write secrets](github-token.md#why-github_token-is-not-enough).',
      },
      {
        cause: 'The token does not include this repository.',
        steps:
          'Add it under **Repository access** of the token, or to the installation of the App.',
      },
      {
        cause:
          'Single sign-on, an approval, a lifetime policy or an IP allow list of the organization.',
        steps:
          'Do what the message says; the [page on tokens](github-token.md#single-sign-on-approval-and-policies) has the details.',
      },
      {
        cause: "The organization's secret is shared with repositories that the token cannot see.",
        steps:
          'Give the token access to all of them: saving would remove the others from the list.',
      },
      {
        cause: 'The repository is archived, or the account is suspended.',
        steps: 'Restore it.',
      },
    ],
  },
  target_not_found: {
    causes: [
      {
        cause: '`secret-name` or `environment` is misspelled.',
        steps: 'Compare both with the settings of the repository.',
      },
      {
        cause: 'The secret belongs to another place than the inputs say.',
        steps:
          'Set `environment` for an environment secret and `organization` for one of an organization. Set neither for one of the repository.',
      },
      {
        cause: 'The secret does not exist yet.',
        steps: 'Create it with the first refresh token: [getting started](getting-started.md).',
      },
      {
        cause: 'The token may not see it. GitHub then responds as if it did not exist.',
        steps: 'Check the [permissions](github-token.md#permissions).',
      },
    ],
  },
  github_unavailable: {
    causes: [
      {
        cause: 'An incident at GitHub.',
        steps: 'Wait until <https://www.githubstatus.com> shows none, and start a new run.',
      },
      {
        cause: 'The rate of requests is limited.',
        steps:
          'Start a new run later. If it happens often, use a GitHub App, which has a limit of its own, and read [scaling](scaling.md).',
      },
      {
        cause: 'The runner cannot reach the API: proxy, firewall or certificate.',
        steps:
          'Check `HTTPS_PROXY`, `NO_PROXY` and `NODE_EXTRA_CA_CERTS` of the runner, and `github-api-url`.',
      },
    ],
  },
  stale_refresh_token: {
    causes: [
      {
        cause: 'The job was run again, or waited in a queue while another run rotated the token.',
        steps: 'Start a new run. It reads the current secret.',
      },
      {
        cause: 'An earlier step of the same job already used this token.',
        steps:
          'Use the output `access-token` of that step, or continue in a second job, as in [long-deployment.yml](../examples/long-deployment.yml).',
      },
      {
        cause: 'It is not known when the run was queued, because `github-token` may not read it.',
        steps: 'Give the token *Actions: read*, or move the secret to an environment.',
      },
      {
        cause: 'Somebody saved a new token while the job was starting.',
        steps: 'Start a new run.',
      },
    ],
    note: 'Do not set `on-stale: ignore` to get past this. With many providers, using an old token revokes the newest one.',
  },
} as const satisfies Partial<Record<FailureCode, Trouble>>
