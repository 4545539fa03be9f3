import type { Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import type { Network } from './network.ts'

/**
 * Carries one connection over the network. Each direction takes half of the round trip, in order.
 *
 * A proxy cannot delay the TCP handshake: on loopback the connection is open before the proxy sees it.
 * So the client's first data waits until a whole round trip after the opening, and then takes its own
 * half. The first response arrives two round trips after the opening, as in a real network. What a
 * client does in between overlaps with the wait, for all programs alike. DNS, bandwidth, slow start
 * and loss are not simulated.
 */
export function carry(client: Socket, server: Socket, network: Network): void {
  const { roundTrip, traffic } = network
  const connectedAt = performance.now() + roundTrip
  traffic.connections += 1
  /** Round trips that end before this connection can carry data. */
  const opened = traffic.flights + 1
  /** Round trips before the last data that the server received. */
  let received = opened

  const toServer = queue(roundTrip)
  client.on('data', chunk => {
    traffic.bytes += chunk.length
    const sent = Math.max(traffic.flights, opened)
    toServer(Math.max(performance.now(), connectedAt) + roundTrip / 2, () => {
      received = Math.max(received, sent)
      server.write(chunk)
    })
  })

  const toClient = queue(roundTrip)
  server.on('data', chunk => {
    traffic.bytes += chunk.length
    const flights = received + 1
    toClient(performance.now() + roundTrip / 2, () => {
      traffic.flights = Math.max(traffic.flights, flights)
      client.write(chunk)
    })
  })

  const half = () => performance.now() + roundTrip / 2
  client.on('end', () => toServer(half(), () => server.end()))
  server.on('end', () => toClient(half(), () => client.end()))
  client.on('error', () => server.destroy())
  server.on('error', () => client.destroy())
  client.on('close', () => toClient(half(), () => server.destroy()))
  server.on('close', () => toClient(half(), () => client.destroy()))
}

type Queue = (at: number, deliver: () => void) => void

/** Delivers in order, each at its time; at once without a round trip. */
function queue(roundTrip: number): Queue {
  if (roundTrip === 0) return (_at, deliver) => deliver()
  let last = Promise.resolve()
  return (at, deliver) => {
    last = last.then(async () => {
      const left = at - performance.now()
      if (left > 0) await delay(left)
      deliver()
    })
  }
}
