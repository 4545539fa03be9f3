import { createHash, randomUUID } from 'node:crypto'
import { existsSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Json } from './server.ts'

type Validate = { (value: unknown): boolean; errors?: readonly object[] | null }

const require = createRequire(import.meta.url)

/** Checks values against schemas; the code for each schema is generated once per machine. */
export class Validators {
  readonly #directory: string
  readonly #loaded = new Map<string, Validate>()

  constructor(directory: string) {
    this.#directory = directory
  }

  /** How the value differs from the schema, which has this name. */
  check(name: string, schema: Json, value: unknown): readonly string[] {
    const validate = this.#loaded.get(name) ?? this.#load(name, schema)
    return validate(value) ? [] : (validate.errors ?? []).map(describe)
  }

  #load(name: string, schema: Json): Validate {
    const file = join(this.#directory, `${name}.${FINGERPRINT}.cjs`)
    if (!existsSync(file)) {
      const partial = `${file}.${randomUUID()}`
      writeFileSync(partial, generate(schema))
      renameSync(partial, file)
    }
    const validate = require(file) as Validate
    this.#loaded.set(name, validate)
    return validate
  }
}

function generate(schema: Json): string {
  const { Ajv } = require('ajv') as typeof import('ajv')
  const standalone = require('ajv/dist/standalone') as typeof import('ajv/dist/standalone')
  const ajv = new Ajv({ strict: false, formats: FORMATS, code: { source: true, lines: false } })
  return standalone.default(ajv, ajv.compile(schema))
}

/** Regular expressions only, since these can be part of the generated code. */
const FORMATS = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  uri: /^[a-z][a-z0-9+.-]*:\S+$/i,
  email: /@/,
  hostname: true,
  'uri-template': true,
  int64: true,
} as const

const FINGERPRINT = createHash('sha256')
  .update(`${generate} ${Object.values(FORMATS)}`)
  .digest('hex')
  .slice(0, 8)

function describe(error: object): string {
  const { instancePath, message, params } = error as Record<string, unknown>
  return `${instancePath || '/'} ${message} ${JSON.stringify(params)}`
}
