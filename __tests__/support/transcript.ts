import type { StepResult, World } from '../world/index.ts'

/**
 * A run as a reader sees it: the log, the requests, the outputs and the summary. Values that differ
 * in every run get fixed names: fingerprints in order of appearance, times, hosts.
 */
export function transcript(world: World, { main, post, outputs, summary }: StepResult): string {
  const lines = [...world.github.requests, ...world.provider.requests]
    .sort((a, b) => STAGES.indexOf(a.name) - STAGES.indexOf(b.name))
    .map(({ method, url, status }) => `${method} ${url} → ${status}`)
  // After a slow preflight, the action reads the secret a second time.
  const requests = [...new Set(lines)]
  const listed = Object.entries(outputs).map(([name, value]) => `${name}: ${shown(name, value)}`)
  const text = [
    heading('log', main.log),
    heading('requests', requests.join('\n')),
    heading('outputs', listed.join('\n')),
    heading('summary', summary),
    heading('post step', post?.log ?? ''),
  ].join('\n')
  return withFixedNames(text, world)
}

function heading(title: string, body: string): string {
  return `── ${title}\n${body.trim()}\n`
}

/** The order to show requests in, since those sent together arrive in any order. */
const STAGES = [
  'public-key',
  'secret',
  'organization-secret-repositories',
  'run',
  'probe',
  'token',
  'put',
]

function shown(name: string, value: string): string {
  return name === 'access-token' ? '***' : value
}

function withFixedNames(text: string, { github, provider }: World): string {
  const fingerprints: string[] = []
  return text
    .replaceAll(github.url, 'https://github')
    .replaceAll(provider.url, 'https://provider')
    .replaceAll(new URL(provider.url).host, 'provider')
    .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, 'TIME')
    .replace(/\d{4}-\d\d-\d\d \d\d:\d\d(:\d\d)? UTC/g, 'TIME')
    .replace(/in \d+ (minutes?|hours?) \(TIME/g, 'in A WHILE (TIME')
    .replace(/(fingerprint |token |→ )([0-9a-f]{8})\b/g, (_, before: string, found: string) => {
      if (!fingerprints.includes(found)) fingerprints.push(found)
      return `${before}#${fingerprints.indexOf(found) + 1}`
    })
    .replace(/actions\/runs\/\d+/g, 'actions/runs/RUN')
}
