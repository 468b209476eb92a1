import { certificateAuthority } from "@trunkline/transport-conformance/certificates";
import { afterAll, describe, expect, test } from "vitest";
import { silentListener } from "../aborts/silent-listener.ts";
import { faultTable } from "./fault-table.ts";
import { playFault } from "./play-fault.ts";
import { FaultServers } from "./server/fault-servers.ts";
import { transports, type TransportUnderTest } from "./transports.ts";

const authority = certificateAuthority();
const servers = new FaultServers(authority.issue(["127.0.0.1", "origin.test"]));
const verify = authority.certificate;

afterAll(async () => {
  await servers[Symbol.asyncDispose]();
  console.log(`faults: ${faultTable.length} rows; ${transports.map(countOf).join("; ")}`);
});

for (const under of transports)
  describe.skipIf(under.absence !== null)(`over ${under.name}`, () => {
    for (const row of faultTable) {
      const { because, outcome = row.outcome } = under.exceptions[row.says] ?? {};
      const details = [row.section, because].filter((detail) => detail !== undefined).join("; ");
      (under.isSync ? test : test.concurrent)(`${row.says}${details && ` (${details})`}`, { timeout: 60_000 }, () =>
        playFault({ ...row, outcome }, under, servers, verify),
      );
    }

    test("a port whose backlog is full is left at the connect limit, and nothing is sent", async () => {
      await using listener = await silentListener();
      const client = under.client({ verify }, { timeout: { connect: 300 }, retry: { attempts: 2 } });
      const ask = async (): Promise<unknown> => client.request("POST", `${listener.url}/`, { content: "once" });

      const message = `POST ${listener.url}/: no connection to ${listener.url.slice("http://".length)} within 300 ms`;
      await expect(ask()).rejects.toMatchObject({ name: "ConnectTimeout", message });
      await listener.listen();
      await expect(ask()).resolves.toMatchObject({ status: 200 });
      await client.close();
      await expect.poll(() => listener.connections()).toBe(0);
    });

    test("every exception is one of a row", () => {
      const says = new Set(faultTable.map((row) => row.says));

      expect(Object.keys(under.exceptions).filter((name) => !says.has(name))).toEqual([]);
    });
  });

test("every row says something of its own", () => {
  const says = faultTable.map((row) => row.says);

  expect(says.filter((name, at) => says.indexOf(name) !== at)).toEqual([]);
});

function countOf(under: TransportUnderTest): string {
  if (under.absence !== null) return `none over ${under.name}, which is not here`;
  return `${faultTable.length} over ${under.name}`;
}
