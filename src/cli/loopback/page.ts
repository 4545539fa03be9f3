import { createHash } from 'node:crypto'
import type { LoopbackPage } from './answer.ts'
import { pageStyle } from './page-style.ts'

export interface PageContent {
  readonly status: number
  readonly title: string
  readonly tone: keyof typeof tones
  /** What happened, as text that may come from a server. */
  readonly details?: string | undefined
  /** What to do, as sentences. */
  readonly text: string
  /** HTML. Without one, the policy allows no form. */
  readonly form?: string | undefined
  /** Runs as soon as the page is there. */
  readonly script?: string | undefined
}

/** A page that loads nothing, and can run no other script than its own. */
export function createPage(content: PageContent): LoopbackPage {
  const { status, title, tone, details, text, form, script } = content
  const { label, sign } = tones[tone]
  const main = [
    `<svg viewBox="0 0 48 48" role="img" aria-label="${label}"><circle cx="24" cy="24" r="22"/><path d="${sign}"/></svg>`,
    `<h1>${title}</h1>`,
    details && `<p class="details">${escapeHtml(details)}</p>`,
    `<p>${text}</p>`,
    form,
    '<footer>refresh-oauth-token</footer>',
  ]
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
<style>${pageStyle}</style>
</head>
<body class="${tone}">
<main>
${main.filter(Boolean).join('\n')}
</main>
${script === undefined ? '' : `<script>${script}</script>\n`}</body>
</html>
`,
    headers: { 'content-security-policy': policyFor(content) },
  }
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}

const tones = {
  good: { label: 'Done', sign: 'M14 25l7 7 14-15' },
  bad: { label: 'Failed', sign: 'M16 16l16 16M32 16L16 32' },
  neutral: { label: 'Note', sign: 'M24 14v13M24 33v.5' },
  next: { label: 'Next', sign: 'M14 24h20M26 16l8 8-8 8' },
} as const

function policyFor({ form, script }: PageContent): string {
  const rules = [
    "default-src 'none'",
    'img-src data:',
    `style-src ${hashOf(pageStyle)}`,
    ...(script === undefined ? [] : [`script-src ${hashOf(script)}`]),
    "base-uri 'none'",
    // A rule for a form would apply to every redirect that follows.
    ...(form === undefined ? ["form-action 'none'"] : []),
    "frame-ancestors 'none'",
  ]
  return rules.join('; ')
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
