import { type RequestExtensions, TransportFailure, type TransportRequest } from "@trunkline/transport";
import { afterEach, expect, test, vi } from "vitest";
import { type FetchOptions, fetchTransport } from "../src/index.ts";

afterEach(() => void vi.unstubAllGlobals());

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);

function request(details: Partial<TransportRequest> = {}): TransportRequest {
  const origin = { scheme: "https", host: "a.test", port: 443 };
  return {
    method: "GET",
    url: { href: "", origin, target: "/b" },
    headers: [],
    body: null,
    extensions: {},
    ...details,
  };
}

/** A fetch that writes down how it is called. */
function recorded(answer: () => Response | Promise<Response> = () => new Response("ok")) {
  const calls: (readonly [url: string, init: RequestInit])[] = [];
  const fetch: NonNullable<FetchOptions["fetch"]> = async (url, init) => {
    calls.push([url, init]);
    return answer();
  };
  return { calls, fetch };
}

async function failureOf(answer: Promise<unknown>): Promise<TransportFailure> {
  const thrown = await answer.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (thrown instanceof TransportFailure) return thrown;
  throw new Error(`no TransportFailure but ${String(thrown)}`);
}

test("a fetch of one's own is called as fetch is, and its answer carried back", async () => {
  const { calls, fetch } = recorded(
    () => new Response("made", { status: 201, statusText: "Made", headers: [["X-A", "1"], ["Set-Cookie", "a=1"], ["Set-Cookie", "b=2"]] }), // prettier-ignore
  );
  await using transport = fetchTransport({ fetch });

  const { status, headers, body, extensions } = await transport.handleRequest(
    request({ method: "PUT", headers: ["X-Own", "1"], body: bytes("sent") }),
  );

  expect([status, extensions, text(await body.readAll!())]).toEqual([201, { reasonPhrase: "Made" }, "made"]);
  expect(headers).toEqual(expect.arrayContaining(["x-a", "1", "set-cookie", "a=1", "set-cookie", "b=2"]));
  expect(calls).toEqual([
    [
      "https://a.test/b",
      {
        method: "PUT",
        headers: [["X-Own", "1"]],
        body: bytes("sent"),
        redirect: "manual",
        signal: expect.any(AbortSignal),
      },
    ],
  ]);
});

test("what is put in the place of the platform's fetch later is called too", async () => {
  await using transport = fetchTransport();
  const { calls, fetch } = recorded();
  vi.stubGlobal("fetch", fetch);

  await transport.handleRequest(request());

  expect(calls.map(([url]) => url)).toEqual(["https://a.test/b"]);
});

test("the platform's own fields go with every request, and with one", async () => {
  const { calls, fetch } = recorded();
  const agent = {};
  await using transport = fetchTransport({ fetch, init: { cache: "no-store", dispatcher: agent, cf: { a: 1 } } });
  const extensions: RequestExtensions = { fetchInit: { cf: { cacheTtl: 60 }, next: { revalidate: 1 } } };

  await transport.handleRequest(request());
  await transport.handleRequest(request({ extensions }));

  expect(calls.map(([, init]) => init)).toEqual([
    expect.objectContaining({ cache: "no-store", dispatcher: agent, cf: { a: 1 } }),
    expect.objectContaining({ cache: "no-store", cf: { cacheTtl: 60 }, next: { revalidate: 1 } }),
  ]);
});

test("what each request says itself, and what would hide its answer, is no matter for init", async () => {
  const init = { method: "GET", redirect: "follow" } as unknown as NonNullable<FetchOptions["init"]>;

  expect(() => fetchTransport({ init })).toThrow(
    new TypeError("fetchTransport: each request says method, redirect itself; leave it out of init."),
  );
  expect(() => fetchTransport({ init: { mode: "no-cors" } })).toThrow('the mode "no-cors" hides every answer');
  await using transport = fetchTransport();
  const failure = await failureOf(transport.handleRequest(request({ extensions: { fetchInit: init } })));
  expect([failure.kind, failure.sent]).toEqual(["local-protocol", "nothing"]);
});

test("a platform without fetch says so", () => {
  vi.stubGlobal("fetch", undefined);

  expect(() => fetchTransport()).toThrow("this runtime has no fetch");
  expect(fetchTransport({ fetch: recorded().fetch }).name).toBe("fetch");
});

test("request bodies are streamed, unless it is said that they cannot be", () => {
  expect(fetchTransport().capabilities).toEqual(
    new Set(["streams-request-body", "streams-response-body", "decodes-content"]),
  );
  expect(fetchTransport({ streamsRequestBody: false }).capabilities).not.toContain("streams-request-body");
});

