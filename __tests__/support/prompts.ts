import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { REPOSITORY } from './dist-copy.ts'

/** Every place in the command line that waits for a person to type, such as `place.ts#1`. */
export function everyPrompt(): string[] {
  const folder = join(REPOSITORY, 'src/cli')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts') && !OF_THE_TERMINAL.has(file))
    .flatMap(file => {
      const calls = readFileSync(join(folder, file), 'utf8').match(CALL) ?? []
      return calls.map((_call, index) => `${file}#${index + 1}`)
    })
    .sort()
}

const OF_THE_TERMINAL = new Set(['terminal.ts', 'read-line.ts'])

/** A method of the terminal, not one of a string, or an interface for lines. */
const CALL =
  /(?:terminal\.|(?<![.\w]))(?:ask|askSecret|confirm|select|search|readLine|createInterface)(?:<[^()]*>)?\(/g
