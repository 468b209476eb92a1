import { shared, type SyncTransport, type Transport } from "@trunkline/transport";
import type { UndiciOptions } from "@trunkline/transport-undici";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { playRow } from "../over-the-wire/play-row.ts";
import { type TableRow, wireTable } from "../over-the-wire/wire-table.ts";
import type { World } from "../over-the-wire/world.ts";
import type { Origins } from "./backends.ts";
import { type HeaderTreatment, treated } from "./header-treatment.ts";
import type { PeerTransport } from "./peer-transports.ts";

/** One way through a peer. */
export interface Way {
  readonly name: string;
  readonly headers: HeaderTreatment;
  /** Its origins speak HTTP/2, which those in another thread, for clients that block this one, do not. */
  readonly isAsyncOnly?: true;
  /** Rows that cannot hold there, as `option: what it says`, with the reason. */
  readonly exceptions?: Readonly<Record<string, string>>;
  /** Known once the peer runs. */
  readonly reach: () => { readonly here: string; readonly there: string; readonly options: UndiciOptions };
}

const methods = ["GET", "OPTIONS", "HEAD", "DELETE", "POST", "PUT", "PATCH", "QUERY"];

/** What depends on a short time says nothing of a peer, and much of how busy the machine is. */
const isTimed = ({ option, row }: TableRow): boolean =>
  option === "timeout" && (row.needs === "sockets" || row.needs === "waiting");
const sent = wireTable().filter((row) => row.option !== "transport" && !isTimed(row));

/** Declares every row of the over-the-wire table that goes over a wire, with every method, on one way through a peer. */
export function wireRows(way: Way, backends: () => Origins, under: PeerTransport): void {
  const gives: World["gives"] = new Set(
    under.isSync ? ["sockets", "waiting"] : ["sockets", "waiting", "aborts", "promises"],
  );

  describe(`by ${way.name}`, () => {
    let transport: Transport | SyncTransport;

    beforeAll(() => {
      transport = under.make(way.reach().options);
    });

    afterAll(() => ("close" in transport ? transport.close() : transport.closeSync()));

    for (const tableRow of sent) {
      const { option, level, row } = tableRow;
      const call = level === "send" ? "send" : "request";
      if (way.exceptions?.[`${option}: ${row.says}`] !== undefined) continue;
      if (row.needs !== undefined && !gives.has(row.needs)) continue;
      test(`${option} (${level}): ${row.says}`, { timeout: 30_000 }, async () => {
        for (const method of methods) {
          const world = { ...worldOf(way, method, transport, backends()), isSync: under.isSync, gives };
          const played = await playRow(world, tableRow, call);
          if (played === null) continue;
          const arrived = played.outcome.sent.map((each) => ({ ...each, headers: treated(each.headers, way.headers) }));
          const outcome = { ...played.outcome, sent: arrived };
          expect({ method, ...outcome }).toEqual({ method, ...played.expected });
        }
      });
    }
  });
}

/** Exceptions that are no row, or no longer a row: the list must not rot. */
export function unknownExceptions({ exceptions = {} }: Way): readonly string[] {
  const known = new Set(sent.map(({ option, row }) => `${option}: ${row.says}`));
  return Object.keys(exceptions).filter((name) => !known.has(name));
}

function worldOf(
  { name, headers, reach }: Way,
  method: string,
  transport: Transport | SyncTransport,
  { script }: Origins,
): Omit<World, "isSync" | "gives"> {
  const { here, there } = reach();
  return {
    name,
    method,
    script,
    here,
    there,
    streamsBodies: true,
    transport: () => shared(transport),
    shows: (expected) => treated(expected.headers, headers),
    carries: () => true,
    close: () => Promise.resolve(),
  };
}
