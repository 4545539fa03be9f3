import { defaults } from '../shared/action-inputs.ts'
import type { Secret } from '../shared/secret.ts'
import type { RawInputs } from './inputs/raw.ts'
import { schema } from './inputs/schema.ts'
import { signInInputs } from './inputs/sign-in-inputs.ts'
import { disagreement } from './inputs/state-agreement.ts'
import { readMainReport } from './main-report.ts'
import type { PendingWrite, Receipt } from './model.ts'
import { notSaved, RECOVERY } from './not-saved.ts'
import { reportSaved } from './report-saved.ts'
import type { Runtime } from './runtime.ts'
import { type SaveOptions, saveWrite } from './save-write.ts'
import { signInCommand } from './sign-in-command.ts'
import type { RestoredWrite } from './state.ts'

/**
 * Saves what the main step encrypted and did not save, unless the secret changed since. It needs
 * the state and a GitHub token. The other inputs only have to agree with the state where they are
 * given, because the runner can pass other inputs to the post step than to the main step.
 *
 * @param token undefined if `github-token` is empty
 * @throws Failure `store_failed`: the first token that is not saved
 */
export async function storePending(
  restored: readonly RestoredWrite[],
  raw: RawInputs,
  token: Secret | undefined,
  runtime: Runtime,
): Promise<void> {
  const main = readMainReport(token, runtime.env)
  const receipts = await Promise.all(
    restored.map(async (one): Promise<Receipt> => {
      const { write } = one
      const obstacle = findObstacle(one, raw, token, runtime)
      if (token !== undefined && obstacle === undefined) {
        const mayBeSaved = main?.mayBeSaved.includes(write.id) ?? true
        return saveWrite(write, optionsFor(write, token, raw, { mayBeSaved, runtime }), runtime)
      }
      return { write, result: notSaved(write, obstacle ?? '', `Run ${RECOVERY}.`) }
    }),
  )
  const trusted = restored.map(one => token !== undefined && one.isAuthentic(token))
  reportSaved(receipts, { trusted, main }, runtime)
}

/** Why this entry is only printed, as a sentence. Undefined if it can be saved. */
function findObstacle(
  { write, isAuthentic }: RestoredWrite,
  raw: RawInputs,
  token: Secret | undefined,
  { env }: Runtime,
): string | undefined {
  if (token === undefined) return 'The input `github-token` is empty in the post step.'
  if (!isAuthentic(token)) {
    return 'The saved state does not match `github-token`: the token changed during the job, or another step wrote the state.'
  }
  if (env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0') return 'The verification of certificates is off.'
  return disagreement(write, raw, env)
}

function optionsFor(
  write: PendingWrite,
  token: Secret,
  raw: RawInputs,
  { mayBeSaved, runtime }: { readonly mayBeSaved: boolean; readonly runtime: Runtime },
): SaveOptions {
  const seconds = schema['retry-timeout'](raw.get('retry-timeout') || defaults['retry-timeout'])
  return {
    access: { token, apiUrl: write.apiUrl },
    timeout: (typeof seconds === 'number' ? seconds : 120) * 1_000,
    readFirst: true,
    recoveryPrinted: true,
    // The main step may have saved it without learning so.
    inDoubt: mayBeSaved ? [{ from: Date.parse(write.sealedAt), to: Number.POSITIVE_INFINITY }] : [],
    remedy: `Run ${RECOVERY}.`,
    signIn: () => signInCommand(signInInputs(raw, runtime), runtime),
    clockAhead: 0,
  }
}
