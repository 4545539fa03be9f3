import { afterEach } from '@jest/globals'
import { createWorld, type World, type WorldOptions } from '../world/index.ts'

const opened = new Set<World>()

/** A world that closes when the test ends, and then fails the test on leaks. */
export async function openWorld(options?: WorldOptions): Promise<World> {
  const world = await createWorld(options)
  opened.add(world)
  return world
}

afterEach(async () => {
  const worlds = [...opened]
  opened.clear()
  await Promise.all(worlds.map(world => world.close()))
})
