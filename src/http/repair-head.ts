/**
 * Rewrites the head of a response, which Node's parser may reject, to the one that curl reads in
 * it, without an empty line at its end. A head without a status line comes back as it is.
 *
 * `body` is what has arrived of the body: it is not chunked if it does not begin with a chunk.
 */
export function repairHead(head: string, body: string): string {
  const [statusLine = '', ...lines] = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
  const [, version = '', status] = STATUS_LINE.exec(statusLine) ?? []
  if (status === undefined) return head
  const fields = lines.map(toField).filter(({ name }) => name !== '')
  return [
    `HTTP/${version === '1.0' ? version : '1.1'} ${status} `,
    ...fields.filter(({ name }) => !FRAMING.test(name)).map(toLine),
    ...framing(fields, body).map(toLine),
  ].join('\r\n')
}

interface Field {
  readonly name: string
  readonly value: string
}

const STATUS_LINE = /^HTTP\/([\d.]+)[ \t]+(\d{3})(?:[ \t].*)?$/i
const FRAMING = /^(content-length|transfer-encoding)$/i

/** The beginning of a chunk (RFC 9112 §7.1), or nothing. */
const CHUNK = /^([0-9a-f]+[ \t]*([;\r\n]|$)|$)/i

/** A field that Node accepts. Its name is empty if the line has none. */
function toField(line: string): Field {
  const [, name = '', value = ''] = /^(.*?)[ \t]*:[ \t]*(.*)$/s.exec(line) ?? []
  return {
    name: name.replace(/[^\w!#$%&'*+.^`|~-]/g, '_'),
    value: value.replace(/[\0\r]/g, ' '),
  }
}

function toLine({ name, value }: Field): string {
  return `${name}: ${value}`
}

/** How the body ends: after the largest length, or with the connection if there is no such field. */
function framing(fields: readonly Field[], body: string): Field[] {
  const values = (wanted: string): string[] =>
    fields.filter(({ name }) => name.toLowerCase() === wanted).map(({ value }) => value)
  if (/\bchunked\b/i.test(values('transfer-encoding').join()) && CHUNK.test(body)) {
    return [{ name: 'Transfer-Encoding', value: 'chunked' }]
  }
  const lengths = values('content-length')
    .flatMap(value => value.split(','))
    .filter(value => /^\s*\+?\d+\s*$/.test(value))
    .map(Number)
    .filter(Number.isSafeInteger)
  if (lengths.length === 0) return []
  return [{ name: 'Content-Length', value: String(Math.max(...lengths)) }]
}
