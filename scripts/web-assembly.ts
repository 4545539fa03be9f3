import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Puts libsodium's WebAssembly into a file of its own, byte for byte. The package has it as base64
 * in its code, 296 KB on one line, which takes longer to read than all the rest (docs/adr/0009).
 *
 * @throws unless the bundle holds it once, in the form that this knows
 */
export function extractWebAssembly(bundle: string): void {
  const files = readdirSync(bundle).filter(name => name.endsWith('.js'))
  const found = files.flatMap(name => {
    const code = readFileSync(join(bundle, name), 'utf8')
    return [...code.matchAll(EMBEDDED)].map(([text, base64 = '']) => ({ name, code, text, base64 }))
  })
  const [only, another] = found
  if (only === undefined || another !== undefined) {
    throw new Error(`The bundle holds WebAssembly in ${found.length} places instead of 1`)
  }
  writeFileSync(join(bundle, FILE), Buffer.from(only.base64, 'base64'))
  const reading = `require("node:fs").readFileSync(__dirname + "/${FILE}")`
  writeFileSync(
    join(bundle, only.name),
    only.code.replace(only.text, () => reading),
  )
}

const FILE = 'libsodium.wasm'

/** A function that decodes base64, called at once with what every WebAssembly begins with. */
const EMBEDDED =
  /\([\w$]+=>\{for\(var [^"]*(?:"="[^"]*)*return [\w$]+\}\)\("(AGFzbQ[\w+/]+={0,2})"\)/g
