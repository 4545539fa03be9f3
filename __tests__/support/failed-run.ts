import { expect } from '@jest/globals'
import type { Repository } from '../world/github-repository.ts'
import type { World, WorldOptions } from '../world/index.ts'
import { openWorld } from './open-world.ts'

/** The world, with what only the command line uses. */
export const openCommandLineWorld = (options: WorldOptions = {}) =>
  openWorld({ ...options, github: { ...options.github, commandLine: true } })

/** Adds a run, and returns its number. */
export function addRun({ github }: World, facts: Parameters<Repository['addRun']>[1]): string {
  const run = github.repositories.get('acme/app')?.addRun('deploy.yml', facts)
  return `${run?.id}`
}

/** A run that GitHub does not let save its token, and whose log is then on GitHub. */
export async function failedRun(options: WorldOptions = {}) {
  const world = await openCommandLineWorld(options)
  const fault = world.github.fault({ on: 'put', kind: { status: 503 }, times: 'always' })
  const { log } = await world.step({ 'retry-timeout': '1' })
  fault.remove()
  expect(world.newestIsStored()).toBe(false)
  const id = addRun(world, {
    conclusion: 'failure',
    jobs: [{ name: 'test' }, { name: 'deploy', log }],
  })
  return { world, log, run: id }
}
