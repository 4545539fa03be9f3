import type { Transform } from 'node:stream'

/** A way to decode content. */
export interface Attempt {
  readonly open: () => Transform
  /** Bytes to leave out at the beginning. */
  readonly skip: number
  /** Also decodes content that is cut off, and does not notice when it is damaged. */
  readonly tolerant: boolean
}

/** What to try in turn for a content coding by its lower-case name. Nothing if it is unknown. */
export async function decoders(coding: string): Promise<Attempt[]> {
  // Not at the start, because loading it takes 4 ms and it is hardly ever needed.
  const zlib = await import('node:zlib')
  const { Z_SYNC_FLUSH, BROTLI_OPERATION_FLUSH, ZSTD_e_flush } = zlib.constants
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return [
        // Some servers mean deflate.
        strict(() => zlib.createUnzip()),
        tolerant(() => zlib.createUnzip({ finishFlush: Z_SYNC_FLUSH })),
        // For a wrong checksum, or garbage behind the end.
        tolerant(() => zlib.createInflateRaw({ finishFlush: Z_SYNC_FLUSH }), GZIP_HEADER_SIZE),
      ]
    case 'deflate':
      return [
        strict(() => zlib.createInflate()),
        // Some servers leave out the zlib header (RFC 9110 §8.4.1.2).
        strict(() => zlib.createInflateRaw()),
        tolerant(() => zlib.createInflate({ finishFlush: Z_SYNC_FLUSH })),
        tolerant(() => zlib.createInflateRaw({ finishFlush: Z_SYNC_FLUSH })),
      ]
    case 'br':
      return [
        strict(() => zlib.createBrotliDecompress()),
        tolerant(() => zlib.createBrotliDecompress({ finishFlush: BROTLI_OPERATION_FLUSH })),
      ]
    case 'zstd':
      return [
        strict(() => zlib.createZstdDecompress()),
        tolerant(() => zlib.createZstdDecompress({ finishFlush: ZSTD_e_flush })),
      ]
    default:
      return []
  }
}

/** Of a gzip member without optional fields (RFC 1952 §2.3), which is what servers send. */
const GZIP_HEADER_SIZE = 10

function strict(open: () => Transform): Attempt {
  return { open, skip: 0, tolerant: false }
}

function tolerant(open: () => Transform, skip = 0): Attempt {
  return { open, skip, tolerant: true }
}
