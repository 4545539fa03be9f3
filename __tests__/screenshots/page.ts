import type { BrowserContextOptions } from 'playwright-core'

/** A page to take pictures of. */
export interface Page {
  /** The beginning of its files' names. */
  readonly name: string
  /** A whole document, which loads nothing. It follows the preferred color scheme. */
  readonly html: string
}

/** Pages, and how they are shown, by the end of the files' names. */
export interface PageSet {
  readonly makePages: () => Promise<readonly Page[]>
  readonly looks: Readonly<Record<string, Look>>
}

export type Look = Pick<BrowserContextOptions, 'colorScheme' | 'deviceScaleFactor'> & {
  readonly viewport: { readonly width: number; readonly height: number }
}

const wide = { width: 1_000, height: 300 }
const phone = { width: 390, height: 844 }
const desktop = { width: 1_280, height: 800 }

/** For pages of GitHub, as high as their content. */
export const documentLooks = {
  light: { colorScheme: 'light', viewport: wide },
  dark: { colorScheme: 'dark', viewport: wide },
  phone: { colorScheme: 'light', viewport: { ...phone, height: 300 }, deviceScaleFactor: 2 },
} as const satisfies PageSet['looks']

/** For pages that fill the window. */
export const windowLooks = {
  'light-desktop': { colorScheme: 'light', viewport: desktop },
  'dark-desktop': { colorScheme: 'dark', viewport: desktop },
  'light-phone': { colorScheme: 'light', viewport: phone, deviceScaleFactor: 2 },
  'dark-phone': { colorScheme: 'dark', viewport: phone, deviceScaleFactor: 2 },
} as const satisfies PageSet['looks']
