import { createFetch, Request as FetchRequest } from "@trunkline/compat/fetch";
import { Client, ConnectError, ReadTimeout } from "@trunkline/core";
import { layer, shared, TransportFailure } from "@trunkline/transport";
import { mock } from "@trunkline/transport-mock";
import { expect, test, vi } from "vitest";
import { line, redirect } from "./lines-and-redirects.ts";

test("mounts, layers, headers and hooks of the client hold", async () => {
  const seen: string[] = [];
  await using client = new Client({
    transport: mock(() => ({ text: "default" })),
    mounts: { "all://inner.example": mock((request) => ({ text: line(request, "x-team") })) },
    layers: [
      layer(async (request, next) => {
        seen.push(`layer ${request.url.href}`);
        return next(request);
      }),
    ],
    headers: { "x-team": "blue" },
    eventHooks: { response: [({ status }) => void seen.push(`hook ${status}`)] },
  });
  const fetch = createFetch(client);

  expect(await (await fetch("http://inner.example/a")).text()).toBe("GET http://inner.example/a blue");
  expect(await (await fetch("http://outer.example/")).text()).toBe("default");
  expect(seen).toEqual(["layer http://inner.example/a", "hook 200", "layer http://outer.example/", "hook 200"]);
});

test("what fails for the moment is sent again, with its body, also that of a Request and of its clone", async () => {
  const server = mock(() => (server.calls.length % 2 === 1 ? { status: 503 } : { status: 200 }));
  await using client = new Client({
    transport: server,
    retry: { methods: ["POST"], backoff: { initial: 0, max: 0 } },
  });
  const fetch = createFetch(client);
  const form = new FormData();
  form.append("a", "1");
  const request = new FetchRequest("http://h.example/", { method: "POST", body: "text" });

  const clone = request.clone();
  const answers = [
    await fetch("http://h.example/", { method: "POST", body: form }),
    await fetch(request),
    await fetch(clone),
  ];

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  const bodies = server.calls.map((call) => call.text().replaceAll(/-+formdata-\w+-\d+/g, "B"));
  const multipart = 'B\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\nB--\r\n';
  expect(bodies).toEqual([multipart, multipart, "text", "text", "text", "text"]);
});

test("relative URLs and params are the client's, and the query that was asked for stays", async () => {
  const server = mock(({ url }) => ({ text: url.href }));
  await using client = new Client({ transport: server, baseUrl: "http://h.example/v1", params: { team: "blue" } });
  const fetch = createFetch(client);

  const texts = await Promise.all(
    ["/users?page=2", "users", "http://other.example/?a=1"].map(async (url) => (await fetch(url)).text()),
  );

  expect(texts).toEqual([
    "http://h.example/v1/users?page=2&team=blue",
    "http://h.example/v1/users?team=blue",
    "http://other.example/?a=1&team=blue",
  ]);
});

test("what goes wrong is a TypeError whose cause is the client's own error", async () => {
  const failure = new TransportFailure("connect", "no connection to h.example:80", { cause: new Error("why") });
  await using client = new Client({
    transport: mock(({ url }) => {
      if (url.pathname === "/slow") throw new TransportFailure("read-timeout", "nothing came");
      throw failure;
    }),
  });
  const fetch = createFetch(client);
  const errorOf = async (url: string): Promise<unknown> => fetch(url).catch((error: unknown) => error);

  for (const [path, Cause] of [
    ["", ConnectError],
    ["slow", ReadTimeout],
  ] as const) {
    const error = await errorOf(`http://h.example/${path}`);
    expect(error).toBeInstanceOf(TypeError);
    expect([(error as Error).message, (error as Error).cause instanceof Cause]).toEqual(["fetch failed", true]);
  }
});

test("a body that goes along a redirect is framed as it was, and one that does not is not described", async () => {
  const server = mock(({ url }) => (url.pathname === "/" ? redirect("/next") : { text: "" }));
  await using client = new Client({ transport: server });
  const fetch = createFetch(client);

  for (const method of ["PUT", "POST"]) await fetch("http://h.example/", { method, body: "text" });

  const next = server.calls.filter(({ url }) => url.pathname === "/next");
  const names = ["content-length", "content-type", "transfer-encoding"];
  expect(next.map(({ method, headers }) => [method, ...names.map((name) => headers.get(name))])).toEqual([
    ["PUT", "4", "text/plain;charset=UTF-8", null],
    ["GET", null, null, null],
  ]);
});

