import { answered, end, failed, type FaultRow, type Outcome, reset, send, silence } from "./fault.ts";

const host = "origin.test";
const statuses = [
  "403 Forbidden",
  "407 Proxy Authentication Required",
  "502 Bad Gateway",
  "508 Loop Detected",
] as const;

const forwarded: readonly FaultRow[] = [
  ...statuses.map((status): FaultRow => {
    return {
      says: `a proxy that forwards answers ${status}`,
      steps: [send(`HTTP/1.1 ${status}\r\nContent-Length: 2\r\n\r\nno`)],
      outcome: answered("no", Number(status.slice(0, 3))),
      isReused: true,
    };
  }),
  {
    says: "a proxy that forwards is silent, under the read limit",
    steps: [silence],
    call: { limits: { read: 300 } },
    outcome: failed.readTimeout("no answer from origin.test:80 within 300 ms"),
  },
  {
    says: "a proxy that forwards ends the connection within the head",
    steps: [send("HTTP/1.1 200 OK\r\nContent-Le"), end],
    outcome: failed.protocol("origin.test:80 closed the connection without an answer"),
  },
  {
    says: "a proxy that forwards says something other than HTTP",
    steps: [send("SSH-2.0-OpenSSH\r\n")],
    outcome: failed.protocol("origin.test:80 answered with something other than HTTP: …"),
  },
].map((row) => ({ ...row, way: { scheme: "http", host, proxy: "http" } }) as const);

const noTunnel = (reason: string): Outcome =>
  failed.proxy(`the proxy PEER opened no tunnel to origin.test:443: ${reason}`);
const noProxy = (reason: string): Outcome =>
  failed.proxy(`no connection to the proxy PEER, on the way to origin.test:443: ${reason}`);
const noTime = failed.connectTimeout("no connection to origin.test:443 within 500 ms");
const noTls = failed.connect(
  "no connection to origin.test:443: the peer does not speak TLS; use http: or another port",
);
const hungUp = "the peer broke it off while it was being set up";
const limited = { limits: { connect: 500 } } as const;

const tunnelled = (["http", "https"] as const).flatMap((proxy): FaultRow[] =>
  (
    [
      ...statuses.map((status) => ({
        says: `answers CONNECT with ${status}`,
        steps: [send(`HTTP/1.1 ${status}\r\nContent-Length: 2\r\n\r\nno`)],
        outcome: noTunnel(
          `it answered ${status}${status.startsWith("407") ? "; give the proxy's URL a user and password it accepts" : ""}`,
        ),
      })),
      {
        says: "answers CONNECT with 502 and a body without an end",
        steps: [send("HTTP/1.1 502 Bad Gateway\r\n\r\n"), send("x", Infinity)],
        outcome: noTunnel("it answered 502 Bad Gateway"),
      },
      {
        says: "answers CONNECT with 101",
        steps: [send("HTTP/1.1 101 Switching Protocols\r\n\r\n")],
        outcome: noTunnel("it answered 101 Switching Protocols"),
      },
      {
        says: "answers CONNECT with 103, then with 200",
        section: "RFC 9110 §15.2",
        steps: [send("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\n\r\n")],
        outcome: answered("fine"),
        isReused: true,
      },
      {
        says: "answers CONNECT with 200 and a length, which means nothing",
        section: "RFC 9110 §9.3.6",
        steps: [send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n")],
        outcome: answered("fine"),
        isReused: true,
      },
      {
        says: "answers CONNECT with 200 and chunks announced, which means nothing",
        section: "RFC 9110 §9.3.6",
        steps: [send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")],
        outcome: answered("fine"),
        isReused: true,
      },
      {
        says: "answers CONNECT with 200 and a body",
        section: "RFC 9110 §9.3.6",
        steps: [send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello")],
        outcome: noTls,
      },
      { says: "is silent before it answers CONNECT", steps: [silence], call: limited, outcome: noTime },
      {
        says: "is silent within its answer to CONNECT",
        steps: [send("HTTP/1.1 200 OK\r\nVia: "), silence],
        call: limited,
        outcome: noTime,
      },
      {
        says: "is silent behind its answer to CONNECT",
        steps: [send("HTTP/1.1 200 OK\r\n\r\n"), silence],
        call: limited,
        outcome: noTime,
      },
      {
        says: "ends the connection behind its answer to CONNECT",
        steps: [send("HTTP/1.1 200 OK\r\n\r\n"), end],
        outcome: failed.connect(`no connection to origin.test:443: ${hungUp}`),
      },
      { says: "ends the connection before it answers CONNECT", steps: [end], outcome: noProxy("…") },
      { says: "resets the connection before it answers CONNECT", steps: [reset], outcome: noProxy("…") },
      {
        says: "ends the connection within its answer to CONNECT",
        steps: [send("HTTP/1.1 200 OK\r\nVia"), end],
        outcome: noProxy("…"),
      },
      {
        says: "answers CONNECT with something other than HTTP",
        steps: [send("SSH-2.0-OpenSSH\r\n")],
        outcome: noProxy("…"),
      },
      {
        says: "answers CONNECT with a head without an end",
        steps: [send("HTTP/1.1 200 OK\r\n"), send("Via: itself\r\n", Infinity)],
        outcome: noProxy("…"),
      },
    ] satisfies FaultRow[]
  ).map((row) => ({
    ...row,
    says: `a proxy reached by ${proxy} ${row.says}`,
    at: "connect",
    way: { scheme: "https", host, proxy },
  })),
);

/** HTTP proxies that refuse, loop, go silent or say what they should not. */
export const rowsOfProxies: readonly FaultRow[] = [
  ...forwarded,
  ...tunnelled,
  {
    says: "a proxy leads to itself, and takes TLS for a bad request",
    at: "client-hello",
    steps: [send("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n"), end],
    way: { scheme: "https", host, proxy: "http" },
    outcome: noTls,
  },
  {
    says: "a proxy reached by https ends the connection behind the ClientHello",
    at: "client-hello",
    steps: [end],
    way: { scheme: "https", host, proxy: "https" },
    outcome: noProxy(hungUp),
  },
  {
    says: "a proxy reached by https does not answer the ClientHello, under the connect limit",
    at: "client-hello",
    steps: [silence],
    way: { scheme: "https", host, proxy: "https" },
    call: limited,
    outcome: noTime,
  },
];
