import { createWorld, type World } from '../__tests__/world/index.ts'
import { Secret } from '../src/lib/secret.ts'

/**
 * Shows what the action does: the built `dist/`, started as the runner starts it, against a real
 * OAuth server and GitHub's secrets API, both on this machine and over TLS.
 */
const world = await createWorld({
  place: { kind: 'environment', repository: 'acme/app', environment: 'production' },
  tls: true,
  secretName: 'ANYPOINT_REFRESH_TOKEN',
})
try {
  say('A deployment needs an access token. All it has is a refresh token, kept in the secret')
  say('ANYPOINT_REFRESH_TOKEN, which the provider replaces each time it is used.')
  await show(world, '1  The first run')
  await show(world, '2  The second run, from what the first one stored')
  world.github.fault({ on: 'put', kind: { status: 403 } })
  await show(world, '3  GitHub refuses the write, when the old token is already spent')
  say('The step failed and said how to recover; its post step tried again and stored the token.')
} finally {
  await world.close()
}

async function show(world: World, title: string): Promise<void> {
  say(`\n━━ ${title} ${'━'.repeat(Math.max(0, 92 - title.length))}`)
  const before = generation(world)
  const { main, post, outputs } = await world.step()
  section('The log of the step, as GitHub shows it', main.log)
  section('Its outputs', table({ ...outputs, 'access-token': '***' }))
  section('Its summary', main.summary)
  if (post?.log) section('The log of its post step, at the end of the job', post.log)
  const state = world.newestIsStored() ? 'the newest there is, and it works' : 'NOT THE NEWEST'
  section(
    'The secret',
    `before  generation ${before}\nafter   generation ${generation(world)}, ${state}`,
  )
}

function generation(world: World): string {
  return new Secret(world.stored() ?? '').generation
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

function bold(text: string): string {
  return process.stdout.isTTY ? `\u001b[1m${text}\u001b[0m` : text
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
