import { layer, TransportFailure } from "@trunkline/transport";
import { expect, expectTypeOf, test } from "vitest";
import {
  Client,
  ConnectError,
  type GatherError,
  HTTPError,
  InvalidURL,
  Request,
  type Response,
  type SendingOptions,
} from "../src/index.ts";
import { both, scripted, thrownBy } from "./both.ts";
import { lines, silence } from "./scripted-transport.ts";

const urls = (count: number): { url: string }[] =>
  Array.from({ length: count }, (_, at) => ({ url: `http://h/${at}` }));
const refused = (): TransportFailure => new TransportFailure("connect", "nobody listens");
const outcome = (each: Response | GatherError): string | number => (each instanceof Error ? each.name : each.status);

both(
  "gather sends requests of either kind, and has their responses in their order",
  async ({ client }) => {
    const transport = scripted(({ url, method, body }) => ({ body: `${method} ${url.target} ${body ?? ""}` }));
    const own = client({ transport, baseUrl: "http://h/v1" });
    const responses = await own.gather([
      { url: "/a", params: { q: 1 } },
      own.buildRequest("PUT", "/b", { content: "text" }),
      { method: "POST", url: "/c", json: [1] },
      new Request("GET", "http://h/d"),
    ]);

    expect(responses.map((response) => response.text())).toEqual([
      "GET /v1/a?q=1 ",
      "PUT /v1/b text",
      "POST /v1/c [1]",
      "GET /d ",
    ]);
  },
  ["F054"],
);

both(
  "each request of a batch goes through auth, redirects, cookies and hooks",
  async ({ client }) => {
    const transport = scripted(({ url }) =>
      url.target === "/old" ? { status: 302, headers: ["Location", "/new", "Set-Cookie", "a=1"] } : {},
    );
    const seen: string[] = [];
    const own = client({
      transport,
      auth: ["user", "pass"],
      followRedirects: true,
      eventHooks: { request: [({ url, headers }) => void seen.push(`${url.path} ${headers.get("authorization")}`)] },
    });
    const [response] = await own.gather([{ url: "http://h/old" }]);

    expect([response?.status, response?.history.length, own.cookies.get("a"), seen]).toEqual([
      200,
      1,
      "1",
      ["/old Basic dXNlcjpwYXNz", "/new Basic dXNlcjpwYXNz"],
    ]);
  },
  ["F054"],
);

both("an empty batch is an empty list", async ({ client }) => {
  expect(await client().gather([])).toEqual([]);
});

both(
  "the first error ends the batch and is thrown; nothing is sent after it",
  async ({ client }) => {
    const transport = scripted(({ url }) => (url.target === "/1" ? refused() : {}));
    let closed = false;
    const requests = function* (): Generator<{ url: string }> {
      try {
        yield* urls(100);
      } finally {
        closed = true;
      }
    };
    const error = await thrownBy(() => client({ transport }).gather(requests(), { maxConcurrency: 2 }));

    expect(error).toBeInstanceOf(ConnectError);
    expect((error as ConnectError).request.url.path).toBe("/1");
    expect([lines(transport).length <= 3, closed]).toEqual([true, true]);
  },
  ["F056"],
);

both(
  "with returnErrors each error stands in its slot, that of a URL which is none too",
  async ({ client }) => {
    const transport = scripted(({ url }) => (url.target === "/1" ? refused() : {}));
    const results = await client({ transport }).gather([...urls(3), { url: "http://[" }, { url: "http://h/4" }], {
      returnErrors: true,
    });

    expect(results.map(outcome)).toEqual([200, "ConnectError", 200, "InvalidURL", 200]);
  },
  ["F056"],
);

both("a mistake in the program ends the batch, returnErrors or not", async ({ client }) => {
  const json = 1n;
  const error = await thrownBy(() =>
    client().gather([{ method: "POST", url: "http://h/", json }], { returnErrors: true }),
  );

  expect(error).toBeInstanceOf(TypeError);
});

both("what the iterable throws ends the batch", async ({ client }) => {
  const broken = new Error("no more of it");
  const requests = function* (): Generator<{ url: string }> {
    yield* urls(2);
    throw broken;
  };

  expect(await thrownBy(() => client().gather(requests(), { returnErrors: true }))).toBe(broken);
});

both("a concurrency that is none is refused", async ({ client }) => {
  for (const maxConcurrency of [0, -1, Number.NaN])
    expect(await thrownBy(() => client().gather(urls(1), { maxConcurrency }))).toEqual(
      new TypeError(`maxConcurrency is a number, 1 or more, not ${maxConcurrency}.`),
    );
});

/** A client whose requests wait, oldest first, until they are let go. */
function waiting(options: { readonly answer?: () => Error | Record<string, never> } = {}): {
  readonly client: Client;
  readonly open: { target: string; go: () => void; signal: AbortSignal | undefined }[];
  readonly arrived: (count: number) => Promise<void>;
} {
  const open: { target: string; go: () => void; signal: AbortSignal | undefined }[] = [];
  let news = Promise.withResolvers<void>();
  const gate = layer(async (request, next) => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    request.signal?.addEventListener("abort", () => reject(new TransportFailure("aborted", "aborted")));
    open.push({ target: request.url.target, go: resolve, signal: request.signal });
    news.resolve();
    news = Promise.withResolvers();
    await promise;
    return next(request);
  });
  return {
    client: new Client({ transport: scripted(options.answer ?? (() => ({}))), layers: [gate] }),
    open,
    arrived: async (count) => {
      while (open.length < count) await news.promise;
    },
  };
}

