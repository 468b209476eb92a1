import { type Auth, Client, type ClientOptions, type RequestCallOptions } from "@trunkline/core";
import { mock } from "@trunkline/transport-mock";
import { expect, test } from "vitest";
import { overSockets } from "../socket-transports.ts";
import { type Answer, ReportingServer } from "../reporting-server.ts";
import { ways } from "./wire-ways.ts";

/** Something between the phases that a call waits for, and would for ever. */
interface Wait {
  readonly says: string;
  /** `abort` is called, or has someone call it, once the call waits. */
  readonly options: (abort: () => void) => RequestCallOptions & Pick<ClientOptions, "eventHooks">;
  readonly answer?: Answer;
}

const never = (abort: () => void): Promise<never> => {
  queueMicrotask(abort);
  return new Promise<never>(() => {});
};

const slowAuth = (abort: () => void, first: boolean): Auth => ({
  async *flow(request) {
    if (first) await never(abort);
    yield request;
    await never(abort);
  },
});

const stuck = (abort: () => void): AsyncIterable<Uint8Array> => ({
  [Symbol.asyncIterator]: () => ({ next: () => never(abort) }),
});

/** A head and half a short body; the rest never comes. */
const half =
  (status: number): Answer =>
  (_request, response) => {
    response.writeHead(status, { Location: "/next", "Content-Length": 10 }).write("half");
  };

const onHead = (abort: () => void): RequestCallOptions => ({
  extensions: { trace: (event) => void (event === "response-head.end" && setImmediate(abort)) },
});

const waits: readonly Wait[] = [
  { says: "a request hook", options: (abort) => ({ eventHooks: { request: [() => never(abort)] } }) },
  { says: "a response hook", options: (abort) => ({ eventHooks: { response: [() => never(abort)] } }) },
  { says: "an auth function", options: (abort) => ({ auth: () => never(abort) }) },
  { says: "an auth flow before its first request", options: (abort) => ({ auth: slowAuth(abort, true) }) },
  { says: "an auth flow after an answer", options: (abort) => ({ auth: slowAuth(abort, false) }) },
  {
    says: "the request body that auth has to see",
    options: (abort) => ({ auth: { requiresRequestBody: true, decorate() {} }, content: stuck(abort) }),
  },
  { says: "the request body that is sent", options: (abort) => ({ content: stuck(abort) }) },
  {
    says: "the body of a redirect",
    options: (abort) => ({ ...onHead(abort), followRedirects: true }),
    answer: half(307),
  },
  {
    says: "the body of an answer that is tried again",
    options: (abort) => ({ ...onHead(abort), retry: { methods: ["POST"] } }),
    answer: half(503),
  },
  { says: "the body of the answer", options: onHead, answer: half(200) },
];

const long: Answer = (_request, response) => void response.end("x".repeat(100_000));

overSockets(({ make }) => {
  for (const { says, options, answer = long } of waits)
    for (const way of ["request", "stream", "stream to a function", "send", "send as a stream"])
      test(`${way}: an abort while ${says} is awaited throws its reason, and a pool of one serves the next request`, async () => {
        await using server = await ReportingServer.start((request, response, arrival) => {
          if (arrival.target === "/fine") response.end("fine");
          else answer(request, response, arrival);
        });
        const transport = make({ limits: { maxConnections: 1 } });
        const controller = new AbortController();
        const reason = { because: says };
        const given = options(() => controller.abort(reason));
        const { eventHooks = {}, ...call } = given;
        await using client = new Client({ transport, baseUrl: server.url, timeout: null, eventHooks });

        const thrown: unknown = await ways[way]!({
          client,
          isSync: false,
          method: "POST",
          url: "/things",
          options: { ...call, signal: controller.signal },
          sending: {},
        }).catch((caught: unknown) => caught);
        client.eventHooks = {};
        const next = await client.get("/fine");

        expect(thrown).toBe(reason);
        expect(next.text()).toBe("fine");
        expect(Object.values(transport.stats?.() ?? {})).toEqual([{ active: 0, idle: 1, waiting: 0, max: 1 }]);
      });
});

test("an abort while a body is gathered for a transport that takes whole ones throws its reason", async () => {
  const controller = new AbortController();
  const reason = new Error("changed my mind");
  await using client = new Client({ transport: mock(() => ({})) });

  const call = client.post("http://here.example/", {
    content: stuck(() => controller.abort(reason)),
    signal: controller.signal,
  });

  await expect(call).rejects.toBe(reason);
});

test("a body that goes on after the abort is asked for no more, and may clean up", async () => {
  const controller = new AbortController();
  const reason = new Error("enough");
  await using client = new Client({ transport: mock(() => ({})) });
  let pieces = 0;
  const { promise: cleaned, resolve: clean } = Promise.withResolvers<void>();
  const endless = async function* (): AsyncGenerator<Uint8Array> {
    try {
      for (; ; pieces += 1) {
        if (pieces === 3) controller.abort(reason);
        yield new Uint8Array(1);
      }
    } finally {
      clean();
    }
  };

  const call = client.post("http://here.example/", { content: endless, signal: controller.signal });

  await expect(call).rejects.toBe(reason);
  await cleaned;
  expect(pieces).toBe(3);
});
