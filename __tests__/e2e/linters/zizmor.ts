import { start } from '../command.ts'
import { zizmorProgram } from '../tools/zizmor.ts'
import { inRepository, type Source } from './source.ts'

/** The findings of zizmor with its pedantic persona, without network requests. */
export function audit(source: Source): Promise<string[]> {
  return inRepository(source, async (cwd, file) => {
    const options = ['--offline', '--persona=pedantic', '--no-config', '--format=json', '--quiet']
    const { output } = await start(zizmorProgram, [...options, file], { cwd }).outcome
    const findings = JSON.parse(output) as { ident: string; desc: string; ignored?: boolean }[]
    return findings
      .filter(({ ignored }) => ignored !== true)
      .map(({ ident, desc }) => `${ident}: ${desc}`)
  })
}
