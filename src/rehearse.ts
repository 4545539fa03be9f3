import { advise } from './lib/advice.ts'
import { expiryByProvider } from './lib/expiry.ts'
import { writeSummary } from './lib/summary.ts'
import { describe } from './lib/target.ts'
import type { Plan } from './plan.ts'
import type { Ports } from './ports.ts'

/** A dry run: tells what was checked and what would be done. Nothing is exchanged or written. */
export function rehearse(plan: Plan, ports: Ports): void {
  const { inputs, primary, destinations, tokenExpiresAt } = plan
  const age = ports.clock.now() + (plan.clockAhead ?? 0) - Date.parse(primary.found.updatedAt)
  const found = primary.found
  const expires = expiryByProvider(inputs.provider, false, found, Date.parse(found.updatedAt))
  const rows: readonly (readonly [string, string])[] = [
    ['Refresh token', `generation ${inputs.refreshToken.generation}, ${days(age)} in its secret`],
    ['Would be exchanged at', `${inputs.tokenUrl}, by ${inputs.client.auth}`],
    ...destinations.map(
      ({ target, token, found }) =>
        [
          `Would be written, the ${token.replace('-', ' ')}`,
          `${describe(target)}${found ? `, last changed ${found.updatedAt}` : ''}`,
        ] as const,
    ),
    ['Public key of each store', 'read, and sealing tried'],
    ['Right to write', 'not refused to `github-token`'],
    ['`github-token` expires', tokenExpiresAt?.toISOString() ?? 'GitHub names no date'],
    ['Refresh token expires', expires === undefined ? 'not known' : `about ${day(expires)}`],
  ]
  ports.core.info('Dry run: everything was checked, nothing is exchanged or written.')
  for (const [what, value] of rows) ports.core.info(`  ✓ ${what}: ${value}`)
  advise(plan, expires, ports)
  ports.core.setOutput('rotated', false)
  ports.core.setOutput('stored', false)
  writeSummary({ title: 'OAuth token, dry run: nothing was changed', rows }, ports)
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10)
}

function days(ms: number): string {
  const whole = Math.max(0, Math.floor(ms / 86_400_000))
  return `${whole} ${whole === 1 ? 'day' : 'days'}`
}
