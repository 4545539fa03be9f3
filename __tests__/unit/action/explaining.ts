import { explainRejection } from '../../../src/action/explain-provider.ts'
import type { Inputs } from '../../../src/action/model.ts'
import type { RejectionMeaning } from '../../../src/oauth/error-meaning.ts'
import type { Inconclusive, Rejected } from '../../../src/oauth/token-outcome.ts'
import { Secret } from '../../../src/shared/secret.ts'
import { createFakeRuntime, response } from '../fake-runtime.ts'
import { at, OLD_TOKEN, planOf } from './plan.ts'

export const attempt = (
  tokenUse: Inconclusive['tokenUse'],
  reason = 'it responded 502',
): Inconclusive => ({
  kind: 'inconclusive',
  reason,
  tokenUse,
  waitAtLeast: undefined,
  permanent: false,
})

export const rejection = (meaning: RejectionMeaning, more: Partial<Rejected> = {}): Rejected => ({
  kind: 'rejected',
  status: 400,
  error: meaning === 'none' ? '' : meaning,
  description: '',
  meaning,
  ...more,
})

/** What the secret's `updated_at` is each time that it is looked up again. */
export function explain(
  outcome: Parameters<typeof explainRejection>[0],
  attempts: readonly Inconclusive[] = [],
  inputs: Partial<Inputs> = {},
  found: readonly (string | undefined)[] = [at(0)],
) {
  const rest = [...found]
  const { runtime, record } = createFakeRuntime({
    respond: () => {
      const updated_at = rest.length > 1 ? rest.shift() : rest[0]
      return updated_at ? response(200, { updated_at }) : response(503)
    },
  })
  runtime.redactor.add(new Secret(OLD_TOKEN))
  return { failure: explainRejection(outcome, attempts, planOf(inputs), runtime), record }
}
