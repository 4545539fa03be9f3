import type { LoopbackPage } from '../loopback/answer.ts'
import { createPage, type PageContent } from '../loopback/page.ts'

export type PageKind = keyof typeof kinds

/** The verdicts of a sign-in, and what every other request gets. */
const kinds = {
  success: {
    status: 200,
    title: 'You are signed in',
    tone: 'good',
    text: 'You can close this window. The terminal shows the next step.',
  },
  denied: {
    status: 403,
    title: 'Access was denied',
    tone: 'bad',
    text: 'Nothing was saved. To try again, start login again in the terminal.',
  },
  failed: {
    status: 502,
    title: 'The sign-in failed',
    tone: 'bad',
    text: 'The terminal says what to do.',
  },
  expired: {
    status: 410,
    title: 'The time limit is over',
    tone: 'bad',
    text: 'Nothing was saved. To try again, start login again in the terminal.',
  },
  busy: {
    status: 409,
    title: 'The sign-in is already being completed',
    tone: 'neutral',
    text: 'The first window and the terminal show how it ends. You can close this one.',
  },
  foreign: {
    status: 400,
    title: 'This is not part of the sign-in',
    tone: 'neutral',
    text: 'The terminal is still waiting. Open the address that it shows, and sign in there.',
  },
  'not-found': {
    status: 404,
    title: 'There is no such page',
    tone: 'neutral',
    text: 'A sign-in is waiting here for its response. Open the address that the terminal shows.',
  },
  'wrong-method': {
    status: 405,
    title: 'This request is not accepted',
    tone: 'neutral',
    text: 'A sign-in is waiting here for its response. Open the address that the terminal shows.',
  },
  'wrong-host': {
    status: 421,
    title: 'This is the wrong address',
    tone: 'neutral',
    text: 'A sign-in is waiting on this machine, under another name. Open the address that the terminal shows.',
  },
} as const satisfies Record<string, PageContent>

/**
 * The page takes the code out of the address bar and the history.
 *
 * @param details what happened, as text that is safe to show
 */
export function callbackPage(kind: PageKind, details = ''): LoopbackPage {
  return createPage({ ...kinds[kind], details, script: HIDE_CODE })
}

const HIDE_CODE = "history.replaceState(null,'',location.pathname)"
