import { isUtf8 } from 'node:buffer'
import { BoundedContent } from './bounded-content.ts'
import { type Attempt, decoders } from './decoders.ts'
import { HttpResponse } from './response.ts'

/**
 * The response without its content codings (RFC 9110 §8.4.1), which some servers apply unasked.
 * Content that is cut off or damaged is decoded as far as possible. Content that is plain text, or
 * that cannot be decoded, stays as it is, whatever the header says. Gzip is known by its bytes.
 */
export async function removeContentCoding(
  response: HttpResponse,
  maxContent?: number,
): Promise<HttpResponse> {
  let { content, truncated } = response
  const named = contentCodings(response)
  for (let layer = 0; layer < MOST_LAYERS && !isText(content); layer++) {
    const coding = named.shift() ?? ''
    const unnamed = !/^(x-)?gzip$/.test(coding) && content.subarray(0, 2).equals(GZIP_MAGIC)
    if (unnamed) named.unshift(coding)
    const attempts = unnamed ? await withGzip(coding) : await decoders(coding)
    const decoded = await decode(content, attempts, maxContent)
    if (!decoded) break
    content = decoded.content
    truncated ??= decoded.truncated
  }
  return new HttpResponse(response.status, response.headers, content, truncated)
}

/** The coding that was applied last comes first. */
function contentCodings({ headers }: HttpResponse): string[] {
  const names = headers.get('content-encoding')?.toLowerCase().split(',') ?? []
  return names
    .map(name => name.trim())
    .filter(name => name !== '' && name !== 'identity')
    .reverse()
}

/** Some servers do not name gzip, or name something else. Brotli can begin like gzip. */
async function withGzip(coding: string): Promise<readonly Attempt[]> {
  const attempts = [...(await decoders('gzip')), ...(await decoders(coding))]
  return attempts.sort((a, b) => Number(a.tolerant) - Number(b.tolerant))
}

const GZIP_MAGIC = Buffer.from([0x1f, 0x8b])

/** There is gzip that decodes to itself. */
const MOST_LAYERS = 5

/** Compressed data has bytes that text does not have. */
function isText(content: Buffer): boolean {
  return isUtf8(content) && !content.some(byte => byte < 0x09 || (byte > 0x0d && byte < 0x20))
}

interface Decoded {
  readonly content: Buffer
  readonly truncated: string | undefined
}

/** The result of the first decoder that can read the content. */
async function decode(
  content: Buffer,
  attempts: readonly Attempt[],
  maxContent: number | undefined,
): Promise<Decoded | undefined> {
  for (const attempt of attempts) {
    const decoded = await run(attempt, content, maxContent)
    if (decoded !== undefined) return decoded
  }
  return undefined
}

async function run(
  { open, skip, tolerant }: Attempt,
  content: Buffer,
  maxContent: number | undefined,
): Promise<Decoded | undefined> {
  const decoded = new BoundedContent(maxContent)
  let truncated = tolerant ? 'the compressed content is damaged' : undefined
  try {
    for await (const chunk of open().end(content.subarray(skip))) {
      if (decoded.add(chunk)) continue
      truncated = `the decoded content is larger than ${decoded.limit}`
      break
    }
  } catch {
    return undefined
  }
  return decoded.size === 0 ? undefined : { content: decoded.toBuffer(), truncated }
}
