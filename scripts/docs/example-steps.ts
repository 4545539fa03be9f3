import { readFileSync } from 'node:fs'

/** Steps of workflows that the end-to-end tests run, by the name of their markers. */
export function stepBlocks(): Record<string, string> {
  return {
    'steps-reuse': block('examples/deploy.yml', ['Get an Anypoint token']),
    'steps-continue': block(CONTINUE, ['Check out the repository', 'Refresh', 'Deploy']),
    'steps-app': block('examples/keep-alive.yml', ['Get a token that may write secrets']),
  }
}

const CONTINUE = '__tests__/e2e/workflows/continue-on-error.yml'

function block(file: string, names: readonly string[]): string {
  const text = readFileSync(file, 'utf8')
  return `\`\`\`yaml\n${names.map(name => stepIn(text, name, file)).join('\n')}\`\`\`\n`
}

/** From the name of the step to the next empty line. */
function stepIn(workflow: string, name: string, file: string): string {
  const [step] = new RegExp(`^ +- name: ${name}\\n(?:.+\\n)*`, 'm').exec(workflow) ?? []
  if (step === undefined) throw new Error(`${file} has no step "${name}"`)
  return step
}
