import assert from 'node:assert/strict'
import { formsOf } from '../world/encodings.ts'

/** Fails if a text shows one of these secrets in any encoding. An empty value is no secret. */
export function assertUnreadable(
  text: string,
  secrets: readonly { readonly label: string; readonly value: string }[],
): void {
  for (const { label, value } of secrets.filter(secret => secret.value !== ''))
    for (const { form, text: readable } of formsOf(value))
      assert.ok(!text.includes(readable), `${label} is readable (${form})`)
}
