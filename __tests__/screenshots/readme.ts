import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { REPOSITORY } from '../support/dist-copy.ts'
import { githubPage } from './github-page.ts'
import type { Page } from './page.ts'

/** The README, as GitHub shows it. */
export async function readme(): Promise<Page[]> {
  const html = await githubPage(readFileSync(join(REPOSITORY, 'README.md'), 'utf8'))
  return [{ name: 'readme', html: withImages(html) }]
}

/** A page of its own has no folder to load an image from. */
function withImages(html: string): string {
  return html.replaceAll(/ (src|srcset)="([\w./-]+\.svg)"/g, (_, attribute, path) => {
    const image = readFileSync(join(REPOSITORY, path), 'base64')
    return ` ${attribute}="data:image/svg+xml;base64,${image}"`
  })
}
