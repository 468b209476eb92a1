/** Cases of the transport contract that a peer changes by right. */
export interface ConformanceException {
  readonly reason: string;
  /** What the names of the peer and of the way through it begin with, as in `nginx HTTP/2 over TLS`. */
  readonly where: readonly string[];
  /** Default: every transport. */
  readonly over?: "undici" | "native";
  readonly cases: readonly string[];
}

const refused = "a refused connection is `connect`";
const otherAuthority = "a certificate from an unknown authority is `connect`, and nothing is sent";
const ownAuthority = "made without the suite's authority: its certificate is `connect` like any other";
const reset = "a connection reset before the head is `read`";
const resetInBody = "a reset in the body fails its reading with `read`, not its head";
const ended = "a connection ended before the head is `remote-protocol`";
const endedInHead = "a connection ended in the middle of the head is `remote-protocol`";
const newOrReused = "a failure tells whether its connection was new or reused";
const failedListener = "the signal's listener is removed once the response is failed";
const sentTwice = "nothing is sent twice: not after a 503, not after a failure";
const requestHeaders = "request headers arrive in order, with their case and their duplicates";
const responseHeaders = "response headers arrive in order, with their case and their duplicates";
const interim = "interim 1xx answers are skipped";
const reasonPhrase = "the reason phrase is reported as the peer wrote it";
const noReasonPhrase = "an empty reason phrase is no failure";
const version = "the HTTP version is the peer's own";
const asterisk = "OPTIONS * is sent as such";
const garbage = "a status line of garbage is `remote-protocol`";
const resetSync = "a connection reset before the head is `read`, and names its peer";
const rawReset = "sendRaw fails as handleRequest does";
const resetAmongMany = "sendMany answers in the order of the requests, failures in their places";
const rawHeaders = "sendRaw gives status, headers and the whole body; a 500 is no failure";
const headOfSync = "status, reason phrase and headers are the application's";
const upgraded = "upgrades: a 101 carries the raw connection, first bytes included";

