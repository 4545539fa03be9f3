import {
  type AuthorizationError,
  type Code,
  readAuthorizationResponse,
} from '../../oauth/sign-in/authorization-response.ts'
import type { Secret } from '../../shared/secret.ts'
import { failed } from '../command-error.ts'
import type { LoopbackPage, RejectedStatus } from '../loopback/answer.ts'
import { listenOnLoopback, type PortProblem } from '../loopback/listener.ts'
import { callbackPage, type PageKind } from './callback-pages.ts'
import type { ListenPlan } from './plan-redirect.ts'

/** The response of the provider. The browser that brought it waits for its page. */
export interface Callback {
  readonly response: Code | AuthorizationError
  /** Shows the verdict. */
  readonly show: (kind: PageKind, details?: string) => void
}

export interface CallbackListener {
  /** The address that the browser is sent to. */
  readonly redirectUri: string
  /**
   * The first response with this state. Every other request gets an error page and ends nothing.
   *
   * @param onWrongState called for a response that belongs to another sign-in
   */
  expect(state: Secret, onWrongState: () => void): Promise<Callback>
  /** From now on, a response gets the page that the time is over. Resolves after the first. */
  expire(): Promise<void>
  /** Sends the pages that are being sent, and stops. */
  close(): Promise<void>
}

/** @throws CommandError if another program has the port */
export async function openCallbackListener(plan: ListenPlan): Promise<CallbackListener> {
  const { path, anyPort } = plan
  let route: (query: URLSearchParams) => LoopbackPage | Promise<LoopbackPage> = () =>
    callbackPage('foreign')
  const pages = {
    routes: { [path]: (query: URLSearchParams) => route(query) },
    rejected: (status: RejectedStatus) => callbackPage(rejected[status]),
  }
  let listener = await listenOnLoopback({ port: plan.port, ...pages })
  if (listener.kind === 'port-problem' && anyPort) {
    listener = await listenOnLoopback({ port: 0, ...pages })
  }
  if (listener.kind === 'port-problem') throw explainPort(listener)

  return {
    redirectUri: plan.addressAt(listener.port),
    close: listener.close,
    expect: (state, onWrongState) =>
      new Promise(resolve => {
        route = query => {
          const response = readAuthorizationResponse(query, state)
          if (response.kind === 'wrong-state') onWrongState()
          if (response.kind === 'wrong-state' || response.kind === 'not-a-response') {
            return callbackPage('foreign')
          }
          const others = route
          return new Promise<LoopbackPage>(answer => {
            route = later => (isForeign(later, state) ? others(later) : callbackPage('busy'))
            resolve({ response, show: (...page) => answer(callbackPage(...page)) })
          })
        }
      }),
    expire: () =>
      new Promise(resolve => {
        route = () => {
          resolve()
          return callbackPage('expired')
        }
      }),
  }
}

const rejected = {
  404: 'not-found',
  405: 'wrong-method',
  421: 'wrong-host',
  500: 'failed',
} as const satisfies Record<RejectedStatus, PageKind>

function isForeign(query: URLSearchParams, state: Secret): boolean {
  const { kind } = readAuthorizationResponse(query, state)
  return kind === 'wrong-state' || kind === 'not-a-response'
}

function explainPort({ port, address, code }: PortProblem) {
  const elsewhere =
    'Set `--port` to another one and register the address with it, or add `--paste` to sign in without a listener.'
  switch (code) {
    case 'EADDRINUSE':
      return failed(
        `Port ${port} of ${address} is in use by another program.`,
        `End that program. ${elsewhere}`,
      )
    case 'EACCES':
      return failed(`The system does not allow listening on port ${port} of ${address}.`, elsewhere)
    default:
      return failed(`Cannot listen on port ${port} of ${address} (${code}).`, elsewhere)
  }
}
