import { connect, createServer, type Socket } from 'node:net'
import { LoopbackServer } from '../support/loopback-server.ts'
import { carry } from './connection.ts'

/** What went over the network during one run of a program. */
export class Traffic {
  connections = 0
  bytes = 0
  /**
   * The longest chain of round trips that wait for one another, over all hosts. Opening a connection
   * is one round trip; so is everything sent together with the first response to it. Data counts as
   * waiting for all that had arrived, on any connection, when it was sent. So a round trip must be
   * long compared to the time that programs compute.
   */
  flights = 0
}

/** The simulated network between a program and the servers. */
export class Network {
  /** In milliseconds. */
  roundTrip = 0
  traffic = new Traffic()

  /** From now on, new connections count for a new run. */
  watch(): Traffic {
    this.traffic = new Traffic()
    return this.traffic
  }

  /** Opens a port on loopback that leads to the server through this network. */
  async proxy(upstream: string): Promise<{ readonly url: string; close(): Promise<void> }> {
    const { protocol, hostname, port } = new URL(upstream)
    const options = { allowHalfOpen: true, noDelay: true }
    const server = createServer(options)
    const loopback = await LoopbackServer.open(server)
    server.on('connection', (client: Socket) => {
      const to = { host: hostname, port: Number(port), ...options }
      carry(client, loopback.track(connect(to)), this)
    })
    return {
      url: `${protocol}//127.0.0.1:${loopback.port}`,
      close: () => loopback.close(),
    }
  }
}
