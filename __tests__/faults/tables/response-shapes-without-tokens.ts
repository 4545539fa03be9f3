import { type Shape, shapes, type Tokens } from './response-shape.ts'

/** The response does not make the new refresh token certain, so nothing must be stored. */
const ambiguous = shapes('none', {
  'echo of the request, form-encoded': [(_, sent) => `${sent}`],
  'echo of the request, JSON': [(_, sent) => JSON.stringify(Object.fromEntries(sent))],
  'echo of the request, nested': [
    (_, sent) => JSON.stringify({ request: Object.fromEntries(sent) }),
  ],
  'two refresh tokens, JSON': [
    tokens => JSON.stringify({ ...tokens, data: { refresh_token: other(tokens) } }),
  ],
  'two refresh tokens, same name': [
    tokens => JSON.stringify(tokens).replace('{', `{"refresh_token":"${other(tokens)}",`),
  ],
  'two refresh tokens, form-encoded': [
    tokens => `refresh_token=${tokens.refresh_token}&refresh_token=${other(tokens)}`,
  ],
  'refresh token in an error text': [
    tokens =>
      JSON.stringify({
        error: 'server_error',
        error_description: `could not deliver refresh_token=${tokens.refresh_token}`,
      }),
  ],
  'refresh token in the text of a definite error': [
    tokens =>
      JSON.stringify({
        error: 'invalid_request',
        error_description: `could not deliver ${tokens.refresh_token}`,
      }),
  ],
  'a word in the place of the refresh token': [
    () => '{"status":"fail","data":{"refresh_token":"invalid"}}',
  ],
  'refresh token in a page': [
    ({ refresh_token }) => `<a href="/callback?refresh_token=${refresh_token}">Continue</a>`,
    { 'Content-Type': 'text/html' },
  ],
  'cut in the refresh token': [
    tokens => JSON.stringify({ refresh_token: tokens.refresh_token }).slice(0, -9),
    { 'Content-Length': '9000' },
  ],
  'refresh token is a number': [tokens => JSON.stringify({ ...tokens, refresh_token: 12_345_678 })],
  'refresh token is an object': [
    tokens => JSON.stringify({ ...tokens, refresh_token: { value: tokens.refresh_token } }),
  ],
  'tokens beyond 1 MiB': [tokens => JSON.stringify({ note: 'x'.repeat(1_100_000), ...tokens })],
  'ok is false, internal_error': [() => '{"ok":false,"error":"internal_error"}'],
  'status is a number': [() => '{"status":503,"error":"The service is not available"}'],
}).map(shape => ({ ...shape, credential: ['unknown', 'rejected'] }))

/** Errors that mean that the refresh token is dead. */
const rejected = shapes(
  'none',
  {
    'form-encoded error': [() => 'error=invalid_grant&error_description=expired'],
    'errors with fields': [
      () =>
        '{"message":"Bad Request","errors":[{"resource":"RefreshToken","field":"refresh_token","code":"invalid"}]}',
    ],
    'errors with errorType': [
      (_, sent) =>
        JSON.stringify({
          errors: [
            { errorType: 'invalid_grant', message: `invalid: ${sent.get('refresh_token')}` },
          ],
          success: false,
        }),
    ],
    'status is a word': [
      () => '{"status":"BAD_REFRESH_TOKEN","message":"missing or invalid refresh token"}',
    ],
    'error is an object': [
      () => '{"error":{"code":"refresh_token_reused","message":"It was already used."}}',
    ],
  },
  '400 Bad Request',
).map(shape => ({ ...shape, credential: ['rejected'] }))

/** Errors that do not say whether the refresh token still works. */
const unclear = [
  ...shapes(
    'none',
    {
      'invalid_request for a dead token': [
        () => '{"error":"invalid_request","error_description":"The refresh token is invalid."}',
      ],
      'unauthorized_client for a used token': [
        () => '{"error":"unauthorized_client","error_description":"token was already used"}',
      ],
      'an unknown error code': [() => '{"error":"token_in_quarantine"}'],
      'an empty 400': [() => ''],
    },
    '400 Bad Request',
  ),
  ...shapes(
    'none',
    { 'a page with 401': [() => '<h1>Unauthorized</h1>', { 'Content-Type': 'text/html' }] },
    '401 Unauthorized',
  ),
].map(shape => ({ ...shape, credential: ['unknown'] }))

const invalidToken = shapes(
  'none',
  { 'invalid_token with 401': [() => '{"error":"invalid_token"}'] },
  '401 Unauthorized',
).map(shape => ({ ...shape, credential: ['rejected'] }))

export const errorShapes: readonly Shape[] = [...rejected, ...unclear, ...invalidToken]

export const ambiguousShapes: readonly Shape[] = ambiguous

/** A second token that the provider did not issue. */
function other({ refresh_token }: Tokens): string {
  return [...refresh_token].toReversed().join('')
}
