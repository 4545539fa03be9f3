import { expect } from '@jest/globals'
import { readInputs } from '../../../../src/action/inputs/read.ts'
import { Failure } from '../../../../src/shared/failure.ts'
import { createFakeRuntime } from '../../fake-runtime.ts'

export type Given = Readonly<Record<string, string>>

/** Inputs that are complete and without conflicts. */
export const usual: Given = {
  provider: 'custom',
  'token-url': 'https://login.example.com/token',
  'client-id': 'app',
  'client-secret': 'client-secret-1',
  'refresh-token': 'old-refresh-token',
  'github-token': 'github-token-1',
  'secret-name': 'REFRESH_TOKEN',
}
const usualEnv: Given = {
  GITHUB_REPOSITORY: 'acme/app',
  GITHUB_API_URL: 'https://api.github.com',
}

/** Reads these inputs on top of the usual ones. */
export async function read(inputs: Given, env: Given = {}) {
  const fake = createFakeRuntime({ inputs: { ...usual, ...inputs }, env: { ...usualEnv, ...env } })
  return { values: await readInputs(fake.runtime), ...fake }
}

/** The problems that are listed, without the frame around them. */
export async function problemsWith(inputs: Given, env: Given = {}): Promise<string[]> {
  try {
    await read(inputs, env)
    return []
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    expect(error.credential).toBe('untouched')
    return error.message.split('\n- ').slice(1)
  }
}

/** All cases of a word that people write. */
export const spellings = (word: string): string[] => [
  word,
  word.toUpperCase(),
  word.slice(0, 1).toUpperCase() + word.slice(1),
  [...word].map((c, index) => (index % 2 ? c.toUpperCase() : c)).join(''),
]
