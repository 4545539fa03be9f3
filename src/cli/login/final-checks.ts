import type { GitHub } from '../../github/client.ts'
import { GitHubError } from '../../github/github-error.ts'
import { readUpdatedAt } from '../../github/secrets.ts'
import { readVariable } from '../../github/variables.ts'
import { introspect } from '../../oauth/introspection.ts'
import type { CliRuntime } from '../runtime.ts'
import { type Destination, secretAt } from './destination.ts'
import type { Credentials, SignInPlan } from './model.ts'

interface Finding {
  readonly ok: boolean
  readonly text: string
}

/** Reads back what was saved, and asks the provider about the token, which does not use it. */
export async function checkResult(
  plan: SignInPlan,
  credentials: Credentials,
  { destination, github }: { destination: Destination; github: GitHub },
  runtime: CliRuntime,
): Promise<void> {
  const { terminal } = runtime
  const findings = await terminal.during(
    'Checking',
    Promise.all([
      checkSecret(destination, github),
      checkVariable(credentials.client.id, destination, github),
      checkToken(plan, credentials, runtime),
    ]),
  )
  for (const { ok, text } of findings.flatMap(one => one ?? [])) {
    terminal.explain(ok ? `✓ ${text}` : `! ${text}`, ok ? 'green' : 'yellow')
  }
}

async function checkSecret({ owner, names, found }: Destination, github: GitHub): Promise<Finding> {
  const name = names.refreshToken
  return unlessUnreadable(`the secret ${name}`, async () => {
    const now = await readUpdatedAt(github, secretAt(owner, name))
    const before = found.get(name)?.updatedAt
    // GitHub shows whole seconds.
    const moved = now !== undefined && Date.parse(now) >= Date.parse(before ?? now)
    return moved
      ? { ok: true, text: `Secret ${name}: changed ${now}.` }
      : { ok: false, text: `Secret ${name}: GitHub does not show the change yet.` }
  })
}

async function checkVariable(
  clientId: string,
  { owner, names }: Destination,
  github: GitHub,
): Promise<Finding> {
  const name = names.clientId
  return unlessUnreadable(`the variable ${name}`, async () => {
    const variable = await readVariable(github, { owner, name })
    return variable?.value === clientId
      ? { ok: true, text: `Variable ${name}: has the client ID.` }
      : { ok: false, text: `Variable ${name}: GitHub does not show the client ID yet.` }
  })
}

async function unlessUnreadable(what: string, check: () => Promise<Finding>): Promise<Finding> {
  try {
    return await check()
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error
    return { ok: false, text: `Not checked: ${what} could not be read back.` }
  }
}

/** Undefined where the provider has no introspection endpoint. */
async function checkToken(
  { provider }: SignInPlan,
  { client, refreshToken }: Credentials,
  runtime: CliRuntime,
): Promise<Finding | undefined> {
  const { introspection: endpoint } = provider
  if (typeof endpoint === 'string') return undefined
  const { host } = new URL(endpoint.url)
  const outcome = await introspect(
    { endpoint, provider, client, refreshToken },
    { responseTimeout: 10_000, signal: runtime.cancelled },
    runtime,
  )
  switch (outcome.kind) {
    case 'active':
      return { ok: true, text: `Refresh token: active at ${host}.` }
    case 'inactive':
      return { ok: false, text: `Refresh token: not active at ${host}.` }
    case 'client-rejected':
      return { ok: false, text: `Client: rejected by the introspection endpoint of ${host}.` }
    case 'not-known':
      return undefined
  }
}
