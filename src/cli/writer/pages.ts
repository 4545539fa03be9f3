import type { LoopbackPage, RejectedStatus } from '../loopback/answer.ts'
import { createPage, escapeHtml } from '../loopback/page.ts'
import type { Manifest } from './manifest.ts'

/** Sends the manifest to GitHub, at once or by a click. */
export function manifestPage(action: string, manifest: Manifest): LoopbackPage {
  const page = createPage({
    status: 200,
    title: 'Create a GitHub App',
    tone: 'next',
    text: 'It saves the new refresh tokens of your workflows, and can do nothing else. GitHub asks you to confirm.',
    form: `<form action="${escapeHtml(action)}" method="post">
<input type="hidden" name="manifest" value="${escapeHtml(JSON.stringify(manifest))}">
<button type="submit">Continue at GitHub</button>
</form>`,
    script: 'document.forms[0].submit()',
  })
  // GitHub needs to see where the form comes from.
  return { ...page, headers: { ...page.headers, 'referrer-policy': 'origin' } }
}

/** The App exists, and its key is saved: GitHub goes on with the installation. */
export function continueAt(address: string): LoopbackPage {
  return { status: 303, html: '', headers: { location: address } }
}

/** The terminal waits for another page than this one. */
export function foreignPage(status: RejectedStatus | 400): LoopbackPage {
  return createPage({
    status,
    title: 'This is not the address',
    tone: 'neutral',
    text: 'The terminal is still waiting. Open the address that it shows.',
  })
}

export function failedPage(): LoopbackPage {
  return createPage({
    status: 502,
    title: 'The App cannot be used',
    tone: 'bad',
    text: 'The terminal says what happened and what to do.',
  })
}
