import {
  type ByteStream,
  type FailureKind,
  layer,
  type TimeoutLimits,
  type Transport,
  type TransportFailure,
  type TransportOrigin,
  type TransportRequest,
  type TransportResponse,
} from "@trunkline/transport";
import { missedLimit } from "./missed-limit.ts";
import { either, longestTimer } from "./waiting.ts";

const phasesOfHead = ["pool", "connect", "write", "read"] as const;

/**
 * Times the phases a transport does not time itself, more coarsely: the head may take as long as all its phases together,
 * each chunk of the body as long as `read`, all of it as long as `total`. A transport that times all comes back as it is.
 */
export function withMissingLimits(transport: Transport): Transport {
  const missing = phasesOfHead.filter((phase) => !transport.capabilities.has(`limits-${phase}`));
  const lastMissing = missing.at(-1);
  const timesTotal = !transport.capabilities.has("limits-total");
  if (missing.length === 0 && !timesTotal) return transport;
  return layer(async (request, next) => {
    const limits = request.extensions.timeout ?? {};
    const head = lastMissing === undefined ? undefined : headLimit(limits);
    const chunk = lastMissing === "read" ? limits.read : undefined;
    const total = timesTotal ? limits.total : undefined;
    if (head === undefined && total === undefined && chunk === undefined) return next(request);
    const watch = new Watch(request);
    watch.startTotal(total);
    try {
      watch.start(head, `${lastMissing ?? "read"}-timeout`);
      const response = await next({ ...request, signal: watch.signal });
      watch.stop();
      return { ...response, headers: response.headers, body: new TimedBody(response, watch, chunk) };
    } catch (thrown) {
      watch.end();
      throw watch.failure ?? thrown;
    }
  })(transport);
}

/**
 * `undefined` where one of the phases may take for ever, and so may the head. Those that the transport times count too:
 * from out here the phases cannot be told apart, and a server may be slow while no connection was waited for.
 */
function headLimit(limits: TimeoutLimits): number | undefined {
  let sum = 0;
  for (const phase of phasesOfHead) {
    const limit = limits[phase];
    if (limit === undefined) return undefined;
    sum += limit;
  }
  return sum;
}

function timer(limit: number | undefined, run: (limit: number) => void): ReturnType<typeof setTimeout> | undefined {
  return limit === undefined || limit > longestTimer ? undefined : setTimeout(run, limit, limit);
}

/** Aborts one request when a limit passes, and says which one it was. */
export class Watch {
  /** Aborts with the failure, or as the request's own does. */
  readonly signal: AbortSignal;
  failure: TransportFailure | null = null;
  readonly #origin: TransportOrigin;
  readonly #controller = new AbortController();
  #phase: ReturnType<typeof setTimeout> | undefined;
  #total: ReturnType<typeof setTimeout> | undefined;

  constructor({ url, signal }: TransportRequest<unknown>) {
    this.#origin = url.origin;
    this.signal = either(signal, this.#controller.signal);
  }

  start(limit: number | undefined, kind: FailureKind): void {
    this.#phase = timer(limit, (missed) => this.#miss(kind, missed));
  }

  stop(): void {
    clearTimeout(this.#phase);
  }

  startTotal(limit: number | undefined): void {
    this.#total = timer(limit, (missed) => this.#miss("total-timeout", missed));
  }

  end(): void {
    this.stop();
    clearTimeout(this.#total);
  }

  #miss(kind: FailureKind, limit: number): void {
    this.failure ??= missedLimit(kind, this.#origin, limit);
    this.end();
    this.#controller.abort(this.failure);
  }
}

class TimedBody implements ByteStream {
  readonly #body: ByteStream;
  readonly #watch: Watch;
  readonly #chunkLimit: number | undefined;

  constructor(response: TransportResponse, watch: Watch, chunkLimit: number | undefined) {
    this.#body = response.body;
    this.#watch = watch;
    this.#chunkLimit = chunkLimit;
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array, void, undefined> {
    const watch = this.#watch;
    try {
      watch.start(this.#chunkLimit, "read-timeout");
      for await (const chunk of this.#body) {
        watch.stop();
        yield chunk;
        watch.start(this.#chunkLimit, "read-timeout");
      }
    } catch (thrown) {
      throw watch.failure ?? thrown;
    } finally {
      watch.end();
    }
  }

  close(): Promise<void> {
    this.#watch.end();
    return this.#body.close();
  }
}
