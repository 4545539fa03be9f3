import { findProvider } from '../oauth/providers/index.ts'
import { defaults } from '../shared/action-inputs.ts'
import { InputError } from '../shared/parsers.ts'
import { schema } from './inputs/schema.ts'
import type { Runtime } from './runtime.ts'

/** What a summary is about: the provider's name, or its host, also if other inputs are wrong. */
export function subjectOf({ core, redactor }: Pick<Runtime, 'core' | 'redactor'>): string {
  const name = schema.provider(core.getInput('provider') || defaults.provider)
  if (!(name instanceof InputError) && name !== 'custom') return findProvider(name).title
  const url = core.getInput('token-url')
  return URL.canParse(url) ? redactor.redact(new URL(url).hostname) : 'OAuth token'
}
