import type { Writer } from '../choices.ts'
import { wrongUsage } from '../command-error.ts'
import type { CliRuntime } from '../runtime.ts'
import { setUpApp } from './app.ts'
import type { WriterContext } from './context.ts'
import { hasSecret } from './has-secret.ts'
import { setUpToken, WRITER_TOKEN } from './token.ts'

/**
 * Sets up who saves the rotated refresh tokens later, and says what it does.
 *
 * @throws CommandError
 */
export function setUpWriter(kind: Writer, context: WriterContext): Promise<void> {
  return setUps[kind](context)
}

/**
 * Whether it can be set up at all, before anything is changed or used up.
 *
 * @throws CommandError if a token is needed that is not given and cannot be asked for
 */
export function requireWriter(kind: Writer, { terminal, env }: CliRuntime): void {
  if (kind !== 'token' || terminal.interactive || env[WRITER_TOKEN]?.trim()) return
  throw wrongUsage(
    `\`--writer token\` needs the environment variable ${WRITER_TOKEN}, since nothing can be asked.`,
    `Set ${WRITER_TOKEN} to a fine-grained personal access token that may write the secrets.`,
  )
}

const setUps: Readonly<Record<Writer, (context: WriterContext) => Promise<void>>> = {
  app: setUpApp,
  token: setUpToken,
  none: sayWhoSaves,
}

/** Nothing is set up now, but an earlier `login` may have done so. */
async function sayWhoSaves(context: WriterContext): Promise<void> {
  const { names, runtime } = context
  for (const name of [names.appPrivateKey, names.writerToken]) {
    if (await hasSecret(name, context)) {
      return runtime.terminal.explain(`The secret ${name} exists, so rotated tokens can be saved.`)
    }
  }
  runtime.terminal.explain(
    `Nobody may save rotated tokens yet: the input github-token needs a token that may, for example in the secret ${names.writerToken}.`,
    'yellow',
  )
}
