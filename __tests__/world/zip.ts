import { crc32, deflateRawSync } from 'node:zlib'

/** A ZIP archive of these texts by name (PKWARE APPNOTE 6.3.10, sections 4.3.7 to 4.3.16). */
export function zip(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text)
    const packed = deflateRawSync(content)
    const path = Buffer.from(name)
    const sizes = [crc32(content), packed.length, content.length]
    const common = [...shorts(20, UTF8, DEFLATE, 0, 0x21), ...longs(...sizes)]
    const local = [...longs(0x04034b50), ...common, ...shorts(path.length, 0)]
    const entry = [
      ...longs(0x02014b50),
      ...shorts(20),
      ...common,
      ...shorts(path.length, 0, 0, 0, 0),
    ]
    parts.push(Buffer.from(local), path, packed)
    directory.push(Buffer.from([...entry, ...longs(0, offset)]), path)
    offset += local.length + path.length + packed.length
  }
  const index = Buffer.concat(directory)
  const count = Object.keys(files).length
  const end = [
    ...longs(0x06054b50),
    ...shorts(0, 0, count, count),
    ...longs(index.length, offset),
    ...shorts(0),
  ]
  return Buffer.concat([...parts, index, Buffer.from(end)])
}

const UTF8 = 0x0800
const DEFLATE = 8

function shorts(...values: number[]): number[] {
  return values.flatMap(value => [value & 0xff, (value >>> 8) & 0xff])
}

function longs(...values: number[]): number[] {
  return values.flatMap(value => shorts(value & 0xffff, value >>> 16))
}
