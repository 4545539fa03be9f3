/**
 * PEM (RFC 7468) with the line breaks that it needs. On the way into a secret they can become `\n`
 * or spaces, get lost, or be followed by an indent.
 */
export function restoreLineBreaks(text: string): string {
  return text.replaceAll(/\\[rn]/g, '\n').replaceAll(BLOCK, (_, label: string, body: string) => {
    const lines = body.replaceAll(/\s/g, '').match(/.{1,64}/g) ?? []
    return ['', `-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n')
  })
}

/** Whether there is a private key in PEM, encrypted or not. */
export function holdsPrivateKey(text: string): boolean {
  return /-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----/.test(text)
}

const BLOCK = /-----BEGIN ([A-Z0-9 ]{1,40})-----([A-Za-z0-9+/=\s]+)-----END \1-----/g
