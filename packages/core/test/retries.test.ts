import { TransportFailure } from "@trunkline/transport";
import { expect, test } from "vitest";
import { Client, HTTPError, type Request, RetryPolicy, type Response, type RetryOptions } from "../src/index.ts";
import { both, scripted, thrownBy } from "./both.ts";
import { type Answer, headerOf, lines, silence } from "./scripted-transport.ts";

const quick: RetryOptions = { backoff: { initial: 0, max: 0 } };
const busy: Answer = { status: 503, headers: ["Content-Length", "4"], body: "busy" };
const refusal = (): TransportFailure => new TransportFailure("connect", "no connection to h:80: refused");

/** What came of each try, oldest first. */
function tries({ attempts }: Response | HTTPError): readonly (number | string)[] {
  return attempts.map((attempt) => (attempt instanceof HTTPError ? attempt.code : attempt.status));
}

both(
  "a temporary answer is asked for again, and the answer says what came before it",
  async ({ client }) => {
    const transport = scripted((_request, index) => [busy, refusal(), { body: "here" }][index] ?? {});
    const response = await client({ transport, retry: quick }).get("http://h/a");

    expect([response.status, response.text(), tries(response)]).toEqual([200, "here", [503, "CONNECT"]]);
    expect(transport.arrived.map(({ extensions }) => extensions.attempt)).toEqual([undefined, 2, 3]);
  },
  ["F070"],
);

test("a short answer that is of no use is read, so that its connection can be used again; a long one is closed", async () => {
  const long = { status: 503, headers: ["Content-Length", "65537"], body: "busy" };
  const transport = scripted(
    (_request, index) => [busy, long, { ...busy, body: [new TransportFailure("read", "broken")] }][index] ?? {},
  );
  await using client = new Client({ transport, retry: { ...quick, attempts: 4 } });

  expect(tries(await client.get("http://h/"))).toEqual([503, 503, 503]);
  // The broken one is closed too.
  expect(transport.closedBodies).toEqual([1, 2]);
});

both(
  "after the last try the answer stands as it is",
  async ({ client }) => {
    const transport = scripted(() => busy);
    const response = await client({ transport, retry: { ...quick, attempts: 4 } }).put("http://h/", { content: "x" });

    expect([response.status, response.text(), tries(response)]).toEqual([503, "busy", [503, 503, 503]]);
    expect(lines(transport)).toEqual(Array.from({ length: 4 }, () => "PUT http://h/ x"));
  },
  ["F070"],
);

both(
  "after the last try the failure is raised, with those before it",
  async ({ client }) => {
    const transport = scripted(refusal);
    const error = (await thrownBy(() =>
      client({ transport, retry: quick }).post("http://h/", { json: 1 }),
    )) as HTTPError;

    expect([error.code, tries(error), transport.arrived.length]).toEqual(["CONNECT", ["CONNECT", "CONNECT"], 3]);
    expect(Object.keys(error)).toEqual(["code"]);
  },
  ["F070"],
);

both(
  "a POST that may have arrived is never sent twice",
  async ({ client }) => {
    const transport = scripted((_request, index) =>
      index === 0 ? new TransportFailure("read", "h:80 closed the connection", { connection: "reused" }) : {},
    );
    const error = (await thrownBy(() =>
      client({ transport, retry: quick }).post("http://h/", { json: 1 }),
    )) as HTTPError;

    expect([error.code, transport.arrived.length]).toEqual(["READ", 1]);
  },
  ["F098"],
);

both(
  "a one-time body is not sent again, and the error says so; one that can be opened anew is",
  async ({ client }) => {
    const chunks = (): Iterable<Uint8Array> => [new TextEncoder().encode("body")];
    const transport = scripted((_request, index) => (index < 2 ? refusal() : {}));
    const own = client({ transport, retry: quick });
    const oneTime = (function* () {
      yield* chunks();
    })();

    const error = (await thrownBy(() => own.put("http://h/", { content: oneTime }))) as HTTPError;
    expect(error.message).toBe(
      "PUT http://h/: no connection to h:80: refused; it was not sent again, because its body was a one-time stream: " +
        "pass a function that returns a new stream each time",
    );

    await own.put("http://h/", { content: chunks });
    expect(lines(transport)).toEqual(Array.from({ length: 3 }, () => "PUT http://h/ body"));
  },
  ["F070"],
);

both(
  "hooks see each try, and may change what the next one sends",
  async ({ client }) => {
    const transport = scripted((_request, index) => (index === 0 ? busy : {}));
    const seen: string[] = [];
    const own = client({
      transport,
      retry: quick,
      eventHooks: {
        request: [({ headers }: Request) => headers.set("X-Try", String(seen.push("request")))],
        response: [({ status }) => void seen.push(String(status))],
      },
    });
    await own.get("http://h/");

    expect(seen).toEqual(["request", "503", "request", "200"]);
    expect(transport.arrived.map((request) => headerOf(request, "x-try"))).toEqual(["1", "3"]);
  },
  ["F070", "F007"],
);

both(
  "a redirect's target is tried again by itself",
  async ({ client }) => {
    const transport = scripted(({ url }, index) =>
      url.target === "/a" ? { status: 302, headers: ["Location", "/b"] } : index === 1 ? busy : {},
    );
    const response = await client({ transport, retry: quick, followRedirects: true }).get("http://h/a");

    expect(lines(transport)).toEqual(["GET http://h/a", "GET http://h/b", "GET http://h/b"]);
    expect([tries(response), response.history.map(tries)]).toEqual([[503], [[]]]);
  },
  ["F070", "F005"],
);

