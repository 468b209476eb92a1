import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath, pathToFileURL } from "node:url";
import { beforeAll, expect, test, vi } from "vitest";
import { figuresOf } from "./figures.ts";
import { machine } from "./machine.ts";
import { measure } from "./measure.ts";
import { report } from "./report.ts";
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

test.each(scenarios)(
  "$title: every row takes its turn in every round, with right answers",
  { tags: ["F034"], timeout: patience },
  async (scenario) => {
    const { requestsPerRound, measuresHeap, measuresGrowth } = scenario;
    const short = { ...scenario, requestsPerRound: Math.min(requestsPerRound, 100) };

    const measurement = await measure(short, { rounds: 2, warmUp: 40, limit: Number.POSITIVE_INFINITY });

    const rows = Object.keys(scenario.rows);
    expect(measurement).toMatchObject({ rounds: 2, warmUp: 40 });
    expect(Object.keys(measurement.samples)).toEqual(rows);
    for (const samples of Object.values(measurement.samples)) {
      expect(samples).toEqual([
        { cpu: expect.any(Number), wall: expect.any(Number) },
        { cpu: expect.any(Number), wall: expect.any(Number) },
      ]);
      expect(samples.filter(({ cpu, wall }) => cpu < 0 || wall <= 0)).toEqual([]);
    }
    expect(Object.keys(measurement.heap)).toEqual(measuresHeap ? rows : []);
    expect(Object.keys(measurement.growth)).toEqual(measuresGrowth ? rows : []);
    const lines = report(machine(0), [figuresOf(measurement)]).split("\n");
    expect(rows.filter((row) => lines.some((line) => line.startsWith(`${row}  `)))).toEqual(rows);
  },
);

test("every scenario is measured for a hundred rounds or more unless told otherwise", { tags: ["F036"] }, () => {
  expect(scenarios.filter(({ rounds }) => rounds < 100)).toEqual([]);
});

test(
  "a limit of time ends the warm-up and the rounds, and the measurement says how many there were",
  async () => {
    const { rounds, warmUp, samples } = await measure(singleGet, { rounds: 50, warmUp: 40, limit: 0 });

    expect({ rounds, warmUp }).toEqual({ rounds: 1, warmUp: 0 });
    expect(Object.values(samples).map(({ length }) => length)).toEqual([1, 1, 1, 1]);
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
      /^(undici.request|trunkline over undici|ky).*: the answer to GET .*\/users\/0 is not complete and correct: .*"user":{"id":0}}$/,
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
      return { ...server, served: async () => (await server.served()) - 1 };
    };

    const run = measure(singleGet, { rounds: 1, warmUp: 0, limit: 0, startServer });

    await expect(run).rejects.toThrow("the server answered 3 requests where the clients were to send 4.");
  },
  patience,
);

test(
  "a row that cannot be started says so with its name",
  async () => {
    const subject = new SubjectProcess(singleGet, "telepathy", "http://127.0.0.1:1");

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
    const subject = new SubjectProcess(singleGet, "ky", server.origin);
    await subject.ready();

    const turn = subject.turn(1);

    await Promise.all([expect(turn).rejects.toThrow('"ky" ended early (exit code 0).'), subject.close()]);
    await server.close();
  },
  patience,
);

async function serverIn(answer: RequestListener): Promise<BenchServer> {
  let served = 0;
  const server = createServer((request, response) => {
    served += 1;
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    served: async () => served,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
