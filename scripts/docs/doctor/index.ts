import { checks } from '../../../src/cli/doctor/checks.ts'
import { code, table } from '../markdown.ts'
import type { Finding } from './finding.ts'
import { placeFindings } from './place.ts'
import { workflowFindings } from './workflow.ts'

/** The findings of each check of `doctor`. */
export const doctorFindings: Readonly<Record<keyof typeof checks, Finding>> = {
  ...placeFindings,
  ...workflowFindings,
}

/** The checks of `doctor` in the order of its report. */
export function doctorTable(): string {
  const rows = Object.entries(checks).map(([id, { question }]) => {
    const { error, warning } = doctorFindings[id as keyof typeof checks]
    const sentences = [
      ...(error === undefined ? [] : [`**error:** ${error.join(' ')}`]),
      ...(warning === undefined ? [] : [`**warning:** ${warning.join(' ')}`]),
    ]
    return [code(id), [question, ...sentences].join('<br>')]
  })
  return table(['Check', 'Question, finding, and what to do'], rows)
}
