import type { Socket } from "node:net";
import type { Timings } from "@trunkline/transport";

/** What a response tells; phases that end after its head are added when they do. */
export type GrowingTimings = { -readonly [Phase in keyof Timings]: Timings[Phase] };

const events = { dns: "lookup", connect: "connect", tls: "secureConnect" } as const;

/** When the phases of opening one connection ended, by `performance.now()`. Name and peer are the proxy's where there is one. */
export class ConnectTimes {
  readonly #ended = new Map<keyof typeof events, number>();

  /** To be called with each socket as it is made. */
  watch(socket: Socket): void {
    for (const phase of ["dns", "connect", "tls"] as const)
      socket.once(events[phase], () => this.#ended.set(phase, performance.now()));
  }

  /** Adds them for an exchange that was handed over at `started`; what had ended before it asked for the connection is not its own. */
  tell(timings: GrowingTimings, started: number): void {
    const asked = started + (timings.pool ?? 0);
    for (const [phase, at] of this.#ended) if (at >= asked) timings[phase] = at - started;
  }
}
