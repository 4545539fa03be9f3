import type { Provider } from '../provider.ts'
import { providersAToF } from './a-f.ts'
import { anypoint } from './anypoint.ts'
import { providersGToN } from './g-n.ts'
import { providersOToZ } from './o-z.ts'

const presets = { ...anypoint, ...providersAToF, ...providersGToN, ...providersOToZ }

export type ProviderName = keyof typeof presets | 'custom'

/** Every other provider, by `token-url`. Nothing is known of it. */
const custom: Provider = {
  title: 'Any other provider',
  tokenUrl: '',
  clientAuth: 'client_secret_post',
  rotates: 'unknown',
  source: 'https://www.rfc-editor.org/rfc/rfc6749#section-6',
  confidence: 'documented',
}

/** The presets in alphabetical order, then `custom`. */
export const providers: Readonly<Record<ProviderName, Provider>> = { ...presets, custom }

export const providerNames = Object.keys(providers) as ProviderName[]
