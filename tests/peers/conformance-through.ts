import { conformance, type Peer, type Route } from "@trunkline/transport-conformance";
import type { UndiciOptions } from "@trunkline/transport-undici";
import { afterAll, beforeEach, describe } from "vitest";
import { type SocketTransport, socketTransports } from "../socket-transports.ts";
import { conformanceExceptions, exceptionsOn, unsteadyCases } from "./conformance-exceptions.ts";

/** One way through a peer that every case of the transport contract takes. */
export interface ConformanceWay {
  readonly name: string;
  readonly options: (peer: Peer) => UndiciOptions;
  /** Default: the servers of the cases are named, and the proxy finds them. */
  readonly route?: Route;
}

/** Runs and is ended, or is not installed. */
export type Running = AsyncDisposable | null;

/** Declares the suite of the contract on each way through one peer; nothing where the peer is absent. */
export function conformanceThrough(peer: string, running: readonly Running[], ways: readonly ConformanceWay[]): void {
  // oxlint-disable-next-line vitest/valid-title -- the name of the program is what the report counts by
  describe.skipIf(running.includes(null))(peer, () => {
    afterAll(async () => {
      for (const each of running) await each?.[Symbol.asyncDispose]();
    });

    for (const transport of socketTransports)
      describe.skipIf(transport.absence !== null)(`over ${transport.name}`, () => {
        for (const way of ways) declare(peer, way, transport);
      });
  });
}

function declare(peer: string, { name, options, route }: ConformanceWay, transport: SocketTransport): void {
  const unsteady = exceptionsOn(`${peer} ${name}`, unsteadyCases, transport.name);

  describe(`by ${name}`, () => {
    const met = new Set<string>();

    beforeEach(({ task, skip }) => {
      met.add(task.name);
      skip(unsteady[task.name] !== undefined, unsteady[task.name]);
    });

    afterAll(() => {
      const unknown = Object.keys(unsteady).filter((each) => !met.has(each));
      if (unknown.length > 0) throw new TypeError(`No case is called “${unknown.join("”, “")}”.`);
    });

    conformance(transport.name, (other) => transport.make(options(other)), {
      exceptions: exceptionsOn(`${peer} ${name}`, conformanceExceptions, transport.name),
      ...(route !== undefined && { route }),
    });
  });
}
