import { type Auth, Client, type ClientOptions, type RequestCallOptions, StreamConsumed } from "@trunkline/core";
import { layer } from "@trunkline/transport";
import { expect, test } from "vitest";
import { overSockets, type SocketTransport } from "../socket-transports.ts";
import { type Answer, ReportingServer } from "../reporting-server.ts";
import { type AnyClient, ways } from "./wire-ways.ts";

/** Something that goes wrong on the way, and what the caller is told. */
interface Fault {
  readonly says: string;
  readonly client?: Partial<ClientOptions>;
  readonly call?: () => RequestCallOptions;
  readonly answer?: Answer;
  readonly error: string;
  /** `PEER` stands for the server's host and port. Of the peer's mistakes each transport speaks in its own words. */
  readonly message: string | Readonly<Record<SocketTransport["name"], string>>;
  readonly code?: string;
  /** How many requests reach the server with their whole body. */
  readonly arrivals: number;
}

const endless: Auth = {
  *flow(request) {
    for (;;) yield request;
  },
};

const breaking: Auth = {
  *flow(request) {
    yield request;
    throw new RangeError("no second step");
  },
};

// The rest never comes: only who closes the response gets its connection back.
const long = "x".repeat(100_000);
const fine: Answer = (_request, response) => void response.write(long);
const broken = (): never => {
  throw new RangeError("not today");
};
const brokenLater = async (): Promise<void> => {
  await Promise.resolve();
  broken();
};

async function* half(): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(10);
  broken();
}

const own = { error: "RangeError", message: "not today" };

const faults: readonly Fault[] = [
  { says: "a request hook throws", client: { eventHooks: { request: [broken] } }, ...own, arrivals: 0 },
  { says: "a request hook rejects", client: { eventHooks: { request: [brokenLater] } }, ...own, arrivals: 0 },
  { says: "a response hook throws", client: { eventHooks: { response: [broken] } }, ...own, arrivals: 1 },
  { says: "a response hook rejects", client: { eventHooks: { response: [brokenLater] } }, ...own, arrivals: 1 },
  { says: "auth throws", call: () => ({ auth: broken }), ...own, arrivals: 0 },
  {
    says: "an auth flow throws after the first answer",
    call: () => ({ auth: breaking }),
    error: "RangeError",
    message: "no second step",
    arrivals: 1,
  },
  {
    says: "an auth flow never ends",
    call: () => ({ auth: endless }),
    answer: (_request, response) => void response.end("again"),
    error: "TypeError",
    message: "The auth flow asked for more than 20 requests; it may never end.",
    arrivals: 20,
  },
  {
    says: "a redirect leads in a circle",
    client: { followRedirects: true },
    answer: (_request, response) => void response.writeHead(307, { Location: "/things" }).end(),
    error: "TooManyRedirects",
    code: "TOO_MANY_REDIRECTS",
    message: "Stopped after 20 redirects; the last one leads to http://PEER/things.",
    arrivals: 21,
  },
  {
    says: "a Location is no URL",
    client: { followRedirects: true },
    answer: (_request, response) => void response.writeHead(307, { Location: "http://[bad" }).write(long),
    error: "RemoteProtocolError",
    code: "REMOTE_PROTOCOL",
    message: 'POST http://PEER/things redirects to "http://[bad", which is no URL: ',
    arrivals: 1,
  },
  {
    says: "the request body fails half-way",
    call: () => ({ content: half }),
    error: "WriteError",
    code: "WRITE",
    message: "POST http://PEER/things: the body of the request to PEER could not be read: not today",
    arrivals: 0,
  },
  {
    says: "a body that can be sent once is to be sent along a redirect",
    client: { followRedirects: true },
    call: () => ({ content: once() }),
    answer: (_request, response) => void response.writeHead(307, { Location: "/next" }).end(),
    error: StreamConsumed.name,
    code: "STREAM_CONSUMED",
    message: "",
    arrivals: 1,
  },
  {
    says: "onUploadProgress throws",
    call: () => ({ content: "body", onUploadProgress: broken }),
    error: "WriteError",
    code: "WRITE",
    message: "POST http://PEER/things: the body of the request to PEER could not be read: not today",
    // It is told once a piece is taken, and there is but one.
    arrivals: 1,
  },
  { says: "onDownloadProgress throws", call: () => ({ onDownloadProgress: broken }), ...own, arrivals: 1 },
  {
    says: "a retry policy throws",
    call: () => ({ retry: { on: broken } }),
    ...own,
    arrivals: 1,
  },
  { says: "a logger throws", client: { logger: { info: broken } }, ...own, arrivals: 1 },
  { says: "a layer throws", client: { layers: [layer(brokenLater as never)] }, ...own, arrivals: 0 },
  {
    says: "the server drops the connection before it answers",
    answer: (request) => void request.socket.destroy(),
    error: "RemoteProtocolError",
    code: "REMOTE_PROTOCOL",
    message: "POST http://PEER/things: PEER closed the connection without an answer",
    arrivals: 1,
  },
  {
    says: "the server drops the connection half-way through the body",
    answer: (_request, response) => {
      response.writeHead(200, { "Content-Length": 10 }).write("half", () => response.destroy());
    },
    error: "RemoteProtocolError",
    code: "REMOTE_PROTOCOL",
    message: "POST http://PEER/things: PEER closed the connection before the body was complete",
    arrivals: 1,
  },
  {
    says: "the server answers something else than HTTP",
    answer: (request) => void request.socket.end("SSH-2.0-OpenSSH\r\n"),
    error: "RemoteProtocolError",
    code: "REMOTE_PROTOCOL",
    message: {
      undici: "POST http://PEER/things: PEER answered with something other than HTTP: ",
      native: "POST http://PEER/things: PEER sent something that does not begin as HTTP/1 does (RFC 9112 §4)",
    },
    arrivals: 1,
  },
  {
    says: "the body is not what its Content-Encoding says",
    answer: (_request, response) => void response.writeHead(200, { "Content-Encoding": "gzip" }).end(long),
    error: "DecodingError",
    code: "DECODING",
    message: "POST http://PEER/things: ",
    arrivals: 1,
  },
];

