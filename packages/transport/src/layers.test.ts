import { expect, test } from "vitest";
import { bufferedBody } from "./buffered-body.ts";
import { layer, shared, stack } from "./layers.ts";
import type { SyncTransport, Transport, TransportRequest, TransportResponse } from "./transport.ts";

const origin = { scheme: "http", host: "example.org", port: 80 };
const request: TransportRequest = {
  method: "GET",
  url: { href: "http://example.org/", origin, target: "/" },
  headers: [],
  body: null,
  extensions: {},
};

class Recorder implements Transport {
  readonly contract = 1;
  readonly name = "recorder";
  readonly capabilities = new Set(["upgrades"] as const);
  #closed = 0;

  async handleRequest({ headers }: TransportRequest): Promise<TransportResponse> {
    return { status: 200, headers, body: bufferedBody(), extensions: {} };
  }

  stats(): ReturnType<NonNullable<Transport["stats"]>> {
    return { "http://example.org:80": { active: 0, idle: 0, waiting: 0, max: this.#closed } };
  }

  async close(): Promise<void> {
    this.#closed += 1;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

const stamp = (name: string) =>
  layer(async (inner, next) => {
    const response = await next({ ...inner, headers: [...inner.headers, "via", name] });
    return { ...response, headers: [...response.headers, "back-through", name] };
  });

test("layers see the request top to bottom and the response bottom to top", async () => {
  const stacked = stack(new Recorder(), stamp("outer"), stamp("inner"));

  const response = await stacked.handleRequest(request);

  expect(response.headers).toEqual(["via", "outer", "via", "inner", "back-through", "inner", "back-through", "outer"]);
});

test("a layer keeps the name, capabilities, numbers and lifetime of what it wraps", async () => {
  const inner = new Recorder();
  const stacked = stack(inner, stamp("only"));

  await stacked.close();
  await stacked[Symbol.asyncDispose]();

  expect([stacked.contract, stacked.name, [...stacked.capabilities]]).toEqual([1, "recorder", ["upgrades"]]);
  expect(stacked.stats?.()).toEqual({ "http://example.org:80": { active: 0, idle: 0, waiting: 0, max: 2 } });
});

test("a lent transport works as before and stays open when the borrower closes it", async () => {
  const owned = new Recorder();
  const lent = shared(owned);

  await lent.close();
  await lent[Symbol.asyncDispose]();
  const response = await lent.handleRequest(request);

  expect(response.status).toBe(200);
  expect(lent.stats?.()).toEqual({ "http://example.org:80": { active: 0, idle: 0, waiting: 0, max: 0 } });
  expect("sendMany" in lent).toBe(false);
});

test("a lent synchronous transport keeps its own interface only", () => {
  let closed = 0;
  const owned: SyncTransport = {
    contract: 1,
    name: "blocking",
    capabilities: new Set(),
    handleRequestSync: ({ method }) => ({
      status: 204,
      headers: ["method", method],
      body: bufferedBody(),
      extensions: {},
    }),
    closeSync: () => void (closed += 1),
    [Symbol.dispose]: () => void (closed += 1),
  };

  const lent = shared(owned);
  lent.closeSync();
  lent[Symbol.dispose]();

  expect(lent.handleRequestSync({ ...request, body: null }).headers).toEqual(["method", "GET"]);
  expect(closed).toBe(0);
  expect("handleRequest" in lent).toBe(false);
});

test("a layer may spread a response whose headers its transport decodes on first read", async () => {
  class Lazy {
    readonly status = 200;
    readonly body = bufferedBody();
    readonly extensions = {};
    get headers(): readonly string[] {
      return ["x-lazy", String(this.status)];
    }
  }
  class LazyTransport extends Recorder {
    override async handleRequest(): Promise<TransportResponse> {
      return new Lazy();
    }
  }
  const copying = layer(async (inner, next) => ({ ...(await next(inner)) }));

  const { headers } = await stack(new LazyTransport(), copying).handleRequest(request);

  expect(headers).toEqual(["x-lazy", "200"]);
});
