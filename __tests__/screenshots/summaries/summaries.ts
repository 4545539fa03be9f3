import { createWorld } from '../../world/index.ts'
import { githubPage } from '../github-page.ts'
import type { Page } from '../page.ts'
import { outcomes } from './outcomes.ts'

/** The summary page of a job for each outcome, from a run of the built action. */
export async function summaries(): Promise<Page[]> {
  const pages: Page[] = []
  for (const [name, { world: options, run }] of Object.entries(outcomes)) {
    const world = await createWorld({ ...USUAL, ...options })
    try {
      world.github.run.groups.push('anypoint-token')
      const { summary } = await run(world)
      pages.push({ name, html: await githubPage(summary) })
    } finally {
      await world.close()
    }
  }
  return pages
}

const USUAL = {
  place: { kind: 'environment', repository: 'acme/app', environment: 'production' },
  secretName: 'ANYPOINT_REFRESH_TOKEN',
  inputs: { provider: 'anypoint', 'retry-timeout': '10' },
} as const
