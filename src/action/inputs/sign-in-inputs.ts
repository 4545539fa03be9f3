import { InputError } from '../../shared/parsers.ts'
import type { Runtime } from '../runtime.ts'
import { type SignInInputs, signInOptions } from '../sign-in-options.ts'
import { defaultsFor } from './defaults.ts'
import type { RawInputs } from './raw.ts'
import { schema } from './schema.ts'

/** What the post step knows of signing in: its inputs, where they are valid. */
export function signInInputs(raw: RawInputs, { env }: Pick<Runtime, 'env'>): SignInInputs {
  const defaults = defaultsFor(env)
  return Object.fromEntries(
    signInOptions.flatMap(name => {
      const value = schema[name](raw.get(name) || defaults[name] || '')
      return value === undefined || value instanceof InputError ? [] : [[name, value]]
    }),
  )
}
