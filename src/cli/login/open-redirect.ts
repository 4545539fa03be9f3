import { exactUrl } from '../../http/endpoint.ts'
import { printableAscii, required } from '../../shared/parsers.ts'
import type { CliRuntime } from '../runtime.ts'
import { type CallbackListener, openCallbackListener } from './callback-listener.ts'
import { checkedBy } from './choose-place.ts'
import type { SignInPlan } from './model.ts'
import { sentNameOf } from './plan-redirect.ts'
import { reasonToPaste, thisMachine } from './surroundings.ts'

/** Where the browser is sent after the sign-in, ready to receive it. */
export interface OpenRedirect {
  /** What is registered, and sent as `redirect_uri`. */
  readonly address: string
  readonly listener: CallbackListener | undefined
  /** Why pasting is offered from the start, as a sentence. */
  readonly pasteFirst: string | undefined
}

/** @throws CommandError if the port is taken, or a question is left */
export async function openRedirect(
  plan: SignInPlan,
  runtime: CliRuntime,
): Promise<OpenRedirect | undefined> {
  const { redirect } = plan
  if (redirect === undefined) return undefined
  if (redirect.kind === 'paste') {
    const address = redirect.address ?? (await askForAddress(plan, runtime))
    return { address, listener: undefined, pasteFirst: whyPasted(address, plan) }
  }
  const listener = await openCallbackListener(redirect)
  const reason = reasonToPaste(thisMachine(runtime.env))
  return {
    address: listener.redirectUri,
    listener,
    pasteFirst: reason && `You are working ${reason}. If the browser cannot reach this program:`,
  }
}

function whyPasted(address: string, { facts, name, options }: SignInPlan): string {
  const sentName = sentNameOf(facts.redirect)
  if (sentName !== undefined) {
    return `The provider ${name} sends the browser to the page that the ${sentName} names, where this program cannot listen.`
  }
  return options.paste
    ? 'The browser may show an error at the end. That is expected.'
    : `The provider ${name} sends the browser to ${address}, where this program cannot listen.`
}

async function askForAddress({ facts }: SignInPlan, { terminal }: CliRuntime): Promise<string> {
  const sentName = sentNameOf(facts.redirect)
  const isName = sentName !== undefined
  return terminal.ask({
    message: `${sentName ?? 'https address'} that is registered as redirect address of the client`,
    option: '--redirect-uri',
    validate: checkedBy(isName ? required(printableAscii(2_048)) : exactUrl),
  })
}
