import { wrongUsage } from '../command-error.ts'
import type { CliRuntime } from '../runtime.ts'
import { type CallbackListener, openCallbackListener } from './callback-listener.ts'
import type { SignInPlan } from './model.ts'
import { planRedirect } from './plan-redirect.ts'
import { reasonToPaste, thisMachine } from './surroundings.ts'

/** Where the browser is sent after the sign-in, ready to receive it. */
export interface OpenRedirect {
  /** What is registered, and sent as `redirect_uri`. */
  readonly address: string
  readonly listener: CallbackListener | undefined
  /** Why pasting is offered from the start, as a sentence. */
  readonly pasteFirst: string | undefined
}

/** @throws CommandError if the port is taken, or an address is missing */
export async function openRedirect(plan: SignInPlan, runtime: CliRuntime): Promise<OpenRedirect> {
  const { facts, name, options } = plan
  const redirect = planRedirect(facts.redirect, options)
  if (redirect.kind === 'paste') {
    const address = redirect.address ?? (await askForAddress(plan, runtime))
    const pasteFirst = options.paste
      ? 'The browser may show an error at the end. That is expected.'
      : `The provider ${name} sends the browser to ${address}, where this program cannot listen.`
    return { address, listener: undefined, pasteFirst }
  }
  const listener = await openCallbackListener(redirect)
  const reason = reasonToPaste(thisMachine(runtime.env))
  return {
    address: listener.redirectUri,
    listener,
    pasteFirst: reason && `You are working ${reason}. If the browser cannot reach this program:`,
  }
}

async function askForAddress(
  { facts, name }: SignInPlan,
  { terminal }: CliRuntime,
): Promise<string> {
  const { sentName = 'https address' } = 'sentName' in facts.redirect ? facts.redirect : {}
  if (!terminal.interactive) {
    throw wrongUsage(
      `The provider ${name} needs \`--redirect-uri\`: an https address of your own that is registered for the client.`,
      'Set `--redirect-uri`.',
    )
  }
  return terminal.ask({
    message: `${sentName} that is registered as redirect address of the client`,
    option: '--redirect-uri',
    validate: answer => (/^[!-~]+$/.test(answer) ? undefined : 'It has a space, or is empty.'),
  })
}
