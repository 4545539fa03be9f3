import { expect, test } from '@jest/globals'
import { runCli } from '../support/run-cli.ts'
import type { Place } from '../world/index.ts'
import { ENVIRONMENT, ORGANIZATION, REPOSITORY_PLACE, soundSetup } from './sound-setup.ts'

const places: readonly (readonly [Place, readonly string[]])[] = [
  [ENVIRONMENT, ['--environment', 'production']],
  [REPOSITORY_PLACE, []],
  [ORGANIZATION, ['--organization', 'acme']],
]

const sets = [
  ['deploy', 'keep-alive'],
  ['reuse', 'keep-alive'],
  ['rotator', 'reader'],
]

const rows = places.flatMap(([place, args]) =>
  sets.map(names => ({ place, args, names, kind: place.kind })),
)

test.each(rows)('doctor finds nothing in $names, written for the $kind', async row => {
  const { place, args, names } = row
  const { doctor, app, world } = await soundSetup(place)
  app.files.clear()
  app.workflows.length = 0
  app.runs.length = 0
  for (const name of names) {
    const written = ['workflow', '--workflow', name, '--stdout', '--repository', 'acme/app']
    const { stdout } = await runCli([...written, '--provider', 'anypoint', ...args])
    app.addWorkflow(`${name}.yml`, stdout)
  }
  // No introspection endpoint is known for another token endpoint than the preset's.
  expect((await doctor(['--token-url', world.provider.tokenUrl])).notOk).toEqual({
    client: 'unknown',
  })
})
