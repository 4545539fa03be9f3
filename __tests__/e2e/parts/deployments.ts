import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { assertReused, assertRotated, assertShown } from '../act/assert.ts'
import { runWorkflow } from '../act/run.ts'
import { type Setup, withSetup } from '../act/setup.ts'
import { workflowAt } from '../act/workflow.ts'
import type { Call } from '../anypoint/platform.ts'
import type { Check, Part } from '../part.ts'
import { anypointCli } from '../tools/anypoint-cli.ts'
import { act } from '../tools/go.ts'
import { mavenOptions, mavenPlugins, mavenProject } from '../tools/maven.ts'
import { places } from './places.ts'

/** The examples that deploy with other programs, at servers that accept the newest token only. */
export const deployments: Part = {
  name: 'deployments',
  needs: [act, anypointCli, mavenPlugins],
  run: async check => {
    await maven(check)
    await terraform(check)
    await curl(check)
    await reusable(check)
  },
}

async function maven(check: Check): Promise<void> {
  const workflow = workflowAt('examples', 'maven.yml')
  await check(workflow.name, 'mvn deploy with the token as password; CloudHub gets it, too', () =>
    withSetup(places.production, 'ANYPOINT', async setup => {
      const { folders, platform, world } = setup
      folders.addFiles(mavenProject)
      const environment = {
        MAVEN_OPTS: await mavenOptions(dirname(folders.workspace), folders.home),
        EXCHANGE_URL: platform.plainUrl,
      }
      const run = await runWorkflow(workflow, setup, { event: 'push', environment }).result
      assertRotated(run, setup)
      assertShown(run, 'Uploaded to anypoint-exchange-v3', 'Deployed to CloudHub 2.0')
      assert.doesNotMatch(run.log, /Downloading from central/)
      const published = platform.calls.filter(({ method }) => method === 'PUT')
      assert.ok(
        published.some(({ path }) => path.endsWith('/com/acme/orders/1.2.3/orders-1.2.3.pom')),
      )
      for (const call of published) assertAccepted(call, setup)
      assertAccepted(platform.calls.at(-1), setup, 'POST', /\/deployments$/)
      assert.equal(await statusFor(setup, 'deployer'), 401)
      assert.equal(await statusFor(setup, '~~~Token~~~'), 200)
      const settings = readFileSync(join(folders.home, '.m2', 'settings.xml'), 'utf8')
      assert.match(settings, /<password>\$\{env\.ANYPOINT_TOKEN\}<\/password>/)
      assert.ok(!settings.includes(world.provider.accessTokens.at(-1) ?? ''))
    }),
  )
}

/** How Exchange responds to this user with the newest token as the password. */
async function statusFor({ platform, world }: Setup, user: string): Promise<number> {
  const credentials = Buffer.from(`${user}:${world.provider.accessTokens.at(-1)}`).toString(
    'base64',
  )
  const url = `${platform.plainUrl}/api/v3/organizations/organization-1/maven/orders.pom`
  const headers = { authorization: `Basic ${credentials}` }
  return (await fetch(url, { method: 'PUT', headers })).status
}

async function terraform(check: Check): Promise<void> {
  const workflow = workflowAt('examples', 'terraform.yml')
  await check(workflow.name, 'terraform apply gets the token', () =>
    withSetup(places.production, 'ANYPOINT', async setup => {
      setup.folders.addFiles({
        'main.tf':
          'terraform { required_providers { anypoint = { source = "mulesoft-anypoint/anypoint" } } }\n',
      })
      const run = await runWorkflow(workflow, setup, { event: 'push' }).result
      assertRotated(run, setup)
      assertShown(run, 'Apply complete!')
      assertAccepted(setup.platform.calls.at(-1), setup, 'GET', /\/me$/)
    }),
  )
}

async function curl(check: Check): Promise<void> {
  const workflow = workflowAt('examples', 'curl.yml')
  const event = 'workflow_dispatch'
  await check(workflow.name, 'curl gets the token, and the reused token in the next run', () =>
    withSetup(places.production, 'ANYPOINT', async setup => {
      const run = await runWorkflow(workflow, setup, { event }).result
      assertRotated(run, setup)
      assertShown(run, 'Run Main Show who is signed in', '| deployer')
      const again = await runWorkflow(workflow, setup, { event, label: 'again' }).result
      assertReused(again, setup)
      assert.equal(setup.platform.calls.length, 2)
      for (const call of setup.platform.calls) assertAccepted(call, setup)
    }),
  )
}

/** A deploy.sh of the calling repository. */
const SCRIPT = `#!/bin/sh
curl --silent --show-error --fail --request PUT --data '{}' --header "Authorization: Bearer $ANYPOINT_TOKEN" \\
  "https://anypoint.mulesoft.com/api/v3/organizations/organization-1/maven/$1"
`

async function reusable(check: Check): Promise<void> {
  const caller = workflowAt('examples', 'reusable-caller.yml')
  await check(
    'reusable-deploy.yml',
    'called by reusable-caller.yml: deploy.sh gets the token',
    () =>
      withSetup(places.production, 'ANYPOINT', async setup => {
        setup.folders.addProgram('deploy.sh', SCRIPT)
        const trigger = { event: 'workflow_dispatch', inputs: { version: '2.0.0' } } as const
        assertRotated(await runWorkflow(caller, setup, trigger).result, setup)
        assertAccepted(setup.platform.calls.at(-1), setup, 'PUT', /\/2\.0\.0$/)
      }),
  )
}

/** The platform accepted a request with the newest token. */
function assertAccepted(
  call: Call | undefined,
  { world }: Setup,
  method = call?.method,
  path = /^\//,
): void {
  assert.ok(call, 'there was no such request')
  assert.equal(call.status, 200)
  assert.equal(call.token, world.provider.accessTokens.at(-1))
  assert.equal(call.method, method)
  assert.match(call.path, path)
}
