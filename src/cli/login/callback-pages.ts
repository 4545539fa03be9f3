import type { LoopbackPage } from '../loopback/answer.ts'
import { contentSecurityPolicy, script, style } from './page-style.ts'

export type PageKind = keyof typeof kinds

interface Kind {
  readonly status: number
  readonly title: string
  readonly tone: 'good' | 'bad' | 'neutral'
  /** What to do, as sentences. */
  readonly text: string
}

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
    text: 'The terminal says what happened and what to do.',
  },
  expired: {
    status: 410,
    title: 'The time limit is over',
    tone: 'bad',
    text: 'Nothing was saved. Start login again in the terminal, and sign in there within its time limit.',
  },
  busy: {
    status: 409,
    title: 'The sign-in is already being completed',
    tone: 'neutral',
    text: 'The first window and the terminal show how it ends. You can close this one.',
  },
  foreign: {
    status: 400,
    title: 'This does not belong to the sign-in',
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
    title: 'This page can only be opened',
    tone: 'neutral',
    text: 'A sign-in is waiting here for its response. Open the address that the terminal shows.',
  },
  'wrong-host': {
    status: 421,
    title: 'This is the wrong address',
    tone: 'neutral',
    text: 'A sign-in is waiting on this machine, under another name. Open the address that the terminal shows.',
  },
} as const satisfies Record<string, Kind>

/**
 * A page that needs nothing else, in light and dark. Its script takes the code out of the address
 * bar and the history.
 *
 * @param details what happened, as plain text that is safe to show
 */
export function callbackPage(kind: PageKind, details = ''): LoopbackPage {
  const { status, title, tone, text } = kinds[kind]
  return {
    status,
    html: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body class="${tone}">
<main>
<svg viewBox="0 0 48 48" role="img" aria-label="${tones[tone].label}"><circle cx="24" cy="24" r="22"/><path d="${tones[tone].sign}"/></svg>
<h1>${title}</h1>
${details === '' ? '' : `<p class="details">${escapeHtml(details)}</p>\n`}<p>${text}</p>
<footer>refresh-oauth-token</footer>
</main>
<script>${script}</script>
</body>
</html>
`,
    headers: { 'content-security-policy': contentSecurityPolicy },
  }
}

const tones = {
  good: { label: 'Done', sign: 'M14 25l7 7 14-15' },
  bad: { label: 'Failed', sign: 'M16 16l16 16M32 16L16 32' },
  neutral: { label: 'Note', sign: 'M24 14v13M24 33v.5' },
} as const

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}