/** They are run, and fail: one that would pass fails the run, so the list can only shrink. */
export const conformanceExceptions: readonly ConformanceException[] = [
  {
    reason: "a server that is not there, or breaks off before its head, is a 502 or 503",
    where: ["nginx", "haproxy HTTP/1.1", "go", "squid forwarding"],
    cases: [refused, reset, ended, newOrReused, failedListener],
  },
  {
    reason: "where the server resets its connection, it ends the other or answers 502",
    where: ["nginx", "haproxy", "go", "squid", "danted", "microsocks"],
    over: "native",
    cases: [resetSync, rawReset, resetAmongMany],
  },
  {
    reason: "names in a case of its own, or the reason phrase",
    where: ["haproxy HTTP", "go", "squid forwarding"],
    over: "native",
    cases: [headOfSync],
  },
  {
    reason: "a server that breaks off within its head is a 502",
    where: ["nginx", "haproxy HTTP/1.1", "go"],
    cases: [endedInHead],
  },
  {
    reason: "a server that breaks off is a 502",
    where: ["nginx", "go", "squid forwarding"],
    cases: [sentTwice],
  },
  {
    reason: "it speaks to a server of TLS in clear, which is a 502",
    where: ["nginx", "haproxy HTTP/1.1", "go"],
    cases: [otherAuthority, ownAuthority],
  },
  {
    reason: "it resets the stream",
    where: ["haproxy HTTP/2", "node"],
    cases: [refused, otherAuthority, ownAuthority, reset],
  },
  { reason: "it resets the stream", where: ["node"], over: "native", cases: [resetSync, rawReset, resetAmongMany] },
  { reason: "it resets the stream as one never looked at", where: ["haproxy HTTP/2"], cases: [ended, endedInHead] },
  {
    reason: "a head that is malformed is a 502, or mended",
    where: ["nginx", "haproxy HTTP", "go", "squid forwarding"],
    cases: [
      "a header line without a colon is `remote-protocol`",
      "two contradicting lengths is `remote-protocol`",
      "a header name with a blank is `remote-protocol`",
    ],
  },
  { reason: "a head that is malformed is a 502", where: ["haproxy HTTP", "go"], cases: [garbage] },
  {
    reason: "what is no head of HTTP/1 is a body of HTTP/0.9, with the status 200",
    where: ["squid forwarding"],
    cases: [garbage, endedInHead],
  },
  {
    reason: "where the server resets its connection, it ends the other",
    where: ["nginx", "haproxy", "go", "squid", "danted", "microsocks", "node"],
    cases: [resetInBody],
  },
  {
    reason: "where the server resets its connection, it ends the other",
    where: ["haproxy TCP", "squid a tunnel", "danted", "microsocks"],
    cases: [reset],
  },
  {
    reason: "it takes the connection before it knows that the server does not",
    where: ["haproxy TCP", "squid a tunnel"],
    cases: [refused],
  },
  { reason: "it is the proxy that is refused", where: ["danted", "microsocks"], cases: [refused] },
  {
    reason: "it is the proxy that looks names up",
    where: ["danted socks5h", "microsocks socks5h", "squid"],
    cases: ["a host that does not exist is `connect`"],
  },
  {
    reason: "the handshake is not with the server, and is answered at once",
    where: ["nginx", "haproxy HTTP", "go", "node", "squid a tunnel"],
    cases: ["an abort while connecting rejects at once, having sent nothing"],
  },
  {
    reason: "the handshake is not with the server, and succeeds",
    where: [
      "nginx HTTP/1.1 over TLS",
      "nginx HTTP/2 over TLS",
      "haproxy HTTP/1.1 over TLS",
      "haproxy HTTP/2 over TLS",
      "go HTTP/1.1 over TLS",
      "go HTTP/2 over TLS",
      "node HTTP/2 over TLS",
      "squid a tunnel",
    ],
    cases: ["a peer that answers TLS with plain text is `connect`"],
  },
  {
    reason: "it has a connection of its own for each request",
    where: ["nginx", "go", "node"],
    cases: [
      "requests one after the other share a connection",
      "requests at the same time use connections of their own, and later ones those that are free",
    ],
  },
  { reason: "it has a connection of its own for each request", where: ["node"], cases: [newOrReused] },
  {
    reason: "it keeps its connections to servers",
    where: ["squid forwarding"],
    cases: ["close() ends idle connections"],
  },
  {
    reason: "it writes names in a case and an order of its own",
    where: ["haproxy HTTP", "go", "node", "nginx HTTP/2"],
    cases: [requestHeaders, responseHeaders],
  },
  {
    reason: "it writes names in a case of its own",
    where: ["haproxy HTTP", "go", "node", "nginx HTTP/2"],
    over: "native",
    cases: [rawHeaders],
  },
  { reason: "it writes names in a case of its own", where: ["haproxy HTTP", "go HTTP/2", "node"], cases: [interim] },
  {
    reason: "it writes names in a case of its own",
    where: ["go"],
    cases: ["sixty headers and a value of 4 KiB survive, both ways"],
  },
  { reason: "it takes an interim answer for the last one", where: ["nginx HTTP/2"], cases: [interim] },
  {
    reason: "it hands blanks on, and HTTP/2 allows none",
    where: ["nginx HTTP/2"],
    cases: ["blanks around a header's value do not belong to it"],
  },
  {
    reason: "the version is its own",
    where: ["nginx", "haproxy HTTP/2", "go", "node", "squid forwarding"],
    cases: [version],
  },
  { reason: "HTTP/2 has no reason phrases", where: ["nginx HTTP/2", "node"], over: "native", cases: [headOfSync] },
  { reason: "HTTP/2 has no reason phrases", where: ["nginx HTTP/2", "haproxy HTTP/2", "node"], cases: [reasonPhrase] },
  { reason: "the reason phrase is its own", where: ["go", "squid forwarding"], cases: [reasonPhrase] },
  {
    reason: "the reason phrase is its own",
    where: ["go HTTP/1.1", "squid forwarding"],
    cases: [noReasonPhrase],
  },
  {
    reason: "undici sends no such target on HTTP/2",
    where: ["nginx HTTP/2", "haproxy HTTP/2", "go HTTP/2", "node"],
    over: "undici",
    cases: [asterisk],
  },
  { reason: "it answers that itself", where: ["nginx HTTP/2", "go HTTP/2"], over: "native", cases: [asterisk] },
  {
    reason: "it answers that itself",
    where: ["nginx HTTP/1.1", "go HTTP/1.1", "squid forwarding"],
    cases: [asterisk],
  },
  {
    reason: "one connection of HTTP/2 carries them all",
    where: ["nginx HTTP/2", "haproxy HTTP/2", "go HTTP/2", "node"],
    cases: [
      "limits-pool: without a free connection it fires as `pool-timeout`, having sent nothing",
      "stats() counts as the peer does: what is active, what is idle",
    ],
  },
  {
    reason: "HTTP/2 is not upgraded",
    where: ["nginx HTTP/2", "haproxy HTTP/2", "go HTTP/2", "node"],
    cases: [upgraded],
  },
  { reason: "it passes no upgrade on", where: ["squid forwarding"], cases: [upgraded] },
  {
    reason: "it says how fresh the answer must be",
    where: ["squid forwarding"],
    cases: ["no header is added but those that HTTP needs for framing"],
  },
  { reason: "it writes names it knows in a case of its own", where: ["squid forwarding"], cases: [responseHeaders] },
  {
    reason: "it writes the host of the URL",
    where: ["squid forwarding"],
    cases: ["Host is sent exactly once, whether or not the request names it"],
  },
  {
    reason: "its version 2.6 ends the stream as if the body were whole",
    where: ["haproxy HTTP/2"],
    cases: [
      "an end before the last chunk in the body fails its reading with `remote-protocol`, not its head",
      "a chunk size of garbage in the body fails its reading with `remote-protocol`, not its head",
    ],
  },
  {
    reason: "its version 1.22 holds a head back until there is a body",
    where: ["nginx HTTP/2 over TLS"],
    cases: ["the response comes at its head, before a byte of its body"],
  },
];

