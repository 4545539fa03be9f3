import { expect, test } from '@jest/globals'
import { examples, ownSteps, type Step } from '../support/example-workflows.ts'
import { openWorld } from '../support/open-world.ts'
import type { Inputs, World } from '../world/index.ts'

/** The steps of the examples that share the refresh token of the environment production. */
const steps = examples.flatMap(example =>
  ownSteps(example)
    .filter(({ with: given }) => given?.['environment'] === 'production')
    .map(step => ({ file: example.file, step })),
)

/** What the example gives, without the values that its secrets and variables have here. */
function inputsOf({ with: given = {} }: Step, world: World): Inputs {
  const own = ['access-token-secret', 'min-validity', 'environment', 'secret-name']
  const chosen = own.flatMap(name => (given[name] ? [[name, `${given[name]}`]] : []))
  const reuses = given['access-token'] === '${{ secrets.ANYPOINT_ACCESS_TOKEN }}'
  const accessToken = world.stored('ANYPOINT_ACCESS_TOKEN') ?? ''
  return { ...Object.fromEntries(chosen), ...(reuses && { 'access-token': accessToken }) }
}

// The simulated runner reads environment secrets when a job starts, as GitHub does after a wait in a group.
test('examples that share a refresh token run one after the other, and the newest token is always saved', async () => {
  const place = { kind: 'environment', repository: 'acme/app', environment: 'production' } as const
  const world = await openWorld({ place, secretName: 'ANYPOINT_REFRESH_TOKEN' })
  expect(new Set(steps.map(({ file }) => file)).size).toBeGreaterThanOrEqual(5)
  const reused: string[] = []
  for (const { file, step } of steps) {
    const { main, outputs } = await world.step(inputsOf(step, world))
    expect([file, main.exitCode]).toEqual([file, 0])
    expect(world.newestIsStored()).toBe(true)
    expect(outputs['access-token']).toBe(world.provider.accessTokens.at(-1))
    if (outputs['reused'] === 'true') reused.push(file)
  }
  // keep-alive.yml and the first job of long-deployment.yml always refresh.
  expect(reused).toEqual(expect.arrayContaining(['deploy.yml', 'maven.yml', 'terraform.yml']))
  expect(reused).not.toContain('keep-alive.yml')
})
