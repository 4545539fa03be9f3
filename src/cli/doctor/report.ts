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

/** A line for each check, with its remedy below, and a last line that counts. */
export function textReport(results: readonly Result[], stream: Pick<WriteStream, 'isTTY'>): string {
  return [...results.map(result => describe(result, stream)), '', count(results)].join('\n')
}

/** `{"checks":[{"id","status","message","remedy"}]}`; the remedy of `ok` is null. */
export function jsonReport(results: readonly Result[]): string {
  const list = results.map(({ id, finding }) => ({
    id,
    status: finding.status,
    message: finding.message,
    remedy: finding.status === 'ok' ? null : finding.remedy,
  }))
  return JSON.stringify({ checks: list })
}

function describe({ id, finding }: Result, stream: Pick<WriteStream, 'isTTY'>): string {
  const [sign, style] = signs[finding.status]
  const text = wrap(`${id}: ${finding.message}`, 2).slice(2)
  const line = `${inStyle(style, sign, stream)} ${text}`
  return finding.status === 'ok' ? line : `${line}\n${wrapProse(finding.remedy, 4)}`
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
