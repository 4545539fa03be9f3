import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { REPOSITORY } from '../support/dist-copy.ts'

const LOGS = join(REPOSITORY, '.artifacts', 'e2e')

export function saveLog(name: string, text: string): void {
  mkdirSync(LOGS, { recursive: true })
  writeFileSync(join(LOGS, `${name}.log`), text)
}

export function removeLogs(): void {
  rmSync(LOGS, { recursive: true, force: true })
}