test("the body of a redirect is read where it is said to be short, and given up where it is not", async () => {
  const read: string[] = [];
  const server = mock(({ method, url }) => {
    const length = url.searchParams.get("length");
    if (length === null) return { text: "" };
    const body = (function* (): Generator<Uint8Array> {
      read.push(`${method} ${length}`);
      yield new Uint8Array(Number(length) || 10);
    })();
    return { ...redirect("/", length === "unknown" ? {} : { "content-length": length }), stream: body };
  });
  await using client = new Client({ transport: server });
  const fetch = createFetch(client);

  for (const length of ["7", "16384", "16385", "unknown"]) await fetch(`http://h.example/?length=${length}`);

  expect(read).toEqual(["GET 7", "GET 16384"]);
  expect(server.calls.map(({ url }) => url.pathname + url.search)).toEqual([
    "/?length=7",
    "/",
    "/?length=16384",
    "/",
    "/?length=16385",
    "/",
    "/?length=unknown",
    "/",
  ]);
});

test("as many redirects are followed as the client allows, and what comes then is told", async () => {
  const server = mock(({ url }) => redirect(`/${Number(url.pathname.slice(1)) + 1}`));
  await using client = new Client({ transport: server, maxRedirects: 3 });

  const error: unknown = await createFetch(client)("http://h.example/0").catch((thrown: unknown) => thrown);

  expect([error, (error as Error).cause]).toEqual([
    new TypeError("fetch failed"),
    new Error("stopped after 3 redirects"),
  ]);
  expect(server.calls).toHaveLength(4);
});

test("a limit of the whole call goes on where redirects are followed", async () => {
  const totals: (number | undefined)[] = [];
  let now = performance.now();
  const clock = vi.spyOn(performance, "now").mockImplementation(() => now);
  const server = mock(({ url, record }) => {
    totals.push(record.extensions.timeout?.total);
    now += 1000;
    return totals.length < 4 ? redirect(`${url.pathname}next`) : { text: "" };
  });
  await using client = new Client({ transport: server, timeout: { total: 10_000 } });

  await createFetch(client)("http://h.example/");
  clock.mockRestore();

  expect(totals).toEqual([10_000, 9000, 8000, 7000]);
});

test("what would choose another connection is refused by name", async () => {
  const server = mock(() => ({ text: "" }));
  await using client = new Client({ transport: server });
  const fetch = createFetch(client);

  for (const name of ["agent", "client", "dispatcher", "proxy", "tls"])
    await expect(fetch("http://h.example/", { [name]: {} })).rejects.toThrow(
      new TypeError(`fetch does not hear "${name}": leave it out. Connections and TLS are its client's.`),
    );
  await fetch("http://h.example/", { dispatcher: undefined } as RequestInit);
  expect(server.calls).toHaveLength(1);
});

test("a redirect that the client reads as another origin than the standard does is not followed", async () => {
  const server = mock(({ url }) => (url.pathname === "/" ? redirect("https:///elsewhere.example") : { text: "" }));
  await using client = new Client({ transport: server });

  const error: unknown = await createFetch(client)("http://h.example/").catch((thrown: unknown) => thrown);

  expect((error as Error).cause).toEqual(
    new Error("the redirect to https://elsewhere.example can be read in two ways"),
  );
  expect(server.calls).toHaveLength(1);
});

test("a closed client fetches nothing, and a lent transport stays open", async () => {
  const transport = mock(() => ({ text: "open" }));
  const client = new Client({ transport: shared(transport) });
  const fetch = createFetch(client);
  await client.close();

  await expect(fetch("http://h.example/")).rejects.toThrow(/^The client has been closed/);
  await using other = new Client({ transport });
  expect(await (await createFetch(other)("http://h.example/")).text()).toBe("open");
});
