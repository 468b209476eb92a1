import { Client } from "@trunkline/core";
import { expect, test } from "vitest";
import { presentTransports } from "../socket-transports.ts";
import { faultTable } from "./fault-table.ts";
import { data, errorCodes, goAway, headers } from "./frames.ts";
import { answer } from "./header-block.ts";
import { expected, type MakeTransport, play } from "./play-fault.ts";
import { ScriptedServer } from "./scripted-server.ts";
import { heads, type Script, sends } from "./step.ts";
import { excepted, undiciExceptions } from "./undici-exceptions.ts";

const transports = presentTransports.map(({ name, make }) => ({
  name,
  exceptions: name === "undici" ? undiciExceptions : {},
  make: (({ certificate }) =>
    make({ http1: false, http2: true, verify: certificate, limits: { maxConnections: 1 } })) satisfies MakeTransport,
  makeAny: () => make({ http1: false, http2: true }),
}));
const ways = ["in clear, tried once", "over TLS, tried twice"] as const;

for (const { name, exceptions, make } of transports)
  for (const way of ways)
    test.for(faultTable)(`${name}, ${way}: RFC $rfc, $says`, { timeout: 10_000 }, async (row) => {
      const asked = excepted(row, exceptions);

      const played = await play(asked, way, make);

      expect(played).toEqual(expected(asked, way));
    });

test("each row has words of its own, and each exception a row", () => {
  const words = faultTable.map(({ says }) => says);

  expect(words.filter((says, at) => words.indexOf(says) !== at)).toEqual([]);
  for (const { exceptions } of transports)
    expect(Object.keys(exceptions).filter((says) => !words.includes(says))).toEqual([]);
});

test.for(transports)(
  "$name: a server that goes away on every connection is not asked for ever",
  async ({ makeAny }) => {
    const script: Script = { steps: [heads(1), sends(goAway(0, errorCodes.noError))], everyConnection: true };
    await using server = await ScriptedServer.start({ scheme: "http", script });
    await using client = new Client({ transport: makeAny() });

    await expect(client.post(server.url)).rejects.toMatchObject({
      name: "RemoteProtocolError",
      message: `POST ${server.url}: ${server.name} closed the connection without looking at it`,
      cause: { sent: "nothing" },
    });
    expect(server.arrivals).toBe(6);
  },
);

// The others fail such an answer, as its rows say.
const lenient = transports.filter(({ exceptions }) => "a name with a blank" in exceptions);

test.for(lenient)("$name: a field that nobody may send reaches nobody", async ({ makeAny }) => {
  const fields = [
    ["x name", "1"],
    ["x:name", "1"],
    ["x-line", "1\r\nset-cookie: a=b"],
    ["x-zero", "1\0"],
    ["x-good", "1"],
  ] as const;
  const script: Script = { steps: [heads(1), sends(headers(1, answer(200, ...fields)), data(1, "one"))] };
  await using server = await ScriptedServer.start({ scheme: "http", script });
  await using client = new Client({ transport: makeAny() });

  const response = await client.get(server.url);

  expect([response.text(), [...response.headers]]).toEqual(["one", [["x-good", "1"]]]);
});
