import { CHROMIUM } from '../../support/chromium.ts'
import type { Tool } from './tool.ts'

/** Chromium of this machine. */
export const chromium: Tool = {
  name: CHROMIUM,
  version: 'of this machine',
  needs: [CHROMIUM],
  install: async () => {},
}
