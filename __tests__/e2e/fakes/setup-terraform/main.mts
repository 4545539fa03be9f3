import { appendFileSync } from 'node:fs'
import { join } from 'node:path'

appendFileSync(process.env['GITHUB_PATH'] ?? '', `${join(import.meta.dirname, 'bin')}\n`)
