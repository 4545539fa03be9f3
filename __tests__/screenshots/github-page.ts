import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { marked } from 'marked'

const { resolve } = createRequire(import.meta.url)

/** Markdown as GitHub shows it: its dialect and its style sheet, light or dark. */
export async function githubPage(markdown: string): Promise<string> {
  const css = await readFile(resolve('github-markdown-css'), 'utf8')
  const body = await marked.parse(markdown, { gfm: true })
  return `<!doctype html>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<style>
${css}
${await emojiFont()}
body { margin: 0 }
.markdown-body { min-height: 100vh; padding: 24px; font-family: "Noto Sans", "Emoji", sans-serif }
</style>
<article class="markdown-body">${body}</article>`
}

/** The signs in summaries. A machine without a desktop has no font for them. */
async function emojiFont(): Promise<string> {
  const font = await readFile(resolve('twemoji-colr-font/twemoji.woff2'), 'base64')
  return `@font-face { font-family: "Emoji"; src: url(data:font/woff2;base64,${font}); unicode-range: U+23F3, U+26A0, U+2705, U+274C, U+FE0F }`
}
