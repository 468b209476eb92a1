import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { APIUserAbortError, AzureOpenAI, type Logger, OpenAI, OpenAIError } from "@trunkline/openai";
import { mock } from "@trunkline/transport-mock";
import { Client, shared } from "trunkline";
import { expect, onTestFinished, test, vi } from "vitest";

type Answer = Parameters<typeof createServer>[1] & {};

async function serving(answer: Answer): Promise<{ origin: string; server: Server }> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

function recording(): { readonly logger: Logger; readonly lines: unknown[][] } {
  const lines: unknown[][] = [];
  const write = (...line: unknown[]): void => void lines.push(line);
  return { logger: { error: write, warn: write, info: write, debug: write }, lines };
}

const hello = { json: { hello: "world" }, headers: { "x-request-id": "req_1" } };

test("a log at the level debug tells what went where, and shows no key", async () => {
  const { logger, lines } = recording();
  const transport = mock(() => hello);
  const client = new OpenAI({ apiKey: "sk-secret", transport, logger, logLevel: "debug" });
  await client.post("/x", { body: { a: 1 }, query: { api_key: "sk-secret" } });
  const text = JSON.stringify(lines);
  expect(text).not.toContain("sk-secret");
  expect(text).toContain(
    "POST https://api.openai.com/v1/x?api_key=*** succeeded with status 200 (x-request-id: req_1)",
  );
  expect(text).toContain('"authorization":"***"');
});

test("a log at the level info says why a call is sent again, and one at warn says nothing", async () => {
  const { logger, lines } = recording();
  const transport = mock(() => ({ status: 500, headers: { "retry-after-ms": "0" } }));
  const client = new OpenAI({ apiKey: "k", transport: shared(transport), logger, logLevel: "info", maxRetries: 1 });
  await expect(client.get("/x")).rejects.toThrow("500");
  const said = lines.map(([line]) => String(line).replace(/^\[log_\w+\] | in \d+ms$/g, ""));
  expect(said).toEqual([
    "GET https://api.openai.com/v1/x failed with status 500",
    "GET https://api.openai.com/v1/x is no success: retrying, 1 attempts remaining",
    "GET https://api.openai.com/v1/x failed with status 500",
    "GET https://api.openai.com/v1/x is no success: no more retries left",
  ]);
  lines.length = 0;
  await expect(client.withOptions({ logLevel: "warn" }).get("/x")).rejects.toThrow("500");
  expect(lines).toEqual([]);
});

test("a client that is lent keeps its headers below ours, and stays open", async () => {
  const transport = mock(({ headers }) => ({
    json: { gateway: headers.get("x-gateway"), agent: headers.get("user-agent") },
  }));
  await using httpClient = new Client({ transport, headers: { "X-Gateway": "one", "User-Agent": "other" } });
  const client = new OpenAI({ apiKey: "k", httpClient });
  const answer = await client.get("/x");
  await client.close();
  expect(answer).toMatchObject({ gateway: "one", agent: expect.stringMatching(/^OpenAI\/JS /) as unknown });
  expect(httpClient.isClosed).toBe(false);
});

test("no cookie of a service is kept or sent, but in the jar of a client that is lent", async () => {
  const answer = mock(({ url, headers }) => {
    if (url.pathname.endsWith("/moved"))
      return { status: 307, headers: { location: "/v1/x", "set-cookie": "hop=1; Path=/" } };
    return { json: { cookie: headers.get("cookie") }, headers: { "set-cookie": "session=1; Path=/" } };
  });
  const own = new OpenAI({ apiKey: "k", transport: shared(answer) });
  await using httpClient = new Client({ transport: shared(answer) });
  const lent = new OpenAI({ apiKey: "k", httpClient });

  const answers = [];
  for (const client of [own, lent])
    for (const path of ["/moved", "/x"]) answers.push(await client.get<{ cookie: string | null }>(path));

  expect(answers.map(({ cookie }) => cookie)).toEqual([null, null, "hop=1", "hop=1; session=1"]);
});

test("a transport that is given is closed with the client, and shared by its copies", async () => {
  const transport = mock(() => hello);
  const client = new OpenAI({ apiKey: "k", transport });
  const copy = client.withOptions({ project: "p" });
  expect(await copy.get("/x")).toEqual({ hello: "world" });
  await client.close();
  await expect(copy.get("/x")).rejects.toThrow(/closed/);
});

test("options that say the same are refused, and those that are not there yet", () => {
  const both = { apiKey: "k", transport: mock(() => hello), fetch: async () => Response.json({}) };
  expect(() => new OpenAI(both)).toThrow(
    new OpenAIError("The `transport` and `fetch` options are mutually exclusive."),
  );
  const later = { apiKey: "k", workloadIdentity: {} } as unknown as { apiKey: string };
  expect(() => new OpenAI(later)).toThrow(/`workloadIdentity` option is not supported/);
});

test("what is said to fetch is refused where no fetch sends", async () => {
  const transport = mock(() => hello);
  const fetchOptions = { keepalive: true };
  expect(() => new OpenAI({ apiKey: "k", transport, fetchOptions })).toThrow(/^`fetchOptions` are told to `fetch`/);
  const call = new OpenAI({ apiKey: "k", transport }).get("/x", { fetchOptions });
  await expect(call).rejects.toThrow(/^`fetchOptions` are told to `fetch`/);
});

test("a call is aborted by its own signal beside one for fetch", async () => {
  const fetch = (_url: string, { signal }: RequestInit = {}): Promise<Response> =>
    new Promise((_resolve, reject) => {
      signal?.addEventListener("abort", () => reject(signal.reason as Error));
    });
  const client = new OpenAI({ apiKey: "k", fetch, fetchOptions: { signal: new AbortController().signal } });
  const controller = new AbortController();
  const call = client.get("/x", { signal: controller.signal });
  setTimeout(() => controller.abort("enough"));
  await expect(call).rejects.toThrow(APIUserAbortError);
});

