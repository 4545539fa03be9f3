import { createHash } from 'node:crypto'
import { style as pageStyle } from '../login/page-style.ts'
import type { LoopbackPage, RejectedStatus } from '../loopback/answer.ts'
import type { Manifest } from './manifest.ts'

/** Sends the manifest to GitHub, at once or by a click. */
export function manifestPage(action: string, manifest: Manifest): LoopbackPage {
  const page = html(
    'Continue at GitHub',
    `<p>GitHub shows the App before it is created. Its permissions are in the list there.</p>
<form action="${escapeHtml(action)}" method="post">
<input type="hidden" name="manifest" value="${escapeHtml(JSON.stringify(manifest))}">
<button type="submit">Continue</button>
</form>
<script>${SUBMIT}</script>`,
  )
  // GitHub needs to see where the form comes from. Sign-in at GitHub may lead to other sites.
  return {
    status: 200,
    html: page,
    headers: { ...policy([`script-src ${hashOf(SUBMIT)}`]), 'referrer-policy': 'origin' },
  }
}

/** The App exists, and its key is saved: GitHub goes on with the installation. */
export function continueAt(address: string): LoopbackPage {
  return { status: 303, html: '', headers: { location: address } }
}

export function messagePage(status: number, title: string, text: string): LoopbackPage {
  return { status, html: html(title, `<p>${text}</p>`), headers: policy(["form-action 'none'"]) }
}

export function rejectedPage(status: RejectedStatus): LoopbackPage {
  return messagePage(
    status,
    'This is not the address',
    'The terminal is still waiting. Open the address that it shows.',
  )
}

const style = `${pageStyle}button{font:inherit;font-weight:600;padding:.6rem 1.5rem;border:0;border-radius:.5rem;background:var(--neutral);color:var(--card);cursor:pointer}`

const SUBMIT = 'document.forms[0].submit()'

function html(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body class="neutral">
<main>
<h1>${title}</h1>
${body}
<footer>refresh-oauth-token</footer>
</main>
</body>
</html>
`
}

function policy(more: readonly string[]): Readonly<Record<string, string>> {
  const rules = [
    "default-src 'none'",
    'img-src data:',
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...more,
  ]
  return { 'content-security-policy': rules.join('; ') }
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}