/** Cases that hold there or not as the bytes happen to arrive: they are skipped. */
export const unsteadyCases: readonly ConformanceException[] = [
  {
    reason: "a stream that has arrived whole is sent on with its length",
    where: ["nginx HTTP/1.1", "squid forwarding"],
    cases: ["a stream is sent in chunks, or by the content-length it comes with, never both"],
  },
  {
    reason: "the handshake is not with the server, and is answered within the limit unless the machine is busy",
    where: ["nginx", "haproxy HTTP", "go", "node", "squid a tunnel"],
    cases: ["limits-connect: a TLS handshake nobody answers fires as `connect-timeout`, having sent nothing"],
  },
  {
    reason: "a request that the case before it gave up may still be on its way",
    where: ["haproxy TCP"],
    over: "native",
    cases: ["a stream is sent in chunks, or by the content-length it comes with, never both"],
  },
  {
    reason: "it hears the server only while the client is silent, and not at all while it waits to write to it",
    where: ["microsocks"],
    cases: ["a stream is not read past an early answer, and is told to stop"],
  },
];

/** The cases of one list that concern one way through a peer, with their reasons. */
export function exceptionsOn(
  way: string,
  list: readonly ConformanceException[],
  transport: string,
): Readonly<Record<string, string>> {
  const here = list.filter(
    ({ where, over = transport }) => over === transport && where.some((beginning) => way.startsWith(beginning)),
  );
  return Object.fromEntries(here.flatMap(({ reason, cases }) => cases.map((name) => [name, reason])));
}
