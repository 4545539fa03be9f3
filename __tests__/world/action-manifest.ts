import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'

/** The parts of action.yml that running it needs. */
export type ActionManifest = {
  readonly main: string
  readonly post: string | undefined
  readonly inputs: ReadonlyMap<string, ManifestInput>
}

export type ManifestInput = { readonly default?: unknown; readonly deprecationMessage?: string }

export async function readManifest(directory: string): Promise<ActionManifest> {
  const { runs, inputs = {} } = parse(await readFile(join(directory, 'action.yml'), 'utf8'))
  return {
    main: join(directory, runs.main),
    post: runs.post === undefined ? undefined : join(directory, runs.post),
    inputs: new Map(
      Object.entries<ManifestInput | null>(inputs).map(([name, input]) => [name, input ?? {}]),
    ),
  }
}

export type Evaluated = { readonly inputs: Record<string, string>; readonly warnings: string[] }

/** The inputs of a step: the given ones, and defaults for the rest. */
export function evaluateInputs(
  manifest: ActionManifest,
  given: Readonly<Record<string, string>>,
  github: Readonly<Record<string, string>>,
): Evaluated {
  const inputs = { ...given }
  const names = new Set(Object.keys(given).map(name => name.toLowerCase()))
  for (const [name, input] of manifest.inputs)
    if (!names.has(name.toLowerCase())) inputs[name] = evaluate(`${input.default ?? ''}`, github)
  return { inputs, warnings: warningsOf(manifest, given) }
}

/** Names in upper case with underscores for spaces. Hyphens and values stay as they are. */
export function inputEnvironment(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      value,
    ]),
  )
}

/** Defaults can use the `github` context only. */
function evaluate(text: string, github: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => {
    const name = /^github\.(\w+)$/.exec(expression)?.[1]
    if (name === undefined) throw new Error(`action.yml: cannot evaluate ${expression}`)
    return github[name] ?? ''
  })
}

function warningsOf(manifest: ActionManifest, given: Readonly<Record<string, string>>): string[] {
  const warnings: string[] = []
  const valid = new Map([...manifest.inputs].map(([name, input]) => [name.toLowerCase(), input]))
  for (const name of Object.keys(given)) {
    const message = valid.get(name.toLowerCase())?.deprecationMessage
    if (message) warnings.push(`Input '${name}' has been deprecated with message: ${message}`)
  }
  const unexpected = Object.keys(given).filter(name => !valid.has(name.toLowerCase()))
  if (unexpected.length > 0)
    warnings.push(
      `Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${[...manifest.inputs.keys()].join("', '")}']`,
    )
  return warnings
}
