import assert from 'node:assert/strict'
import { assertRotated } from '../act/assert.ts'
import { runWorkflow } from '../act/run.ts'
import { withSetup } from '../act/setup.ts'
import { workflowAt } from '../act/workflow.ts'
import type { Check, Part } from '../part.ts'
import { anypointCli } from '../tools/anypoint-cli.ts'
import { gh } from '../tools/gh.ts'
import { act } from '../tools/go.ts'
import { places } from './places.ts'

/** The examples that rotate elsewhere, or for others, unchanged, with act. */
export const rotators: Part = {
  name: 'rotators',
  needs: [act, anypointCli, gh],
  run: async check => {
    await regions(check)
    await enterpriseServer(check)
    await dependabot(check)
  },
}

async function regions(check: Check): Promise<void> {
  const workflow = workflowAt('examples', 'matrix.yml')
  const hosts = {
    'anypoint-us': 'anypoint.mulesoft.com',
    'anypoint-eu': 'eu1.anypoint.mulesoft.com',
  }
  // act has the same secrets for all environments, so that each region is a run of its own.
  for (const [environment, host] of Object.entries(hosts))
    await check(workflow.name, `rotates in ${environment}, at ${host} only`, () =>
      withSetup({ ...places.anypoint, environment }, 'ANYPOINT', async setup => {
        const trigger = { event: 'schedule', matrix: { environment }, label: environment } as const
        assertRotated(await runWorkflow(workflow, setup, trigger).result, setup)
        const { platform, world } = setup
        assert.deepEqual(new Set(platform.proxy.tunnels), new Set([`${host}:443`]))
        assert.equal(world.stored('ANYPOINT_ACCESS_TOKEN'), world.provider.accessTokens.at(-1))
      }),
    )
}

async function enterpriseServer(check: Check): Promise<void> {
  const workflow = workflowAt('examples', 'enterprise-server.yml')
  const event = 'schedule'
  // Only the workflow's variables name the proxy and the private authority.
  const environment = {
    HTTPS_PROXY: undefined,
    NO_PROXY: undefined,
    NODE_EXTRA_CA_CERTS: undefined,
  }
  await check(workflow.name, 'rotates through the proxy, with the private authority', () =>
    withSetup(
      places.anypoint,
      'ANYPOINT',
      async setup => {
        const { world, platform } = setup
        assertRotated(await runWorkflow(workflow, setup, { event, environment }).result, setup)
        assert.deepEqual(new Set(platform.proxy.tunnels), new Set(['anypoint.mulesoft.com:443']))
        assert.equal(world.stored('ANYPOINT_ACCESS_TOKEN'), world.provider.accessTokens.at(-1))
      },
      { github: { basePath: '/api/v3' } },
    ),
  )
}

async function dependabot(check: Check): Promise<void> {
  const workflow = workflowAt('examples', 'dependabot-token.yml')
  const store = { kind: 'repository', repository: 'acme/app', app: 'dependabot' } as const
  await check(workflow.name, 'gh saves the access token for Dependabot, and nothing else', () =>
    withSetup(
      places.anypoint,
      'ANYPOINT',
      async setup => {
        const { github, provider } = setup.world
        assertRotated(await runWorkflow(workflow, setup, { event: 'schedule' }).result, setup)
        const saved = github.secret(store, 'ANYPOINT_ACCESS_TOKEN')?.value
        assert.equal(saved, provider.accessTokens.at(-1))
        assert.equal(github.secret(store, 'ANYPOINT_REFRESH_TOKEN'), undefined)
        assert.deepEqual(github.violations, [])
      },
      { github: { basePath: '/api/v3' } },
    ),
  )
}
