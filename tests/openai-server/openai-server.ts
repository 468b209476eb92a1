import { type Answer, answerTo, type ServedOperation } from "./answering.ts";
import { errorBody, type Fault } from "./fault.ts";
import { Gate } from "./gate.ts";
import { type Routed, Router } from "./router.ts";
import type { Arrived } from "./violations.ts";

/** A request as it came. */
export interface Received {
  readonly method: string;
  readonly url: string;
  /** In lower case, sorted. */
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array;
  /** The id of the operation that it was for; absent where it was for none. */
  readonly operation: string | undefined;
  /** All in which it was not what the specification asks for. */
  readonly violations: readonly string[];
  /** Whether the client left before the answer's end. */
  isAbandoned: boolean;
}

/** Says all in which a request is not what the specification asks for. */
export type Judge = (routed: Routed, arrived: Arrived) => readonly string[];

export interface ServerOptions {
  readonly operations: readonly ServedOperation[];
  /** Absent where no code may be made at run time, as a validator of schemas is: then requests are answered unjudged. */
  readonly judge?: Judge;
}

/** The service of the specification, as a fetch handler: it judges every request and answers it from the documentation. */
export class OpenAIServer {
  readonly requests: Received[] = [];
  /** What the next requests meet, one each: the first for the next. A list within it is for one request. */
  readonly faults: (Fault | readonly Fault[])[] = [];
  readonly #router: Router<ServedOperation>;
  readonly #judge: Judge | undefined;
  readonly #gate = new Gate();

  constructor({ operations, judge }: ServerOptions) {
    this.#judge = judge;
    this.#router = new Router(operations);
  }

  /** Sends so many of the events that wait. */
  release(count = 1): void {
    this.#gate.release(count);
  }

  readonly fetch = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const { method, headers } = request;
    const arrived: Arrived = { method, url, headers, body: new Uint8Array(await request.arrayBuffer()) };
    const routed = this.#router.routed(method, url);
    const received: Received = {
      method,
      url: request.url,
      headers: [...headers].toSorted(([first], [second]) => (first < second ? -1 : 1)),
      body: arrived.body,
      operation: routed?.operation.id,
      violations:
        routed === undefined
          ? [`${method} ${url.pathname}${url.search}: no such operation`]
          : (this.#judge?.(routed, arrived) ?? []),
      isAbandoned: false,
    };
    this.requests.push(received);
    const faults = [this.faults.shift() ?? []].flat() as readonly Fault[];
    if (faults.some(({ kind }) => kind === "refuse")) throw new Refused();
    const refused = faults.find((fault) => fault.kind === "answer");
    if (refused !== undefined || routed === undefined) {
      const { status = 404, headers: own = {}, type = "application/json", body } = refused ?? {};
      const withType = { "content-type": type, "x-request-id": `req_${status}`, ...own };
      return new Response(body ?? errorBody(status), { status, headers: withType });
    }
    return this.#answered(answerTo(routed.operation, arrived), routed.operation.id, faults, received);
  };

  #answered({ status, type, pieces }: Answer, id: string, faults: readonly Fault[], received: Received): Response {
    const headers = { "x-request-id": `req_${id}`, ...(type === undefined ? {} : { "content-type": type }) };
    if (pieces.length === 0) return new Response(null, { status, headers });
    const all = faults
      .reduce(changed, pieces)
      .map((piece) => (typeof piece === "string" ? encoder.encode(piece) : piece));
    if (faults.length === 0 && all.length === 1) return new Response(all[0], { status, headers });
    const cut = faults.find((fault) => fault.kind === "cut");
    const isHeld = faults.some(({ kind }) => kind === "hold");
    let at = 0;
    const body = new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          if (at === cut?.after) return controller.error(new Refused());
          if (at === all.length) return controller.close();
          if (isHeld) await this.#gate.pass();
          if (!received.isAbandoned) controller.enqueue(all[at]!);
          at += 1;
        },
        cancel: () => {
          received.isAbandoned = true;
        },
      },
      { highWaterMark: 0 },
    );
    return new Response(body, { status, headers });
  }
}

/** Thrown, and raised within bodies, where the connection is to break. */
class Refused extends Error {
  override readonly message = "The server breaks the connection, as it was told.";
}

const encoder = new TextEncoder();
type Pieces = Answer["pieces"];

function changed(pieces: Pieces, fault: Fault): Pieces {
  switch (fault.kind) {
    case "insert":
      return pieces.toSpliced(fault.at, 0, fault.record);
    case "stream":
      return fault.records;
    case "split":
      return pieces.flatMap((piece) => {
        const bytes = typeof piece === "string" ? encoder.encode(piece) : piece;
        const count = Math.ceil(bytes.length / fault.bytes);
        return Array.from({ length: count }, (_, at) => bytes.slice(at * fault.bytes, (at + 1) * fault.bytes));
      });
    case "cut":
      // An answer that is one piece breaks within it.
      return pieces.length > 1 ? pieces : changed(pieces, { kind: "split", bytes: 16 });
    default:
      return pieces;
  }
}
