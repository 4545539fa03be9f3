import { atDomain, type Provider } from '../provider.ts'
import { providersA } from './a.ts'
import { providersBToE } from './b-e.ts'
import { providersFToH } from './f-h.ts'
import { providersKToO } from './k-o.ts'
import { providersPToR } from './p-r.ts'
import { providersSaToSn } from './sa-sn.ts'
import { providersSpToW } from './sp-w.ts'
import { providersXToZ } from './x-z.ts'

const presets = {
  ...providersA,
  ...providersBToE,
  ...providersFToH,
  ...providersKToO,
  ...providersPToR,
  ...providersSaToSn,
  ...providersSpToW,
  ...providersXToZ,
}

export type ProviderName = keyof typeof presets | 'custom'

/** Every other provider, by `token-url`. Nothing is known of it. */
const custom: Provider = {
  title: 'Any other provider',
  tokenUrl: '',
  introspection: 'unknown',
  clientAuth: 'client_secret_post',
  rotates: 'unknown',
  source: 'https://www.rfc-editor.org/rfc/rfc6749#section-6',
  confidence: 'documented',
}

/** The presets in alphabetical order, then `custom`. */
export const providers: Readonly<Record<ProviderName, Provider>> = { ...presets, custom }

/** Older names of a preset in one of its regions. */
export const aliases = {
  'anypoint-ca': { preset: 'anypoint', region: 'ca1' },
  'anypoint-eu': { preset: 'anypoint', region: 'eu1' },
  'anypoint-gov': { preset: 'anypoint', region: 'gov' },
  'anypoint-jp': { preset: 'anypoint', region: 'jp1' },
} as const satisfies Record<string, { preset: ProviderName; region: string }>

export const providerNames = [...Object.keys(providers), ...Object.keys(aliases)] as (
  | ProviderName
  | keyof typeof aliases
)[]

/** What is known of a provider, by its name or by an alias, whose region is fixed. */
export function findProvider(name: (typeof providerNames)[number]): Provider {
  if (!Object.hasOwn(aliases, name)) return providers[name as ProviderName]
  const { preset, region } = aliases[name as keyof typeof aliases]
  const { domain: _, ...fixed } = atDomain(providers[preset], region)
  return fixed
}
