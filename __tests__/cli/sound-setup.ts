import { openWorld } from '../support/open-world.ts'
import { type CliOptions, runCli } from '../support/run-cli.ts'
import type { Repository } from '../world/github-repository.ts'
import type { Place, World, WorldOptions } from '../world/index.ts'

export const REPOSITORY_PLACE: Place = {
  kind: 'repository',
  repository: 'acme/app',
  app: 'actions',
}

export const ENVIRONMENT: Place = {
  kind: 'environment',
  repository: 'acme/app',
  environment: 'production',
}

export const ORGANIZATION: Place = { kind: 'organization', organization: 'acme', app: 'actions' }

/** A set-up that doctor finds nothing wrong with, as a test then changes it. */
export type Setup = {
  readonly world: World
  readonly app: Repository
  /** The file deploy.yml, where `change` differs from the sound one. */
  setWorkflow(change: (text: string) => string): void
  doctor(args?: readonly string[], options?: DoctorOptions): Promise<Report>
}

export type DoctorOptions = CliOptions & {
  /** For a person instead of as JSON. */
  readonly asText?: true
}

export type Report = {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
  /** Every check that is not `ok`, with its status. */
  readonly notOk: Readonly<Record<string, string>>
  readonly checks: readonly Check[]
}

export type Check = {
  readonly id: string
  readonly status: string
  readonly message: string
  readonly remedy: string | null
}

/** Everything is where login and workflow put it. */
export async function soundSetup(
  place: Place = ENVIRONMENT,
  options: WorldOptions = {},
): Promise<Setup> {
  const world = await openWorld({
    ...options,
    place,
    secretName: 'ANYPOINT_REFRESH_TOKEN',
    github: { ...options.github, commandLine: true },
  })
  const { github, provider } = world
  const app = github.repositories.get('acme/app') as Repository
  const { post } = provider.clients
  const shared = place.kind === 'organization' ? ({ visibility: 'all' } as const) : {}
  github.setVariable(place, 'ANYPOINT_CLIENT_ID', post.id, shared)
  github.setSecret(place, 'ANYPOINT_CLIENT_SECRET', `${post.secret}`, shared)
  const text = workflowFor(place, world)
  app.addWorkflow('deploy.yml', text)
  app.addRun('deploy.yml', { groups: ['anypoint-production'] })
  return {
    world,
    app,
    setWorkflow: change => app.files.set('.github/workflows/deploy.yml', change(text)),
    doctor: (args = [], more = {}) => doctor(world, args, more),
  }
}

async function doctor(
  world: World,
  args: readonly string[],
  { env, asText, ...options }: DoctorOptions,
): Promise<Report> {
  const { github, provider } = world
  const given = {
    GH_TOKEN: github.token,
    GITHUB_API_URL: github.apiUrl,
    CLIENT_SECRET: `${provider.clients.post.secret}`,
    ...env,
  }
  const repository = args.includes('--repository') ? [] : ['--repository', 'acme/app']
  const format = asText ? [] : ['--json']
  // On a busy machine, everything takes longer.
  const time = args.includes('--timeout') ? [] : ['--timeout', '60']
  const all = ['doctor', ...repository, ...format, ...time, ...args]
  const result = await runCli(all, { ...options, env: given })
  const printed = result.stdout + result.stderr
  const leaks = world.secrets().filter(({ value }) => printed.includes(value))
  if (leaks.length > 0) throw new Error(`readable: ${leaks.map(({ label }) => label).join()}`)
  if (/Warning/.test(result.stderr)) throw new Error(result.stderr)
  const { checks } = result.stdout.startsWith('{')
    ? (JSON.parse(result.stdout) as { checks: Check[] })
    : { checks: [] }
  const notOk = checks.filter(({ status }) => status !== 'ok')
  return {
    ...result,
    checks,
    notOk: Object.fromEntries(notOk.map(({ id, status }) => [id, status])),
  }
}

function workflowFor(place: Place, { provider }: World): string {
  const where =
    place.kind === 'environment'
      ? `environment: ${place.environment}`
      : place.kind === 'organization'
        ? `organization: ${place.organization}`
        : 'scope: ""'
  return `name: Deploy

on:
  push:
    branches: [main]
  schedule:
    - cron: "23 4 1,15 * *"
  workflow_dispatch:

permissions: {}

concurrency:
  group: anypoint-production
  cancel-in-progress: false
  queue: max

jobs:
  deploy:
    runs-on: ubuntu-latest
${place.kind === 'environment' ? `    environment: ${place.environment}\n` : ''}    steps:
      - uses: acme/refresh-oauth-token@1b10c78c7865c340bc4f6099eb2f838309f1e8c3 # v1.0.0
        with:
          provider: anypoint
          token-url: ${provider.tokenUrl}
          introspection-url: ${provider.introspectionUrl}
          client-id: \${{ vars.ANYPOINT_CLIENT_ID }}
          client-secret: \${{ secrets.ANYPOINT_CLIENT_SECRET }}
          refresh-token: \${{ secrets.ANYPOINT_REFRESH_TOKEN }}
          secret-name: ANYPOINT_REFRESH_TOKEN
          ${where}
          github-token: \${{ secrets.SECRETS_WRITER_TOKEN }}
`
}
