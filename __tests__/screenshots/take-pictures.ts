import { join } from 'node:path'
import { openChromium } from '../support/chromium.ts'
import type { Page, PageSet } from './page.ts'

/**
 * Takes a picture of each page in each look, and returns the files.
 *
 * @throws Error if a page is wider than its window, so that a reader would have to scroll sideways
 */
export async function takePictures(
  pages: readonly Page[],
  looks: PageSet['looks'],
  folder: string,
): Promise<string[]> {
  const browser = await openChromium()
  const files: string[] = []
  try {
    for (const [look, options] of Object.entries(looks)) {
      // Scripts do not run: some pages go on to the next one.
      const context = await browser.newContext({ ...options, javaScriptEnabled: false })
      const tab = await context.newPage()
      for (const { name, html } of pages) {
        await tab.setContent(html)
        await tab.evaluate('document.fonts.ready')
        const width = await tab.evaluate('document.documentElement.scrollWidth')
        if (Number(width) > options.viewport.width) throw new Error(`${name} scrolls: ${look}`)
        const path = join(folder, `${name}-${look}.png`)
        await tab.screenshot({ path, fullPage: true })
        files.push(path)
      }
      await context.close()
    }
  } finally {
    await browser.close()
  }
  return files
}
