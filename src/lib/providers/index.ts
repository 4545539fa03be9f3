import type { Provider } from '../provider.ts'
import { anypoint } from './anypoint.ts'
import { business } from './business.ts'
import { consumer } from './consumer.ts'
import { development } from './development.ts'
import { identity } from './identity.ts'

const presets = { ...anypoint, ...identity, ...development, ...business, ...consumer }

export type ProviderName = keyof typeof presets | 'custom'

/** Every other provider, by `token-url`: nothing is known of it. */
const custom: Provider = {
  title: 'Any other, by `token-url`',
  tokenUrl: '',
  clientAuth: 'client_secret_post',
  rotates: 'unknown',
  source: 'https://www.rfc-editor.org/rfc/rfc6749#section-6',
  confidence: 'documented',
}

export const providers: Readonly<Record<ProviderName, Provider>> = { ...presets, custom }

export const providerNames = Object.keys(providers) as ProviderName[]
