import { secretParts } from '../../oauth/signing-key.ts'
import type { InputName } from '../../shared/action-inputs.ts'
import { Secret } from '../../shared/secret.ts'
import type { Runtime } from '../runtime.ts'
import { schema, secretInputs } from './schema.ts'

/** The inputs as the runner passes them. An input that is not given is empty. */
export type RawInputs = ReadonlyMap<InputName, string>

export function rawInputs({ core }: Runtime): RawInputs {
  const names = Object.keys(schema) as InputName[]
  return new Map(names.map(input => [input, core.getInput(input)]))
}

/** Masks the secret inputs, and what else is named as a secret, in all later output. */
export function maskInputs(raw: RawInputs, { redactor }: Runtime): void {
  for (const input of secretInputs) {
    for (const part of secretParts(raw.get(input) ?? '')) redactor.add(new Secret(part))
  }
  const lines = `${raw.get('token-headers') ?? ''}\n${raw.get('token-params') ?? ''}`
  for (const [, value = ''] of lines.matchAll(NAMED_AS_SECRET)) {
    redactor.add(new Secret(value.trim()))
  }
}

/** The value of a header or parameter whose name says that it is secret, such as `X-Api-Key`. */
const NAMED_AS_SECRET =
  /^[ \t]*[^\s:=]*(?:key|token|secret|password|assertion|cookie|signature)[ \t]*[:=][ \t]*(\S.*)$/gim
