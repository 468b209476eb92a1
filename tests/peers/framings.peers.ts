import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Read, readers } from "./framing-readers.ts";
import { FramingServer } from "./framing-server.ts";
import { type Framing, framings } from "../faults/framings.ts";
import { locate } from "./programs.ts";

// The columns are what this machine has; the first is our client's, and the one that is judged.
const here = readers.filter(({ needs }) => needs === undefined || locate(needs) !== null);

describe("framings", () => {
  const reads = new Map<string, readonly Read[]>();
  let server: FramingServer;

  beforeAll(async () => {
    server = await FramingServer.start();
    for (const { name, read } of here) reads.set(name, await read(server.port));
    const width = Math.max(...framings.map(({ says }) => says.length)) + 8;
    const cell = (name: string, number: number): string => {
      const again = server.reused.has(`${name}/${number}`) ? " ↺" : "";
      return (JSON.stringify(reads.get(name)?.[number]?.first ?? "?").slice(1, -1) + again).padEnd(22);
    };
    const rows = framings.map(({ says, section }, number) =>
      [`§${section}`.padEnd(8) + says.padEnd(width), ...here.map(({ name }) => cell(name, number))].join(""),
    );
    const heading = " ".repeat(width + 8) + here.map(({ name }) => name.padEnd(22)).join("");
    console.log([`${heading}(↺: the connection was used again)`, ...rows].join("\n"));
  });

  afterAll(() => server[Symbol.asyncDispose]());

  const outcome = (number: number): object => ({
    ...reads.get("ours")?.[number],
    isReused: server.reused.has(`ours/${number}`),
  });
  const wanted = (first: string): object => ({ first, second: "200 second", isReused: false });
  const title = ({ says, section, ours }: Framing): string =>
    `${says} (§${section}): ${ours === "refused" ? ours : JSON.stringify(ours)}`;
  const numbered = framings.map((framing, number) => ({ ...framing, number }));

  for (const framing of numbered)
    test(`${title(framing)}, and the connection is not used again`, () => {
      expect(outcome(framing.number)).toEqual(wanted(framing.ours));
    });
});
