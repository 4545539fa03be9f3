import type { Part } from '../part.ts'
import { habits } from '../servers/habits.ts'
import { scenarios } from '../servers/scenarios.ts'
import { startServer } from '../servers/server.ts'

/** The built action against OAuth servers of other projects, a part for each. */
export const servers: readonly Part[] = habits.map(server => ({
  name: server.name,
  needs: [server.tool],
  run: async check => {
    const running = await startServer(server)
    try {
      for (const { title, appliesTo = () => true, run } of scenarios)
        if (appliesTo(server)) await check(server.name, title, () => run(running))
    } finally {
      await running.stop()
    }
  },
}))
