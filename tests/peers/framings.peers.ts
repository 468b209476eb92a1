import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nativeExceptions } from "../faults/native-exceptions.ts";
import { judged, type Read, readers } from "./framing-readers.ts";
import { FramingServer } from "./framing-server.ts";
import { type Framing, framings } from "../faults/framings.ts";
import { locate } from "./programs.ts";

// The columns are what this machine has; the first are our client's, and those that are judged.
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

  const numbered = framings.map((framing, number) => ({ ...framing, number }));
  const title = ({ says, section }: Framing, ours: string): string =>
    `${says} (§${section}): ${ours === "refused" ? ours : JSON.stringify(ours)}, and the connection is not used again`;

  for (const { name } of judged)
    describe(`over ${name}`, () => {
      for (const framing of numbered) {
        const { because } = (name === "native" ? nativeExceptions[framing.says] : undefined) ?? {};
        const ours = because === undefined ? framing.ours : "refused";
        test(`${title(framing, ours)}${because === undefined ? "" : ` (${because})`}`, () => {
          const isReused = server.reused.has(`${name}/${framing.number}`);

          expect({ ...reads.get(name)?.[framing.number], isReused }).toEqual({
            first: ours,
            second: "200 second",
            isReused: false,
          });
        });
      }
    });
});
