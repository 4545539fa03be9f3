/*
 * Simulates setups of 1 to 10,000 tokens under GitHub's documented limits, as discrete events on
 * virtual time. What one run costs is measured first, with ten tokens in the simulated world. Prints
 * a table and writes it to `.artifacts/scale.json`.
 */
import { textTable } from '../../support/text-table.ts'
import { writeArtifact } from '../../support/write-artifact.ts'
import { calibrate } from './calibrate.ts'
import { appInstallation, jobsAtOnce, personalToken } from './limits.ts'
import { assumptions, type Costs, type Result, type Scenario } from './scenario.ts'
import { simulate } from './simulate.ts'

interface Setup extends Omit<Scenario, 'limits' | 'jobsAtOnce'> {
  readonly credential: 'App' | 'personal token'
  readonly plan: keyof typeof jobsAtOnce
}

const team = { readsPerToken: 10, credential: 'App', plan: 'Team' } as const
const enterprise = { ...team, plan: 'Enterprise' } as const

const setups: readonly Setup[] = [
  { ...team, tokens: 1, rotators: 1, credential: 'personal token' },
  { ...team, tokens: 10, rotators: 1, credential: 'personal token' },
  { ...team, tokens: 100, rotators: 1, credential: 'personal token' },
  { ...team, tokens: 100, rotators: 2 },
  { ...team, tokens: 1_000, rotators: 1 },
  { ...team, tokens: 1_000, rotators: 10 },
  { ...team, tokens: 1_000, rotators: 20 },
  { ...team, tokens: 10_000, rotators: 10, readsPerToken: 1 },
  { ...team, tokens: 10_000, rotators: 100, readsPerToken: 1 },
  { ...enterprise, tokens: 10_000, rotators: 100, readsPerToken: 1 },
]

const requestsPerHour = { App: appInstallation(1), 'personal token': personalToken }

const HEADINGS = [
  'Tokens',
  'Reads an hour',
  'Rotators, GitHub token, plan',
  'Refreshes an hour',
  'GitHub calls an hour',
  'Seconds behind',
  'Failed before use',
  'Not saved',
  'Reads of an ended token',
]

const costs = await calibrate()
const rows = setups.map(setup => row(setup, costs))
const calibration = `A run that reuses the token takes ${costs.lookups} requests, a refresh ${costs.lookups + costs.checks + costs.writes}, of which ${costs.writes} write, and ${costs.seconds} s (the median of 10 runs of the built action, with 6 round trips of 50 ms added).`
process.stdout.write(`${calibration}\n\n${textTable(HEADINGS, rows, { style: 'markdown' })}\n`)
await writeArtifact('scale', { headings: HEADINGS, rows, calibration, hours: assumptions.hours })

/** Both answers to the question whether writing a secret counts as creating content. */
function row({ credential, plan, ...setup }: Setup, measured: Costs): string[] {
  const results = [true, false].map(writesAreContent =>
    simulate(
      {
        ...setup,
        jobsAtOnce: jobsAtOnce[plan],
        limits: { requestsPerHour: requestsPerHour[credential], writesAreContent },
      },
      measured,
    ),
  )
  const both = (of: (result: Result) => string | number): string => {
    const [counts, free] = results.map(result => `${of(result)}`)
    return counts === free ? `${counts}` : `${counts} / ${free}`
  }
  return [
    setup.tokens.toLocaleString('en-US'),
    (setup.tokens * setup.readsPerToken).toLocaleString('en-US'),
    `${setup.rotators}, ${credential}, ${plan}`,
    both(one => one.refreshesPerHour.toLocaleString('en-US')),
    both(one => one.callsPerHour.toLocaleString('en-US')),
    both(one => one.secondsBehind.toLocaleString('en-US')),
    both(one => one.failedChecks.toLocaleString('en-US')),
    both(one => one.notSaved.toLocaleString('en-US')),
    both(one => `${((100 * one.readsOfExpired) / one.reads).toFixed(1)} %`),
  ]
}