test(
  "no more than maxConcurrency are under way, ten by default, and no request is made before",
  { tags: ["F055"] },
  async () => {
    for (const [maxConcurrency, most] of [
      [3, 3],
      [undefined, 10],
      [Infinity, 25],
    ] as const) {
      const { client, open, arrived } = waiting();
      let made = 0;
      const requests = function* (): Generator<{ url: string }> {
        for (const request of urls(25)) {
          made += 1;
          yield request;
        }
      };
      const batch = client.gather(requests(), { maxConcurrency });
      await arrived(most);

      expect([open.length, made]).toEqual([most, most]);
      for (let at = 0; at < 25; at += 1) {
        await arrived(Math.min(25, at + most));
        expect([open.length, made]).toEqual([Math.min(25, at + most), Math.min(25, at + most)]);
        open[at]?.go();
      }
      expect((await batch).length).toBe(25);
    }
  },
);

test("answers that come in another order stand in the order of the requests", { tags: ["F054"] }, async () => {
  const { client, open, arrived } = waiting();
  const batch = client.gather(urls(4));
  await arrived(4);
  for (const { go } of open.toReversed()) go();

  expect((await batch).map(({ url }) => url.path)).toEqual(["/0", "/1", "/2", "/3"]);
});

test("the first error aborts the others, and is thrown when they have ended", { tags: ["F056"] }, async () => {
  const ended: string[] = [];
  const transport = scripted(({ url }) => (url.target === "/2" ? refused() : silence));
  const watch = layer(async (request, next) => {
    try {
      return await next(request);
    } finally {
      ended.push(request.url.target);
    }
  });
  const client = new Client({ transport, layers: [watch] });
  const requests = urls(50).map((request, at) => (at === 1 ? new Request("GET", request.url) : request));
  const error: unknown = await client.gather(requests, { maxConcurrency: 3 }).catch((thrown: unknown) => thrown);

  expect(error).toBeInstanceOf(ConnectError);
  expect([ended, transport.arrived.length]).toEqual([["/2", "/0", "/1"], 3]);
});

test("an aborted batch rejects with the reason, returnErrors or not, even if it is an HTTPError", async () => {
  for (const [reason, count, maxConcurrency] of [
    [new Error("changed my mind"), 20, 4],
    [new HTTPError("stop"), 5, 10],
  ] as const) {
    const { client, open, arrived } = waiting();
    const controller = new AbortController();
    const batch = client.gather(urls(count), { maxConcurrency, returnErrors: true, signal: controller.signal });
    await arrived(4);
    open[0]?.go();
    await arrived(5);
    controller.abort(reason);

    await expect(batch).rejects.toBe(reason);
    expect([open.length, open.every(({ signal }) => signal?.aborted)]).toEqual([5, true]);
  }
});

test("a batch that was aborted before takes nothing", async () => {
  let made = 0;
  const requests = function* (): Generator<{ url: string }> {
    made += 1;
    yield { url: "http://h/" };
  };
  const { client } = waiting();

  await expect(client.gather(requests(), { signal: AbortSignal.abort("no") })).rejects.toBe("no");
  expect(made).toBe(0);
});

test("a signal of one request aborts that one, and so ends the batch", async () => {
  const { client, open, arrived } = waiting();
  const own = new AbortController();
  const batch = client.gather([{ url: "http://h/a", signal: own.signal }, { url: "http://h/b" }], {
    returnErrors: true,
  });
  await arrived(2);
  own.abort("not this one");

  await expect(batch).rejects.toBe("not this one");
  expect(open.map(({ signal }) => signal?.aborted)).toEqual([true, true]);
});

test("a subclass sees each request of a batch", async () => {
  const seen: string[] = [];
  class Watched extends Client {
    override send(request: Request, options?: SendingOptions): Promise<Response> {
      seen.push(request.url.path);
      return super.send(request, options);
    }
  }
  await new Watched({ transport: scripted(() => ({})) }).gather([
    { url: "http://h/a" },
    new Request("GET", "http://h/b"),
  ]);

  expect(seen).toEqual(["/a", "/b"]);
});

test("the types say where errors may stand", async () => {
  const client = new Client({ transport: scripted(() => ({})) });
  const flag: boolean = Math.random() > 2;

  const none = await client.gather([]);
  expect(none).toEqual([]);
  expectTypeOf(none).toEqualTypeOf<Response[]>();
  expectTypeOf(await client.gather([], { maxConcurrency: 2 })).toEqualTypeOf<Response[]>();
  expectTypeOf(await client.gather([], { returnErrors: true })).toEqualTypeOf<(Response | HTTPError | InvalidURL)[]>();
  expectTypeOf(await client.gather([], { returnErrors: flag })).toEqualTypeOf<(Response | HTTPError | InvalidURL)[]>();
  expectTypeOf(await client.gatherRaw([], { parse: ({ body }) => body.length })).toEqualTypeOf<number[]>();
});
