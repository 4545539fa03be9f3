import { expect, test } from '@jest/globals'
import { isPermanent, networkErrorReason } from '../../../src/http/network-error-reasons.ts'

const request = { url: new URL('https://login.example.com/token'), sent: false }
const withCode = (code: string) => Object.assign(new Error('secret words of the error'), { code })

const certificates: readonly [code: string, says: string][] = [
  ['CERT_HAS_EXPIRED', 'its certificate has expired'],
  ['CERT_NOT_YET_VALID', 'its certificate is not valid yet'],
  ['CERT_REVOKED', 'its certificate is revoked'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'its certificate is for another host name'],
  ['CERT_SIGNATURE_FAILURE', 'its certificate is not trusted'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'its certificate is not trusted'],
  ['INVALID_CA', 'its certificate is not trusted'],
  ['PATH_LENGTH_EXCEEDED', 'its certificate is not valid'],
]

test.each(certificates)('%s: %s, and another attempt does not help', (code, says) => {
  const error = withCode(code)
  expect(networkErrorReason(error, request)).toContain(says)
  expect(networkErrorReason(error, request)).toContain(`(${code})`)
  expect(isPermanent(error)).toBe(true)
})

const passing: readonly [code: string, says: string][] = [
  ['ECONNREFUSED', 'the connection was refused (ECONNREFUSED)'],
  ['EAI_AGAIN', 'the host name cannot be resolved at the moment (EAI_AGAIN)'],
  ['EOTHER', 'no connection (EOTHER)'],
]

test.each(passing)('%s: %s, and another attempt may help', (code, says) => {
  expect(networkErrorReason(withCode(code), request)).toBe(says)
  expect(isPermanent(withCode(code))).toBe(false)
})
