import { mock } from "@trunkline/transport-mock";
import * as trunkline from "trunkline";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ReportingServer } from "../reporting-server.ts";
import { setEnvironment } from "./set-environment.ts";

beforeEach(() => setEnvironment());
afterEach(() => void vi.unstubAllEnvs());

test("the functions send one request each and leave nothing open", { tags: ["F104"] }, async () => {
  await using server = await ReportingServer.start();
  const { get, options, head, deleteResource, post, put, patch, query } = trunkline;

  for (const ask of [get, options, head, deleteResource]) await ask(`${server.url}/a`, { params: { n: 1 } });
  for (const send of [post, put, patch, query]) await send(`${server.url}/b`, { json: [1] });
  await trunkline.request("REPORT", `${server.url}/c`);

  expect(server.arrivals.map(({ method, target, body }) => [method, target, body])).toEqual([
    ["GET", "/a?n=1", ""],
    ["OPTIONS", "/a?n=1", ""],
    ["HEAD", "/a?n=1", ""],
    ["DELETE", "/a?n=1", ""],
    ["POST", "/b", "[1]"],
    ["PUT", "/b", "[1]"],
    ["PATCH", "/b", "[1]"],
    ["QUERY", "/b", "[1]"],
    ["REPORT", "/c", ""],
  ]);
  expect(server.connections).toBe(9);
});

test("stream() hands over the response at its head and closes everything afterwards", async () => {
  await using server = await ReportingServer.start();

  const target = await trunkline.stream("GET", `${server.url}/s`, {}, async (response) => {
    const isReadAlready = response.isClosed;
    const bytes = (await response.read()).length;
    return { isReadAlready, isWhole: bytes === Number(response.headers.get("content-length")) };
  });

  expect(target).toEqual({ isReadAlready: false, isWhole: true });
});

test("a client needs no transport in Node: there is one, with the limits it is given", async () => {
  await using server = await ReportingServer.start();
  await using client = new trunkline.Client({ limits: { maxConnections: 1 } });

  await Promise.all([client.get(server.url), client.get(server.url), client.get(server.url)]);

  expect(server.arrivals.length).toBe(3);
  expect(server.connections).toBe(1);
});

test("options of the default transport are refused beside a transport of one's own", () => {
  const make = (): unknown => new trunkline.Client({ transport: mock(() => ({})), http2: true, verify: false });

  expect(make).toThrow(
    new TypeError("verify, http2 would configure the default transport, but a transport is given. Configure that one."),
  );
});

test("limits may be an object of the model's class, or plain, with null for no limit", async () => {
  await using server = await ReportingServer.start();
  const limitsOf = async (limits: ConstructorParameters<typeof trunkline.Limits>[0]): Promise<unknown> => {
    await using client = new trunkline.Client({ limits });
    const transport = client.transportFor(server.url);
    await client.get(server.url);
    return transport.stats?.()[server.url]?.max;
  };

  expect(await limitsOf(new trunkline.Limits({ maxConnections: 7 }))).toBe(7);
  expect(await limitsOf(new trunkline.Limits())).toBe(Infinity);
  expect(await limitsOf({ maxConnections: null, maxKeepAlive: undefined })).toBe(Infinity);
  expect(await limitsOf({ keepAliveExpiry: 1 })).toBe(100);
});