function* once(): Generator<Uint8Array> {
  yield new Uint8Array(3);
}

overSockets(({ make, name }) => {
  for (const {
    says,
    client: settings = {},
    call = () => ({}),
    answer = fine,
    error,
    message,
    code,
    arrivals,
  } of faults)
    for (const [way, played] of Object.entries(ways).filter(([each]) => each !== "by its method"))
      test(`${way}: when ${says}, the caller is told and a pool of one serves the next request`, async () => {
        await using server = await ReportingServer.start((request, response, arrival) => {
          if (arrival.target === "/fine") response.end("fine");
          else answer(request, response, arrival);
        });
        const transport = make({ limits: { maxConnections: 1 } });
        await using client = new Client({ ...settings, transport, baseUrl: server.url });
        const made = {
          client: client as AnyClient,
          isSync: false,
          method: "POST",
          url: "/things",
          options: call(),
          sending: {},
        };

        const thrown: unknown = await played(made).catch((caught: unknown) => caught);
        await using bystander = new Client({ transport: transport, baseUrl: server.url, timeout: 2000 });
        const next = await bystander.get("/fine");

        const told = (thrown as Error).message.replaceAll(`127.0.0.1:${server.port}`, "PEER");
        expect([(thrown as Error).name, told, (thrown as { code?: string }).code]).toEqual([
          error,
          expect.stringContaining(typeof message === "string" ? message : message[name]),
          code,
        ]);
        expect(next.text()).toBe("fine");
        const whole = server.arrivals.filter(({ target, isWhole }) => target !== "/fine" && isWhole);
        expect(whole.length).toBe(arrivals);
        const stats = Object.values(transport.stats?.() ?? {});
        expect(stats).toEqual([{ active: 0, idle: 1, waiting: 0, max: 1 }]);
      });
});
