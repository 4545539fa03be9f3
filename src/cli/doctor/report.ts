import type { WriteStream } from 'node:tty'
import { inStyle, type Style } from '../style.ts'
import { wrap, wrapProse } from '../wrap.ts'
import type { Status } from './finding.ts'
import type { Result } from './run-checks.ts'

/** How each status is shown. */
const signs: Readonly<Record<Status, readonly [sign: string, style: Style]>> = {
  ok: ['✓', 'green'],
  warning: ['!', 'yellow'],
  error: ['✗', 'red'],
  unknown: ['?', 'dim'],
}

/**
 * A line for each check, and a last line that counts. A remedy is below its check, or below the
 * first of several in a row.
 */
export function textReport(results: readonly Result[], stream: Pick<WriteStream, 'isTTY'>): string {
  const lines = results.map((result, index) => {
    const isSame = remedyOf(result) === remedyOf(results[index - 1])
    return [describe(result, stream), ...(isSame ? [] : remedyLines(result))].join('\n')
  })
  return [...lines, '', count(results)].join('\n')
}

/** `{"checks":[{"id","status","message","remedy"}]}`; the remedy of `ok` is null. */
export function jsonReport(results: readonly Result[]): string {
  const list = results.map(({ id, finding }) => ({
    id,
    status: finding.status,
    message: finding.message,
    remedy: remedyOf({ id, finding }) ?? null,
  }))
  return JSON.stringify({ checks: list })
}

function describe({ id, finding }: Result, stream: Pick<WriteStream, 'isTTY'>): string {
  const [sign, style] = signs[finding.status]
  const text = wrap(`${id}: ${finding.message}`, 2).slice(2)
  return `${inStyle(style, sign, stream)} ${text}`
}

function remedyLines(result: Result): string[] {
  const remedy = remedyOf(result)
  return remedy === undefined ? [] : [wrapProse(remedy, 4)]
}

function remedyOf(result: Pick<Result, 'id' | 'finding'> | undefined): string | undefined {
  return result === undefined || result.finding.status === 'ok' ? undefined : result.finding.remedy
}

/** `25 ok, 1 warning, 2 errors, 0 unknown` */
function count(results: readonly Result[]): string {
  const number = (status: Status): number =>
    results.filter(({ finding }) => finding.status === status).length
  const plural = (amount: number, word: string): string =>
    `${amount} ${word}${amount === 1 ? '' : 's'}`
  return [
    `${number('ok')} ok`,
    plural(number('warning'), 'warning'),
    plural(number('error'), 'error'),
    `${number('unknown')} unknown`,
  ].join(', ')
}
