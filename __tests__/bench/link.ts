import type { Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import type { Network } from './traffic.ts'

/**
 * Carries one connection over the network: each direction takes half of the round trip, in order.
 *
 * Setting up TCP cannot be delayed from here: on loopback a connection stands before it can be
 * seen, and the client sends at once. So its first data is held back as long as SYN and SYN-ACK
 * would have taken, a whole round trip from the opening, before it sets out on its own half: the
 * first answer comes two round trips after the opening, as it does in a real network. What a
 * client does between opening and sending overlaps with that wait, which is in favour of all
 * alike. Not modelled: DNS (the hosts are addresses), bandwidth, slow start, loss.
 */
export function carry(client: Socket, server: Socket, network: Network): void {
  const { roundTrip, traffic } = network
  const openedAt = performance.now()
  traffic.connections += 1
  traffic.openedAt ??= openedAt
  /** Round trips that had to be over before this connection could carry anything. */
  const ready = traffic.flights + 1
  /** The same for what the server has received last: its answer is one round trip later. */
  let reached = ready
  const setUp = openedAt + roundTrip

  const there = queue(roundTrip)
  client.on('data', chunk => {
    traffic.bytes += chunk.length
    const depth = Math.max(traffic.flights, ready)
    there(Math.max(performance.now(), setUp) + roundTrip / 2, () => {
      reached = Math.max(reached, depth)
      server.write(chunk)
    })
  })
  client.on('end', () => there(performance.now() + roundTrip / 2, () => server.end()))

  const back = queue(roundTrip)
  server.on('data', chunk => {
    traffic.bytes += chunk.length
    const depth = reached + 1
    back(performance.now() + roundTrip / 2, () => {
      traffic.flights = Math.max(traffic.flights, depth)
      client.write(chunk)
    })
  })
  server.on('end', () => back(performance.now() + roundTrip / 2, () => client.end()))

  for (const [one, other] of [
    [client, server],
    [server, client],
  ] as const) {
    one.on('error', () => other.destroy())
    one.on('close', () => back(performance.now() + roundTrip / 2, () => other.destroy()))
  }
}

type Queue = (due: number, deliver: () => void) => void

/** Delivers one after the other, each when it is due; without a delay, at once. */
function queue(roundTrip: number): Queue {
  if (roundTrip === 0) return (_due, deliver) => deliver()
  let tail = Promise.resolve()
  return (due, deliver) => {
    tail = tail.then(async () => {
      const left = due - performance.now()
      if (left > 0) await delay(left)
      deliver()
    })
  }
}
