import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath, pathToFileURL } from "node:url";
import { beforeAll, expect, test, vi } from "vitest";
import { nativeGoals } from "./goals/native-goals.ts";
import { openaiGoals } from "./goals/openai-goals.ts";
import { measure } from "./measure.ts";
import type { Scenario } from "./scenarios/scenario.ts";
import { scenarios } from "./scenarios/scenarios.ts";
import { singleGet } from "./scenarios/single-get.ts";
import type { BenchServer } from "./servers/server-process.ts";
import { etagOf, userOf } from "./servers/user.ts";
import { SubjectProcess } from "./subject-process.ts";

beforeAll(() => {
  const hook = fileURLToPath(new URL("../test/resolve-sources.mjs", import.meta.url));
  vi.stubEnv("NODE_OPTIONS", `--import ${pathToFileURL(hook).href}`);
  return () => vi.unstubAllEnvs();
});

// Five processes start and load the sources of the workspace, on a machine that has other things to do.
const patience = 120_000;

test("every scenario is measured for a hundred rounds or more unless told otherwise", { tags: ["F036"] }, () => {
  const own = new Set(["native", "openai", "full"]);

  expect(scenarios.filter(({ group, rounds }) => !own.has(group) && rounds < 100)).toEqual([]);
});

test("what stands beside the official OpenAI package is measured for three times five rounds, or five from new processes", () => {
  const beside = scenarios.filter(({ group }) => group === "openai");

  expect(beside.map(({ startsAnew = false, rounds }) => [startsAnew, rounds])).toEqual([
    ...beside.slice(1).map(() => [false, 15]),
    [true, 5],
  ]);
});

test("what the native transport is held to is measured for five long rounds, warm or from a new process", () => {
  const native = scenarios.filter(({ group }) => group === "native");

  // Five of its requests are half a gigabyte.
  const isLong = ({ name, requestsPerRound }: Scenario): boolean =>
    requestsPerRound >= (name === "native-upload" ? 5 : 500);
  expect(native.filter((scenario) => scenario.rounds !== 5 || !isLong(scenario))).toEqual([]);
  expect(native.filter(({ warmUp, startsAnew }) => warmUp !== (startsAnew === true ? 0 : 20_000))).toEqual([]);
});

test("every goal names a scenario and rows that there are", () => {
  const unknown = [...nativeGoals, ...openaiGoals].filter(({ scenario: name, row, against }) => {
    const rows = scenarios.find((scenario) => scenario.name === name)?.rows ?? {};
    return [row, ...against].some((each) => rows[each] === undefined);
  });

  expect(unknown).toEqual([]);
});

test(
  "a limit of time ends the warm-up and the rounds, and the measurement says how many there were",
  async () => {
    const { rounds, warmUp, samples, watched } = await measure(singleGet, { rounds: 50, warmUp: 40, limit: 0 });

    expect({ rounds, warmUp }).toEqual({ rounds: 1, warmUp: 0 });
    const turns = [...Object.values(samples), ...Object.values(watched)];
    expect(new Set(turns.map(({ length }) => length))).toEqual(new Set([1]));
  },
  patience,
);

test(
  "a wrong answer fails the run with the row's name and the answer",
  async () => {
    const startServer = (): Promise<BenchServer> =>
      serverIn((_request, response) => response.writeHead(200, { etag: etagOf(0) }).end('{"id":0}'));

    const run = measure(singleGet, { rounds: 1, warmUp: 0, limit: 0, startServer });

    await expect(run).rejects.toThrow(
      /^(undici.request|trunkline over|native alone|ky).*: the answer to GET .*\/users\/0 is not complete and correct: .*"user":{"id":0}}$/,
    );
  },
  patience,
);

test(
  "a client that sends fewer requests than it was asked for fails the run",
  async () => {
    const startServer = async (): Promise<BenchServer> => {
      const server = await serverIn((_request, response) => {
        response.writeHead(200, { etag: etagOf(0) }).end(JSON.stringify(userOf(0)));
      });
      return { ...server, usage: async () => ({ ...nothing, served: 0 }) };
    };

    const run = measure(singleGet, { rounds: 1, warmUp: 0, limit: 0, startServer });

    await expect(run).rejects.toThrow("the server answered 0 requests where 1 were to be sent.");
  },
  patience,
);

test(
  "a row that cannot be started says so with its name",
  async () => {
    const subject = new SubjectProcess(singleGet, "telepathy", nowhere, 0);

    const start = subject.ready();

    await expect(start).rejects.toThrow('telepathy: there is no such row in the scenario "single".');
    await subject.close();
  },
  patience,
);

test(
  "a process that ends in the middle of a turn fails that turn",
  async () => {
    const server = await serverIn(() => {});
    const subject = new SubjectProcess(singleGet, "ky", server, 0);
    await subject.ready();

    const turn = subject.turn(1);

    await Promise.all([expect(turn).rejects.toThrow('"ky" ended early (exit code 0).'), subject.close()]);
    await server.close();
  },
  patience,
);

const nothing = { cpu: 0, received: 0, sent: 0, connections: 0 };
const nowhere = { origin: "http://127.0.0.1:1", authority: "" };

async function serverIn(answer: RequestListener): Promise<BenchServer> {
  let served = 0;
  const server = createServer((request, response) => {
    served += 1;
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    authority: "",
    usage: async () => ({ ...nothing, served }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
