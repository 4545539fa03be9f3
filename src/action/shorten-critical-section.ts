import { repairHead } from '../http/repair-head.ts'
import { HttpResponse } from '../http/response.ts'
import { readTokenResponse } from '../oauth/token-response.ts'
import { Secret } from '../shared/secret.ts'
import { authenticationCode } from './state.ts'

/**
 * Runs once what has to be quick after the provider's response. The first call of each function
 * takes milliseconds longer than later ones, and a SIGKILL in that time would lose the new token.
 */
export function shortenCriticalSection(): void {
  repairHead('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1', SAMPLE)
  const sample = new HttpResponse(200, new Map(), Buffer.from(SAMPLE))
  readTokenResponse(sample, { sent: [], now: 0 })
  authenticationCode(SAMPLE, new Secret(SAMPLE))
}

const SAMPLE =
  '{"access_token":"a","expires_in":1,"refresh_token":"b","scope":"c","token_type":"Bearer"}'
