import { afterAll, beforeAll, expect, test } from "vitest";
import { differences } from "./differences.ts";
import { officialLibrary, ownLibrary } from "./library.ts";
import { outcomeOf } from "./outcome.ts";
import { answers } from "./programs/answers.ts";
import { copies } from "./programs/copies.ts";
import { failures } from "./programs/failures.ts";
import { options } from "./programs/options.ts";
import { pages } from "./programs/pages.ts";
import { requests } from "./programs/requests.ts";
import { retries } from "./programs/retries.ts";
import { services } from "./programs/services.ts";
import { signals } from "./programs/signals.ts";
import { subclasses } from "./programs/subclasses.ts";
import { uploads } from "./programs/uploads.ts";
import { RecordingServer } from "./recording-server.ts";

const groups = { requests, answers, failures, retries, options, copies, subclasses, signals, pages, uploads, services };
const server = new RecordingServer();
let origin = "";

beforeAll(async () => {
  origin = await server.listen();
});

afterAll(() => server[Symbol.asyncDispose]());

for (const [group, programs] of Object.entries(groups))
  for (const program of programs) {
    const difference = differences.find((each) => each.programs.includes(program.name));
    const differs = difference === undefined ? "" : ` (differs: ${difference.reason})`;
    test(`${group}: ${program.name}${differs}`, async () => {
      const official = await outcomeOf(program, officialLibrary, server, origin);
      const own = await outcomeOf(program, ownLibrary, server, origin);
      expect(own).toEqual(difference === undefined ? official : difference.instead(official));
    });
  }

test("every difference is one of a program that there is", () => {
  const names = new Set(Object.values(groups).flatMap((programs) => programs.map(({ name }) => name)));
  expect(differences.flatMap(({ programs }) => programs).filter((name) => !names.has(name))).toEqual([]);
});
