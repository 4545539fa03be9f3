import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Page } from './page.ts'

const looks = {
  light: { colorScheme: 'light', viewport: { width: 1_000, height: 300 } },
  dark: { colorScheme: 'dark', viewport: { width: 1_000, height: 300 } },
  phone: { colorScheme: 'light', viewport: { width: 390, height: 300 }, deviceScaleFactor: 2 },
} as const

/**
 * Takes three pictures of each page, in Debian's Chromium or the one in `CHROMIUM`. Returns the
 * files.
 *
 * @throws Error if a page is wider than its window, so that a reader would have to scroll sideways
 */
export async function takePictures(pages: readonly Page[], folder: string): Promise<string[]> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
  const files: string[] = []
  try {
    for (const [look, options] of Object.entries(looks)) {
      const context = await browser.newContext(options)
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
