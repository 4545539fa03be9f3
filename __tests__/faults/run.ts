/*
 * Runs the built action against simulated servers, each time with one
 * failure: an error response, a lost connection, a signal, another writer, a bad input.
 * A case is judged by what the servers saw, not by what the action reports: the newest refresh token
 * must be stored, or a printed command must store it. Then every report of the action must be true,
 * and no secret may be readable. `verdict.ts` and `expectations.ts` hold the rules.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyDist } from '../support/dist-copy.ts'
import { writeTrustFile } from '../support/trust-file.ts'
import type { Case } from './case.ts'
import { allCases, choose, unprotectedCases } from './cases.ts'
import { badInputs } from './inputs/bad-inputs.ts'
import { checkCoverage, idOf, tryBadInput } from './inputs/input-trial.ts'
import { type Options, readOptions } from './options.ts'
import { writeRecord } from './record.ts'
import { print, report } from './report.ts'
import { type Programs, runTrial } from './trial.ts'
import { copyUnprotected } from './unprotected-dist.ts'
import { type Judged, judge } from './verdict.ts'

const options = readOptions(process.argv.slice(2))
const cases = choose(allCases(options.seed), options)
const unprotected = choose(unprotectedCases(options.seed), options)
const inputs = choose(
  badInputs.map(bad => ({ id: idOf(bad), bad })),
  options,
)
if (options.list) for (const { id } of [...cases, ...unprotected, ...inputs]) print(id)
else process.exitCode = await runCampaign(options)

async function runCampaign({ seed, jobs }: Options): Promise<number> {
  const startedAt = performance.now()
  print(
    `seed ${seed}: ${cases.length} cases, ${unprotected.length} unprotected, ${inputs.length} bad inputs`,
  )
  const folder = await mkdtemp(join(tmpdir(), 'faults-'))
  try {
    const actionDirectory = await copyDist(join(folder, 'action'))
    const bare = await copyUnprotected(actionDirectory, join(folder, 'unprotected'))
    const programs: Programs = { actionDirectory, trustFile: await writeTrustFile(folder) }
    const judged = await runAll(cases, jobs, programs)
    const losses = await runAll(unprotected, jobs, { ...programs, actionDirectory: bare })
    const refusals = await inParallel(inputs, jobs, ({ bad }) => tryBadInput(bad, programs))
    if (refusals.length > 0) refusals.push(await checkCoverage(programs))
    const seconds = Math.round((performance.now() - startedAt) / 1000)
    const record = { seed, seconds, judged, unprotected: losses, inputs: refusals }
    await writeRecord(record)
    return report(record)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Slow cases wait most of the time, so they run in addition to the others. */
async function runAll(chosen: readonly Case[], jobs: number, programs: Programs) {
  let done = 0
  const run = async (one: Case): Promise<Judged> => {
    const judged = judge(await runTrial(one, programs))
    if (++done % 250 === 0) print(`… ${done} of ${chosen.length}`)
    return judged
  }
  const { slow = [], quick = [] } = Object.groupBy(chosen, one => (one.slow ? 'slow' : 'quick'))
  const parts = [inParallel(slow, jobs, run), inParallel(quick, jobs, run)]
  const judged = (await Promise.all(parts)).flat()
  const byCase = new Map(judged.map(one => [one.trial.case, one]))
  return chosen.flatMap(one => byCase.get(one) ?? [])
}

/** Works on at most `jobs` items at a time. Results are in the order of the items. */
async function inParallel<T, R>(
  items: readonly T[],
  jobs: number,
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results = new Array<R>(items.length)
  const waiting = items.entries()
  const worker = async (): Promise<void> => {
    for (const [index, item] of waiting) results[index] = await work(item)
  }
  await Promise.all(Array.from({ length: jobs }, worker))
  return results
}