test("asResponse has the head while the body is still to come, without a limit on that", async () => {
  let finish = (): void => {};
  const { origin } = await serving((_, response) => {
    response.writeHead(200, { "content-type": "application/json" }).write('{"a":');
    finish = () => void response.end("1}");
  });
  const client = new OpenAI({ apiKey: "k", baseURL: origin });
  const response = await client.get("/x").asResponse();
  finish();
  expect([response.status, response.url, await response.json()]).toEqual([200, `${origin}/x`, { a: 1 }]);
});

test("an abort within the body ends the call and its connection", async () => {
  const controller = new AbortController();
  const ended = Promise.withResolvers<void>();
  const { origin } = await serving((request, response) => {
    request.socket.once("close", () => ended.resolve());
    response.writeHead(200, { "content-type": "application/json" }).write('{"a":', () => controller.abort("enough"));
  });
  const client = new OpenAI({ apiKey: "k", baseURL: origin });
  const error: unknown = await client
    .get("/x", { signal: controller.signal })
    .then(undefined, (thrown: unknown) => thrown);
  await ended.promise;
  expect([error instanceof APIUserAbortError, (error as Error).cause]).toEqual([true, "enough"]);
});

test("answers are asked for compressed, and read so", { tags: ["F170"] }, async () => {
  const { origin } = await serving((request, response) => {
    const accepted = request.headers["accept-encoding"];
    response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
    response.end(gzipSync(JSON.stringify({ accepted })));
  });
  const answer = await new OpenAI({ apiKey: "k", baseURL: origin }).get("/x");
  expect(answer).toEqual({ accepted: expect.stringContaining("gzip") as unknown });
});

test("clients share connections, whichever of them asks", async () => {
  const sockets = new Set<unknown>();
  const { origin, server } = await serving(
    (_, response) => void response.setHeader("content-type", "application/json").end("{}"),
  );
  server.on("connection", (socket) => sockets.add(socket));
  const one = new OpenAI({ apiKey: "one", baseURL: origin });
  for (const client of [one, new OpenAI({ apiKey: "two", baseURL: origin }), one.withOptions({ timeout: 1000 })])
    await client.get("/x");
  expect(sockets.size).toBe(1);
});

test("calls at the same time each have the key that was asked for them", async () => {
  let asked = 0;
  const transport = mock(({ headers }) => ({ json: headers.get("authorization") }));
  const client = new OpenAI({ transport, apiKey: async () => `key-${(asked += 1)}` });
  const seen = await Promise.all([client.get("/a"), client.get("/b"), client.get("/c")]);
  expect(seen).toEqual(["Bearer key-1", "Bearer key-2", "Bearer key-3"]);
});

test("a field that is assigned counts from the next call on", async () => {
  const transport = mock(({ headers }) => ({ json: [headers.get("authorization"), headers.get("openai-project")] }));
  const client = new OpenAI({ transport, apiKey: "one" });
  const before = await client.get("/x");
  client.apiKey = "two";
  client.project = "proj";
  expect([before, await client.get("/x")]).toEqual([
    ["Bearer one", null],
    ["Bearer two", "proj"],
  ]);
});

test("a fetch that cannot send forms is refused before it sends one", async () => {
  const calls: string[] = [];
  class Stringifying extends Response {
    override async text(): Promise<string> {
      return "[object FormData]";
    }
  }
  const fetch = Object.assign(async (url: string) => (calls.push(url), Response.json({})), { Response: Stringifying });
  const client = new OpenAI({ apiKey: "k", fetch });
  const upload = client.files.create({ file: new File(["x"], "a.txt"), purpose: "assistants" });
  await expect(upload).rejects.toThrow(/does not support file uploads/);
  expect(calls).toEqual([]);
});

test("in a page a client is refused, unless that is allowed", () => {
  vi.stubGlobal("window", { document: {} });
  onTestFinished(() => void vi.unstubAllGlobals());
  const transport = mock(() => hello);
  expect(() => new OpenAI({ apiKey: "k", transport })).toThrow(/^It looks like you're running in a browser-like/);
  expect(new OpenAI({ apiKey: "k", transport, dangerouslyAllowBrowser: true }).apiKey).toBe("k");
});

test("in a page a key of Azure's is led nowhere by a redirect", async () => {
  const asked: unknown[] = [];
  vi.stubGlobal("window", { document: {} });
  vi.stubGlobal("fetch", async (_: string, { redirect, headers }: RequestInit) => {
    asked.push([redirect, new Headers(headers).get("api-key"), new Headers(headers).get("user-agent")]);
    return Response.json({});
  });
  onTestFinished(() => void vi.unstubAllGlobals());
  const options = { apiKey: "k", apiVersion: "v", endpoint: "https://mine.test", dangerouslyAllowBrowser: true };
  await new AzureOpenAI(options).get("/x");
  expect(asked).toEqual([["manual", "k", null]]);
});

test("a call whose failure nobody looks at is an unhandled rejection, as any promise", async () => {
  const seen = Promise.withResolvers<unknown>();
  const listeners = process.listeners("unhandledRejection");
  process.removeAllListeners("unhandledRejection");
  process.once("unhandledRejection", seen.resolve);
  onTestFinished(() => {
    for (const listener of listeners) process.on("unhandledRejection", listener);
  });
  void new OpenAI({ apiKey: "k", maxRetries: 0, transport: mock(() => ({ status: 400 })) }).get("/x");
  expect(await seen.promise).toMatchObject({ message: "400 status code (no body)" });
});
