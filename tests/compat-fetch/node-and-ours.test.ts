import { readFileSync } from "node:fs";
import * as ours from "@trunkline/compat/fetch";
import { Client } from "@trunkline/core";
import { expect, test } from "vitest";
import { overSockets } from "../socket-transports.ts";
import { differences, mostDifferences } from "./differences.ts";
import { differing } from "./differing.ts";
import { outcomeOf } from "./outcome.ts";
import { programs } from "./programs.ts";
import { RecordingServer } from "./recording-server.ts";

const platform = { fetch, Request, Response, Headers, FormData };

overSockets(({ name: transport, make }) => {
  test.each([...programs.keys()])("as with Node's own fetch, %s", async (name) => {
    await using server = await RecordingServer.start();
    await using client = new Client({ transport: make() });
    const [one = "", two = ""] = server.origins;
    const origins = { one, two, nobody: await nobody() };
    const outcome = (kit: typeof platform): Promise<unknown> => {
      const whole = { ...kit, ...origins };
      return outcomeOf(
        () => programs.get(name)!(whole),
        () => server.taken(),
        whole,
      );
    };

    const node = await outcome(platform);
    // Node keeps no cookies; that a client does is shown elsewhere.
    client.eventHooks.response.push(() => client.cookies.clear());
    const found = differing(node, await outcome({ ...ours, fetch: ours.createFetch(client) }));

    const known = differences[name];
    const isExpected = known !== undefined && (known.over ?? transport) === transport;
    expect(found === null ? null : { node: found[0], ours: found[1] }).toEqual(
      isExpected ? { node: known.node, ours: known.ours } : null,
    );
  });
});

test("every difference from Node's own fetch is listed with its reason", () => {
  const listed = Object.entries(differences).map(([name, { reason }]) => `  ${name}\n      ${reason}`);
  console.info(`${programs.size} cases, ${listed.length} differences from Node's own fetch:\n${listed.join("\n")}`);

  expect(Object.keys(differences).filter((name) => !programs.has(name))).toEqual([]);
  expect(Object.values(differences).filter(({ reason }) => !/^[A-Z].{20,}\.$/s.test(reason))).toEqual([]);
  expect(listed).toHaveLength(mostDifferences);
  const page = readFileSync(new URL("../../docs/compat/fetch.md", import.meta.url), "utf8").replaceAll(/ +/g, " ");
  expect(Object.entries(differences).filter(([name, { reason }]) => !page.includes(`| ${name} | ${reason} |`))).toEqual(
    [],
  );
  expect(programs.size).toBeGreaterThanOrEqual(150);
});

/** An origin at which somebody listened, and nobody does. */
async function nobody(): Promise<string> {
  await using server = await RecordingServer.start();
  return server.origins[0]!;
}
