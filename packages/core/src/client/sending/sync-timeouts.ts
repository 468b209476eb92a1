import type { SyncByteStream, SyncTransport, TransportFailure, TransportOrigin } from "@trunkline/transport";
import { missedLimit } from "./missed-limit.ts";

/**
 * Times what a blocking transport does not: nothing can interrupt it, so a limit that has passed is noticed when the
 * transport returns, and what came too late is thrown away.
 */
export function withMissingSyncLimits(transport: SyncTransport): SyncTransport {
  const timesRead = !transport.capabilities.has("limits-read");
  const timesTotal = !transport.capabilities.has("limits-total");
  if (!timesRead && !timesTotal) return transport;
  const { contract, name, capabilities } = transport;
  return {
    contract,
    name,
    capabilities,
    handleRequestSync(request) {
      const limits = request.extensions.timeout ?? {};
      const read = timesRead ? limits.read : undefined;
      const total = timesTotal ? limits.total : undefined;
      if (read === undefined && total === undefined) return transport.handleRequestSync(request);
      const clock = new Clock(request.url.origin, read, total);
      const response = transport.handleRequestSync(request);
      const missed = clock.missed();
      if (missed === null) return { ...response, headers: response.headers, body: new TimedBody(response.body, clock) };
      response.body.closeSync();
      throw missed;
    },
    closeSync: () => transport.closeSync(),
    [Symbol.dispose]: () => transport.closeSync(),
  };
}

class Clock {
  readonly #origin: TransportOrigin;
  readonly #read: number | undefined;
  readonly #total: number | undefined;
  readonly #started = performance.now();
  #turned = this.#started;

  constructor(origin: TransportOrigin, read: number | undefined, total: number | undefined) {
    this.#origin = origin;
    this.#read = read;
    this.#total = total;
  }

  /** The transport has been asked again: its time counts from here. */
  turn(): void {
    this.#turned = performance.now();
  }

  missed(): TransportFailure | null {
    const now = performance.now();
    if (this.#total !== undefined && now - this.#started > this.#total)
      return missedLimit("total-timeout", this.#origin, this.#total);
    if (this.#read !== undefined && now - this.#turned > this.#read)
      return missedLimit("read-timeout", this.#origin, this.#read);
    return null;
  }
}

class TimedBody implements SyncByteStream {
  readonly #body: SyncByteStream;
  readonly #clock: Clock;

  constructor(body: SyncByteStream, clock: Clock) {
    this.#body = body;
    this.#clock = clock;
  }

  *[Symbol.iterator](): Generator<Uint8Array, void, undefined> {
    this.#clock.turn();
    for (const chunk of this.#body) {
      const missed = this.#clock.missed();
      if (missed !== null) throw missed;
      yield chunk;
      this.#clock.turn();
    }
  }

  closeSync(): void {
    this.#body.closeSync();
  }
}
