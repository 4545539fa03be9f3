import type { Case } from '../case.ts'
import type { Trial } from '../trial.ts'
import type { TrialContext } from '../trial-context.ts'
import { REPLAY } from '../world-options.ts'
import { PASSING } from './fault-kinds.ts'
import type { Shape, Tokens } from './response-shape.ts'
import { shapesWithTokens } from './response-shapes.ts'
import { ambiguousShapes, errorShapes } from './response-shapes-without-tokens.ts'

/** The provider rotates the token and sends an unusual response, with and without a replay window. */
export function responses(): Case[] {
  return [...shapesWithTokens, ...ambiguousShapes, ...errorShapes].flatMap(shape => [
    toCase(shape, 'no-replay'),
    toCase(shape, 'replay'),
  ])
}

function toCase(shape: Shape, variant: 'no-replay' | 'replay'): Case {
  const { name, readable, end, trickleMs } = shape
  const replay = variant === 'replay'
  const kind = readable === 'none' ? 'without tokens' : 'with tokens'
  return {
    id: `response/${variant}/${name.replaceAll(/[ ,]+/g, '-')}`,
    group: `response ${kind}${replay ? ', replay' : ''}`,
    ...(replay && { world: REPLAY }),
    // A held response ends with the deadline. On a busy machine, one byte at a time takes long.
    retryTimeout: trickleMs ? 60 : end === 'hold' ? 4 : PASSING,
    ...(readable === 'refresh' && { tolerate: 'no access token' as const }),
    ...(errorShapes.includes(shape) && { tolerate: 'false credential' as const }),
    arrange: context => sendOnce(shape, context),
    check: trial => (readable === 'none' ? checkNothingRead : checkTokensRead)(shape, trial),
  }
}

/** A retry gets the usual response if there is a replay window, and invalid_grant if not. */
function sendOnce({ readable, bytes, end, trickleMs }: Shape, context: TrialContext): void {
  const { world, observer } = context
  const sent = new URLSearchParams({
    grant_type: 'refresh_token',
    refresh_token: world.stored() ?? '',
    client_id: world.provider.clients.post.id,
  })
  const raw = (tokens: Record<string, unknown>): Buffer => {
    observer.recordRawResponse(`${tokens['refresh_token']}`, readable !== 'none')
    return bytes(tokens as Tokens, sent)
  }
  context.fault({
    on: 'token',
    kind: { raw, ...(end && { end }), ...(trickleMs && { trickleMs }) },
  })
}

function checkTokensRead({ readable }: Shape, { step, world, requests }: Trial): string[] {
  const { exitCode, outputs } = step.main
  const attempts = requests.toProvider.filter(({ name }) => name === 'token').length
  const problems = attempts > 1 ? ['the action retried although it had the token'] : []
  if (readable === 'both') {
    if (exitCode !== 0) problems.push(`main failed with ${outputs['error-code']}`)
    if (outputs['access-token'] !== world.provider.accessTokens[0])
      problems.push('access-token is not the access token of the response')
  } else if (exitCode === 0 || outputs['credential'] !== 'stored')
    problems.push(`main exits with ${exitCode} and credential=${outputs['credential']}, not stored`)
  return problems
}

function checkNothingRead({ credential = [] }: Shape, { step, world, final }: Trial): string[] {
  const { exitCode, outputs } = step.main
  const stored = world.stored()
  const problems: string[] = []
  if (!final.newestDelivered && stored !== world.provider.refreshTokens[0]?.value)
    problems.push('the action stored a token that the response does not make certain')
  if (exitCode !== 0 && !credential.includes(outputs['credential'] ?? ''))
    problems.push(
      `main reports credential=${outputs['credential']} with ${outputs['error-code']}, not ${credential.join(' or ')}`,
    )
  return problems
}