test.each<[string, Partial<TransportRequest>, string]>([
  ["a GET with a body", { body: bytes("x") }, "fetch sends no body with GET"],
  ["a method that fetch forbids", { method: "TRACE" }, "does not send the method TRACE"],
  ["a method that is none", { method: "A B" }, '"A B" is no HTTP method'],
  ["a target of one's own", { extensions: { target: "*" } }, "extensions.target"],
  ["another name for TLS", { extensions: { sniHostname: "b.test" } }, "extensions.sniHostname"],
  ["a header that splits", { headers: ["X-A", "secret\r\nX-B: 1"] }, "the value of the header X-A has a character"],
])("%s is refused by name, and fetch is not called", async (_what, details, said) => {
  const { calls, fetch } = recorded();
  await using transport = fetchTransport({ fetch });

  const failure = await failureOf(transport.handleRequest(request(details)));

  expect([failure.kind, failure.sent, calls]).toEqual(["local-protocol", "nothing", []]);
  expect(failure.message).toContain(said);
  expect(failure.message).not.toContain("secret");
});

test("a port beyond 65535 is no connection, and another scheme is named", async () => {
  await using transport = fetchTransport({ fetch: recorded().fetch });
  const to = (scheme: string, port: number): Promise<TransportFailure> =>
    failureOf(
      transport.handleRequest(request({ url: { href: "", origin: { scheme, host: "a.test", port }, target: "/" } })),
    );

  expect([(await to("http", 70_000)).kind, (await to("ws", 80)).kind]).toEqual(["connect", "unsupported-protocol"]);
});

test("an empty body is none where a method must not have one", async () => {
  const { calls, fetch } = recorded();
  await using transport = fetchTransport({ fetch });

  for (const method of ["GET", "POST"]) await transport.handleRequest(request({ method, body: new Uint8Array(0) }));

  expect(calls.map(([, init]) => init.body)).toEqual([undefined, new Uint8Array(0)]);
});

test("an answer in a coding that nobody undoes is refused, and a HEAD's is not", async () => {
  const answer = (): Response => new Response("raw", { headers: { "content-encoding": "gzip, compress" } });
  await using transport = fetchTransport({ fetch: recorded(answer).fetch });

  const failure = await failureOf(transport.handleRequest(request()));

  expect([failure.kind, failure.message]).toEqual([
    "remote-protocol",
    "a.test:443 answered in the content coding compress, which this platform's fetch does not undo",
  ]);
  expect((await transport.handleRequest(request({ method: "HEAD" }))).status).toBe(200);
});

test("an answer that the platform hides is a failure", async () => {
  await using transport = fetchTransport({ fetch: recorded(() => Response.error()).fetch });

  const failure = await failureOf(transport.handleRequest(request()));

  expect([failure.kind, failure.message]).toEqual(["read", "the platform hides what a.test:443 answered: it is error"]);
});

test("an answer without a stream is read whole", async () => {
  const whole = { status: 200, statusText: "", headers: new Headers(), arrayBuffer: async () => bytes("whole").buffer };
  await using transport = fetchTransport({ fetch: recorded(() => whole as Response).fetch });

  const { body } = await transport.handleRequest(request());

  expect(text(await body.readAll!())).toBe("whole");
});

test("a fetch that does not heed its signal holds nobody up", async () => {
  let cancelled = 0;
  const silent = (): Response => new Response(new ReadableStream({ cancel: () => void (cancelled += 1) }));
  const { promise, resolve } = Promise.withResolvers<Response>();
  await using deaf = fetchTransport({ fetch: () => promise });
  const controller = new AbortController();
  const failing = failureOf(deaf.handleRequest(request({ signal: controller.signal })));
  controller.abort("enough");
  expect([(await failing).kind, (await failing).cause]).toEqual(["aborted", "enough"]);
  resolve(silent());

  await using transport = fetchTransport({ fetch: async () => silent() });
  const { body } = await transport.handleRequest(request());
  const waiting = body[Symbol.asyncIterator]().next();
  await body.close();

  expect((await waiting).done).toBe(true);
  expect(cancelled).toBe(2);
});

test("a body that is closed while it is read whole is empty", async () => {
  await using transport = fetchTransport({ fetch: async () => new Response(new ReadableStream()) });
  const { body } = await transport.handleRequest(request());
  const whole = body.readAll!();

  await body.close();

  expect(await whole).toEqual(new Uint8Array(0));
});

test("a body that yields text fails the request with `write`, and says what it must yield", async () => {
  const fetch: FetchOptions["fetch"] = async (_url, { body }) => new Response(await new Response(body).arrayBuffer());
  await using transport = fetchTransport({ fetch });
  const wrong = (async function* () {
    yield "text" as unknown as Uint8Array;
  })();

  const failure = await failureOf(transport.handleRequest(request({ method: "POST", body: wrong })));

  expect([failure.kind, failure.message]).toEqual([
    "write",
    "the body of the request to a.test:443 could not be read: The request body yielded a string; it must yield Uint8Array.",
  ]);
});

test("trace tells of head and body", async () => {
  const events: unknown[] = [];
  await using transport = fetchTransport({ fetch: recorded().fetch });
  const trace = (event: string, detail: object): void => void events.push([event, detail]);

  await (
    await transport.handleRequest(request({ extensions: { trace } }))
  ).body.readAll!();

  expect(events).toEqual([
    ["response-head.end", { peer: "a.test:443", status: 200 }],
    ["response-body.end", { peer: "a.test:443" }],
  ]);
});
