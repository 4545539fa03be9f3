import { expect, test } from '@jest/globals'
import { handshakeAlert } from '../../../src/http/tls-alerts.ts'

const alert = (number: number) =>
  new Error(
    `0A00045C:SSL routines:ssl3_read_bytes:text:rec_layer_s3.c:918:SSL alert number ${number}`,
  )

test.each([40, 42, 43, 44, 45, 46, 48, 49, 70, 71, 109, 110, 112, 116, 120])(
  'alert %d ends a handshake: no request was read',
  number => {
    expect(handshakeAlert(alert(number))).toContain(`(TLS alert ${number}, `)
  },
)

// close_notify, unexpected_message, bad_record_mac, record_overflow, internal_error, user_canceled,
// no_renegotiation: they can follow a request.
test.each([0, 10, 20, 22, 80, 90, 100])('alert %d says nothing about a request', number => {
  expect(handshakeAlert(alert(number))).toBeUndefined()
})

test('other errors are no alerts', () => {
  expect(handshakeAlert(new Error('read ECONNRESET'))).toBeUndefined()
})
