import { type Browser, chromium } from 'playwright-core'

/** The name of Debian's package and of its program. */
export const CHROMIUM = 'chromium'

export type ChromiumOptions = {
  /** Takes `localhost` for another machine, as a browser that is not on this one would. */
  readonly elsewhere?: boolean
}

/** Starts Chromium without a window. It knows the names of this machine and no others. */
export function openChromium({ elsewhere = false }: ChromiumOptions = {}): Promise<Browser> {
  const rules = elsewhere
    ? 'MAP localhost 127.0.0.2, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE 127.0.0.2'
    : 'MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'
  const isRoot = process.getuid?.() === 0
  return chromium.launch({
    executablePath: `/usr/bin/${CHROMIUM}`,
    args: [`--host-resolver-rules=${rules}`, ...(isRoot ? ['--no-sandbox'] : [])],
  })
}
