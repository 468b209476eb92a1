import type { TransportFailure } from "@trunkline/transport";
import type { ConformanceCase } from "../case-context.ts";
import { expect } from "../expect.ts";
import type { Facts } from "../facts.ts";
import { latin1, textOf } from "../outcomes.ts";
import { chunk, head, raw, tunnel } from "../script.ts";

/** A 101 and the raw connection behind it. */
export function upgrades(facts: Facts): readonly ConformanceCase[] {
  if (!facts.capabilities.has("upgrades")) return [lacking];
  return facts.style === "sockets" ? [declined, upgraded] : [declined];
}

const headers = ["Connection", "Upgrade", "Upgrade", "echo"];

const declined: ConformanceCase = {
  name: "a request to upgrade gets its ordinary answer where the peer declines",
  run: async (context) => {
    const response = await context.send(await context.serve([head(426), chunk("not here")]), { headers });

    expect([response.status, await textOf(response.body)]).toEqual([426, "not here"]);
  },
};

const lacking: ConformanceCase = {
  name: "lacks upgrades: a request to upgrade gets an ordinary answer, or is refused as `local-protocol` unsent",
  run: async (context) => {
    const url = await context.serve([head(426), chunk("not here")]);

    const outcome = await context.send(url, { headers }).then(
      async ({ status, body }) => [status, await textOf(body)],
      ({ kind, sent }: TransportFailure) => [kind, sent],
    );

    expect([
      [426, "not here"],
      ["local-protocol", "nothing"],
    ]).toContainEqual(outcome);
  },
};

const upgraded: ConformanceCase = {
  name: "upgrades: a 101 carries the raw connection, first bytes included",
  run: async (context) => {
    const switching = "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\nhello";
    const { status, extensions } = await context.send(await context.serve([raw(switching), tunnel]), { headers });
    const stream = extensions.networkStream!;

    const first = latin1((await stream.read())!);
    await stream.write(Buffer.from("ping"));
    const second = latin1((await stream.read())!);
    await stream.close();

    expect([status, first, second]).toEqual([101, "hello", "ping"]);
    await context.scenario.until(({ closed }) => closed.includes(1));
  },
};
