import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Escapes what is not ASCII. One dash in a comment, and V8 holds a whole file in two bytes a
 * character, which takes longer to read (docs/adr/0009).
 */
export function escapeBeyondAscii(bundle: string): void {
  for (const name of readdirSync(bundle).filter(name => name.endsWith('.js'))) {
    const file = join(bundle, name)
    const code = readFileSync(file, 'utf8')
    writeFileSync(file, code.replace(/[\u0080-\uffff]/g, escaped))
  }
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
