import type { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { certificate } from '../oauth/formats.ts'
import { InputError, type Parser } from '../shared/parsers.ts'

/** A certificate, which is public, in a file. */
export interface CertificateFile {
  readonly file: string
  readonly certificate: X509Certificate
}

/** Reads the first certificate of a file in PEM. Anything else in the file is left out. */
export const certificateFile: Parser<CertificateFile> = file => {
  try {
    const found = certificate(readFileSync(file, 'utf8'))
    return found instanceof InputError ? found : { file, certificate: found }
  } catch (error) {
    const { code = 'unknown' } = error as NodeJS.ErrnoException
    return new InputError(`cannot be read (${code})`)
  }
}
