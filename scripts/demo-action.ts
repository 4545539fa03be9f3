import { createWorld, type World } from '../__tests__/world/index.ts'
import { Secret } from '../src/shared/secret.ts'
import { bold, say } from './demo-screen.ts'

/**
 * Shows what the action does: it starts the built `dist/` as the runner does, against a real OAuth
 * server and a simulated GitHub API. Both are on this machine and use TLS.
 */
export async function demonstrateAction(): Promise<void> {
  const world = await createWorld({
    place: { kind: 'environment', repository: 'acme/app', environment: 'production' },
    tls: true,
    secretName: 'ANYPOINT_REFRESH_TOKEN',
  })
  try {
    say('A deployment needs an access token. It has a refresh token in the secret')
    say('ANYPOINT_REFRESH_TOKEN. The provider replaces that token each time it is used.')
    await show(world, '1  The first run')
    await show(world, '2  The second run uses the token that the first run saved')
    world.github.fault({ on: 'put', kind: { status: 403 } })
    await show(world, '3  GitHub rejects the write after the exchange used up the old token')
    say('The step failed and printed the recovery command. The post step saved the token.')
  } finally {
    await world.close()
  }
}

async function show(world: World, title: string): Promise<void> {
  say(`\n━━ ${title} ${'━'.repeat(Math.max(0, 92 - title.length))}`)
  const before = fingerprint(world)
  const { main, post, outputs, summary } = await world.step()
  section('Log of the step, as GitHub shows it', main.log)
  section('Outputs', table({ ...outputs, 'access-token': '***' }))
  if (post?.log) section('Log of the post step, at the end of the job', post.log)
  section('Job summary', summary)
  const state = world.newestIsStored() ? 'the newest token, and it works' : 'NOT THE NEWEST TOKEN'
  section(
    'The secret',
    `before  fingerprint ${before}\nafter   fingerprint ${fingerprint(world)}: ${state}`,
  )
}

function fingerprint(world: World): string {
  return new Secret(world.stored() ?? '').fingerprint
}

function table(pairs: Readonly<Record<string, string>>): string {
  const width = Math.max(...Object.keys(pairs).map(name => name.length))
  return Object.entries(pairs)
    .map(([name, value]) => `${name.padEnd(width)}  ${value}`)
    .join('\n')
}

function section(title: string, body: string): void {
  say(`\n${bold(title)}`)
  for (const line of body.trim().split('\n')) say(`  ${line}`)
}
