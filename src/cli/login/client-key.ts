import { signingKey } from '../../oauth/formats.ts'
import { keyFor, type SigningKey, secretParts } from '../../oauth/signing-key.ts'
import { InputError } from '../../shared/parsers.ts'
import { Secret } from '../../shared/secret.ts'
import { wrongUsage } from '../command-error.ts'
import type { CliRuntime } from '../runtime.ts'
import type { SignInPlan } from './model.ts'

/** The private key of a client, and how it was given: PEM or JWK. */
export interface ClientKey {
  readonly key: SigningKey
  readonly text: Secret
}

/**
 * The private key in the environment variable PRIVATE_KEY, with the certificate or ID that names it.
 *
 * @throws CommandError under the same conditions under which the action rejects its inputs
 */
export function readClientKey(
  { name, provider, options, clientAuth }: SignInPlan,
  { env, redactor }: Pick<CliRuntime, 'env' | 'redactor'>,
): ClientKey {
  const text = env['PRIVATE_KEY'] ?? ''
  for (const part of text === '' ? [] : secretParts(text)) redactor.add(new Secret(part))
  const parsed = signingKey(text)
  if (parsed instanceof InputError) throw wrongUsage(`PRIVATE_KEY ${parsed.text}.`)
  const { certificate: file, 'private-key-id': id } = options
  const key = keyFor(provider, parsed, { id, certificate: file?.certificate })
  if (file !== undefined && !file.certificate.checkPrivateKey(key.key)) {
    throw wrongUsage(
      `The certificate in ${file.file} does not belong to PRIVATE_KEY.`,
      'Set `--certificate` to the certificate of this key, or PRIVATE_KEY to its key.',
    )
  }
  if (provider.certificateCredential && file === undefined && key.id === undefined) {
    throw wrongUsage(
      `The provider ${name} needs \`--certificate\` with the client authentication ${clientAuth}.`,
      'Set `--certificate` to the file with the certificate of PRIVATE_KEY, in PEM.',
    )
  }
  return { key, text: new Secret(text) }
}