both(
  "a call may say otherwise, and so may a client that lives",
  async ({ client }) => {
    const transport = scripted(() => busy);
    const own = client({ transport, retry: { ...quick, attempts: 2 } });
    const sent = async (options: Parameters<typeof own.get>[1] = {}): Promise<number> => {
      const before = transport.arrived.length;
      await own.get("http://h/", options);
      return transport.arrived.length - before;
    };

    expect(await sent()).toBe(2);
    expect(await sent({ retry: null })).toBe(1);
    expect(await sent({ retry: { attempts: 3 } })).toBe(3);
    own.retry = null;
    expect(await sent()).toBe(1);
    own.retry = { ...quick, attempts: 5 };
    expect([await sent(), own.retry instanceof RetryPolicy]).toEqual([5, true]);
  },
  ["F072"],
);

both(
  "an outage is not multiplied: the budget ends, and answers stand",
  async ({ client }) => {
    const transport = scripted(() => busy);
    const own = client({ transport, retry: { ...quick, budget: { reserve: 4, ratio: 0 } } });
    for (let requests = 0; requests < 10; requests += 1) await own.get("http://h/");

    expect(transport.arrived).toHaveLength(14);
    own.retry = { ...quick, budget: null };
    await own.get("http://h/");
    expect(transport.arrived).toHaveLength(17);
  },
  ["F070"],
);

both(
  "a Retry-After that is too long is not waited for",
  async ({ client }) => {
    const transport = scripted(({ url }) => ({
      status: 429,
      headers:
        url.target === "/date" ? ["Date", past, "Retry-After", "Wed, 21 Oct 2015 08:28:00 GMT"] : ["Retry-After", "61"],
    }));
    const own = client({ transport, retry: quick });

    expect(tries(await own.get("http://h/"))).toEqual([]);
    expect(tries(await own.get("http://h/date"))).toEqual([]);
    expect(tries(await own.get("http://h/", { retry: { retryAfter: false } }))).toEqual([429, 429]);
  },
  ["F070"],
);
const past = "Wed, 21 Oct 2015 07:28:00 GMT";

both(
  "a Retry-After that has passed is waited for no longer",
  async ({ client }) => {
    const transport = scripted((_request, index) =>
      index === 0 ? { status: 503, headers: ["Date", past, "Retry-After", "Wed, 21 Oct 2015 07:00:00 GMT"] } : {},
    );
    const slow: RetryOptions = { backoff: { initial: 1e9, max: 1e9 } };

    expect(tries(await client({ transport, retry: slow }).get("http://h/"))).toEqual([503]);
  },
  ["F070"],
);

both(
  "no wait outlasts timeout.total: the answer stands",
  async ({ client }) => {
    const transport = scripted(() => busy);
    const own = client({ transport, retry: { backoff: { initial: 60_000, max: 60_000 } }, timeout: { total: 50_000 } });

    expect([(await own.get("http://h/")).status, transport.arrived.length]).toEqual([503, 1]);
  },
  ["F070", "F087"],
);

both("each try has what is left of timeout.total", async ({ client }) => {
  const transport = scripted((_request, index) => (index === 0 ? busy : {}));
  await client({ transport, retry: quick, timeout: { total: 50_000 } }).get("http://h/");
  const [first = 0, second = 0] = transport.arrived.map(({ extensions }) => extensions.timeout?.total);

  expect(first).toBe(50_000);
  expect(second).toBeLessThan(50_000);
  expect(second).toBeGreaterThan(0);
});

both("observers are told of retries and redirects", async ({ client }) => {
  const events: unknown[] = [];
  const trace = (event: string, detail: object): void => void events.push([event, detail]);
  const transport = scripted((_request, index) =>
    index === 0 ? busy : index === 1 ? { status: 301, headers: ["Location", "/b"] } : {},
  );
  await client({ transport, retry: quick, followRedirects: true }).get("http://u:p@h/a", { extensions: { trace } });

  expect(events).toEqual([
    ["request.retry", { attempt: 1, wait: 0 }],
    ["request.redirect", { from: "http://u:[secure]@h/a", to: "http://u:[secure]@h/b" }],
  ]);
});

test("an abort ends the wait before a retry, with the signal's reason", { tags: ["F070"] }, async () => {
  const controller = new AbortController();
  const reason = new Error("mine");
  const transport = scripted(() => ({ status: 503, headers: ["Content-Length", "4"], body: "busy" }));
  await using client = new Client({ transport, retry: { backoff: { initial: 60_000, max: 60_000 } } });
  const trace = (event: string): void => {
    if (event === "request.retry") queueMicrotask(() => controller.abort(reason));
  };
  const error = await thrownBy(() => client.get("http://h/", { signal: controller.signal, extensions: { trace } }));

  expect(error).toBe(reason);
  expect([transport.arrived.length, transport.closedBodies]).toEqual([1, []]);
});

test("an abort ends the wait for a hook that never ends", async () => {
  const controller = new AbortController();
  const transport = scripted(() => silence);
  const hook = (): Promise<void> => {
    controller.abort("enough");
    return new Promise(() => {});
  };
  await using client = new Client({ transport, eventHooks: { request: [hook] } });

  expect(await thrownBy(() => client.get("http://h/", { signal: controller.signal }))).toBe("enough");
});
