import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { certificateAuthority } from '../world/certificate-authority.ts'
import { copyAction, copyUnprotected } from './action-copy.ts'
import { badInputs } from './bad-inputs.ts'
import type { Case } from './case.ts'
import { allCases, choose } from './cases.ts'
import { idOf, tryAll, tryInput, tryNul } from './input-trial.ts'
import { type Options, readOptions } from './options.ts'
import { judge } from './oracle.ts'
import { inParallel } from './pool.ts'
import { writeRecord } from './record.ts'
import { print, sayHow } from './report.ts'
import type { Judged } from './table.ts'
import { runTrial, type Stagehand } from './trial.ts'
import { unprotectedCases } from './unprotected.ts'

const options = readOptions(process.argv.slice(2))
const cases = choose(allCases(options.seed), options)
const inputs = choose(
  badInputs.map(bad => ({ id: idOf(bad), bad })),
  options,
)
const unprotected = choose(unprotectedCases(options.seed), options)
if (options.list) {
  for (const { id } of [...cases, ...unprotected, ...inputs]) print(id)
} else {
  process.exitCode = await campaign(options)
}

async function campaign({ seed, jobs }: Options): Promise<number> {
  const startedAt = performance.now()
  print(
    `seed ${seed}: ${cases.length} cases, ${unprotected.length} unprotected, ${inputs.length} bad inputs`,
  )
  const scratch = await mkdtemp(join(tmpdir(), 'campaign-'))
  const trustFile = join(scratch, 'ca.pem')
  await writeFile(trustFile, (await certificateAuthority()).certificate)
  try {
    const action = await copyAction(join(scratch, 'action'))
    const bare = await copyUnprotected(action, join(scratch, 'unprotected'))
    const hand: Stagehand = { actionDirectory: action, trustFile }
    const judged = await runAll(cases, jobs, hand)
    const losses = await runAll(unprotected, jobs, { ...hand, actionDirectory: bare })
    const refusals = await inParallel(inputs, jobs, ({ bad }) => tryInput(bad, hand))
    if (refusals.length > 0) refusals.push(tryNul(), await tryAll(hand))
    const seconds = Math.round((performance.now() - startedAt) / 1000)
    const record = { seed, seconds, judged, unprotected: losses, inputs: refusals }
    await writeRecord(record)
    return sayHow(record)
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** What takes long does so waiting: all of it goes on beside the rest, and takes no turn. */
async function runAll(chosen: readonly Case[], jobs: number, hand: Stagehand): Promise<Judged[]> {
  const [long, short] = [true, false].map(which =>
    chosen.filter(({ long = false }) => long === which),
  )
  let done = 0
  const run = async (one: Case): Promise<Judged> => {
    const trial = await runTrial(one, hand)
    if (++done % 250 === 0) print(`… ${done} of ${chosen.length}`)
    return { trial, ...judge(trial) }
  }
  const judged = await Promise.all([
    inParallel(long ?? [], jobs, run),
    inParallel(short ?? [], jobs, run),
  ])
  const order = new Map(chosen.map((one, index) => [one, index]))
  return judged
    .flat()
    .sort((a, b) => (order.get(a.trial.case) ?? 0) - (order.get(b.trial.case) ?? 0))
}
