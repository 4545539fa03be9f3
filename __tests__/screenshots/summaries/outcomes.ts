import type { StepResult, World, WorldOptions } from '../../world/index.ts'

interface Outcome {
  readonly world?: WorldOptions
  readonly run: (world: World) => PromiseLike<StepResult>
}

const DAY = 86_400_000
const repository: WorldOptions['place'] = {
  kind: 'repository',
  repository: 'acme/app',
  app: 'actions',
}
const WRITE = {
  actions: 'read',
  secrets: 'write',
  dependabot_secrets: 'write',
  codespaces_secrets: 'write',
  actions_variables: 'write',
} as const
const refuse = ({ github }: World): { remove(): void } =>
  github.fault({ on: 'put', kind: { status: 403 }, times: 'always' })

/** What can come of a job, by the name of its pictures. */
export const outcomes: Readonly<Record<string, Outcome>> = {
  rotated: { run: world => world.step() },
  'not-rotated': {
    world: { provider: { rotate: false } },
    run: world => world.step(),
  },
  reused: {
    run: async world => {
      const inputs = { 'access-token-secret': 'ANYPOINT_ACCESS_TOKEN' }
      await world.step(inputs)
      return world.step({ ...inputs, 'access-token': world.stored('ANYPOINT_ACCESS_TOKEN') })
    },
  },
  'dry-run': {
    run: world =>
      world.step({ 'dry-run': 'true', 'introspection-url': world.provider.introspectionUrl }),
  },
  'dry-run-with-warnings': {
    run: world => {
      world.github.run.groups.splice(0)
      age(world, 80)
      return world.step({ 'dry-run': 'true', 'introspection-url': undefined })
    },
  },
  invalid_grant: {
    run: world => world.step({ 'refresh-token': 'not-the-token-9Qd2mVxY' }),
  },
  refresh_token_missing: { run: world => world.step({ 'refresh-token': '' }) },
  github_forbidden: {
    run: world => {
      world.github.tokens.set(world.github.token, { environments: 'read', actions: 'read' })
      return world.step()
    },
  },
  store_failed: {
    run: world => {
      refuse(world)
      return world.step()
    },
  },
  'saved-by-post': {
    run: world => {
      const fault = refuse(world)
      const step = world.step()
      step.child.onLine(line => line.startsWith('::error') && fault.remove())
      return step
    },
  },
  superseded: {
    run: world => {
      world.github.fault({ on: 'put', kind: { status: 503 } })
      world.github.onRequest('put', () => void world.storeNewer(3_660), { nth: 1 })
      return world.step({ 'retry-timeout': '5' })
    },
  },
  'warnings-and-places': {
    world: { place: repository, provider: { answer: json => ({ ...json, scope: 'full' }) } },
    run: world => {
      const { token, tokens } = world.github
      tokens.set(token, { ...WRITE, expiresAt: new Date(Date.now() + 5 * DAY) })
      return world.step({
        provider: 'ringcentral',
        'client-auth': 'client_secret_post',
        app: 'actions,dependabot,codespaces',
        'access-token-secret': 'RINGCENTRAL_ACCESS_TOKEN',
        scope: 'full offline_access',
      })
    },
  },
  input_invalid: {
    run: world =>
      world.step({
        'client-id': '',
        'client-auth': 'password',
        'token-url': 'http://login.example.com/token',
        'secret-name': 'GITHUB_TOKEN',
        'retry-timeout': 'soon',
        'min-validity': '-1',
        'on-stale': 'maybe',
        app: 'packages',
      }),
  },
}

/** Makes the secret's last change lie this many days back. */
function age(world: World, days: number): void {
  const updatedAt = new Date(Date.now() - days * DAY)
  world.github.setSecret(world.place, world.secretName, world.stored() ?? '', { updatedAt })
}
