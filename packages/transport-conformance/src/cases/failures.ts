import type { TransportFailure } from "@trunkline/transport";
import type { CaseContext, ConformanceCase } from "../case-context.ts";
import { certificateAuthority } from "../certificates.ts";
import { expect } from "../expect.ts";
import type { Facts } from "../facts.ts";
import { failureOf, textOf } from "../outcomes.ts";
import { breakOff, chunk, hangUp, head, raw, type Step, wait } from "../script.ts";
import { authority } from "../authority.ts";
import { applicationFailures } from "./application-failures.ts";
import { lenientThroughFetch, reusedThroughFetch } from "./through-fetch.ts";

/** What goes wrong, and what a transport calls it. */
export function failures(facts: Facts): readonly ConformanceCase[] {
  if (facts.style !== "sockets") return [...malformedRequests, ...applicationFailures(facts)];
  return [
    ...malformedRequests,
    ...connecting,
    ...(facts.trustsAuthority ? trusting : distrusting),
    ...brokenOff.map(beforeTheHead),
    ...malformed.map(malformedHead),
    ...(facts.engine === "fetch" ? [lenientThroughFetch] : strict.map(malformedHead)),
    ...brokenBodies.map((row) => inTheBody(row, facts)),
    facts.engine === "fetch" ? reusedThroughFetch : reused,
  ];
}

const malformedRequests: readonly ConformanceCase[] = (
  [
    ["a header value with a line break", { headers: ["X-Split", "a\r\nX-Smuggled: b"] }],
    ["a header name with a blank", { headers: ["X Split", "a"] }],
    ["a method with a line break", { method: "GET / HTTP/1.1\r\nX-Smuggled:" }],
    ["a target with a blank", { extensions: { target: "/ HTTP/1.1\r\nX-Smuggled: b" } }],
  ] as const
).map(([what, details]) => ({
  name: `${what} is refused as \`local-protocol\` before anything is sent`,
  run: async (context) => {
    const failure = await context.sendToFail(await context.serve([head(200)]), details);

    expect([failure.kind, failure.sent]).toEqual(["local-protocol", "nothing"]);
    expect(context.scenario.arrivals).toEqual([]);
  },
}));

const connecting: readonly ConformanceCase[] = [
  {
    name: "a refused connection is `connect`",
    run: async (context) => {
      const { origin } = await context.serve([head(200)]);
      await context.stopListening();

      const failure = await context.sendToFail(context.url("/", origin));

      expectReport(failure, { kind: "connect", sent: "nothing", peer: `127.0.0.1:${origin.port}` });
    },
  },
  {
    name: "a host that does not exist is `connect`",
    run: async (context) => {
      const origin = { scheme: "http", host: "no-such-host.invalid", port: 80 };

      const failure = await context.sendToFail(context.url("/", origin));

      expectReport(failure, { kind: "connect", sent: "nothing", peer: "no-such-host.invalid:80" });
    },
  },
  {
    name: "a peer that answers TLS with plain text is `connect`",
    run: async (context) => {
      const { origin } = await context.serve([head(200)]);
      context.scenario.onConnection = "not TLS at all\r\n";

      const failure = await context.sendToFail(context.url("/", { ...origin, scheme: "https" }));

      expectReport(failure, { kind: "connect", sent: "nothing", peer: `127.0.0.1:${origin.port}` });
    },
  },
  {
    name: "a certificate from an unknown authority is `connect`, and nothing is sent",
    run: async (context) => {
      const url = await context.serveTls(certificateAuthority("Stranger").issue(["127.0.0.1"]), [head(200)]);

      const failure = await context.sendToFail(url);

      expectReport(failure, { kind: "connect", sent: "nothing", peer: `127.0.0.1:${url.origin.port}` });
      expect(context.scenario.arrivals).toEqual([]);
    },
  },
  {
    name: "a scheme nobody speaks is `unsupported-protocol`",
    run: async (context) => {
      const failure = await context.sendToFail(context.url("/", { scheme: "gopher", host: "127.0.0.1", port: 70 }));

      expect([failure.kind, failure.sent]).toEqual(["unsupported-protocol", "nothing"]);
      expect(failure.message).toContain("gopher");
    },
  },
];

const trusting: readonly ConformanceCase[] = [
  {
    name: "a certificate of the authority it trusts lets the request through",
    run: async (context) => {
      const url = await context.serveTls(authority.issue(["127.0.0.1"]), [head(200), chunk("private")]);

      expect(await textOf((await context.send(url)).body)).toBe("private");
    },
  },
  {
    name: "a trusted certificate for another host is `connect`, and nothing is sent",
    run: async (context) => {
      const url = await context.serveTls(authority.issue(["example.test", "127.0.0.2"]), [head(200)]);

      const failure = await context.sendToFail(url);

      expectReport(failure, { kind: "connect", sent: "nothing", peer: `127.0.0.1:${url.origin.port}` });
      expect(context.scenario.arrivals).toEqual([]);
    },
  },
];

const distrusting: readonly ConformanceCase[] = [
  {
    name: "made without the suite's authority: its certificate is `connect` like any other",
    run: async (context) => {
      const url = await context.serveTls(authority.issue(["127.0.0.1"]), [head(200)]);

      expect((await context.sendToFail(url)).kind).toBe("connect");
    },
  },
];

type Row = readonly [what: string, steps: readonly Step[], kinds: readonly TransportFailure["kind"][]];

// A peer that ends in mid-sentence broke the protocol; engines that cannot tell this from a reset may say `read`.
const brokenOff: readonly Row[] = [
  ["reset before the head", [breakOff], ["read"]],
  ["ended before the head", [hangUp], ["remote-protocol", "read"]],
  ["ended in the middle of the head", [raw("HTTP/1.1 200 OK\r\nX-Cut: o"), hangUp], ["remote-protocol", "read"]],
];

const malformed: readonly Row[] = [
  ["a status line of garbage", [raw("Good day, sir\r\n\r\n")], ["remote-protocol"]],
  ["a header line without a colon", [raw("HTTP/1.1 200 OK\r\nno colon here\r\n\r\n")], ["remote-protocol"]],
  [
    "two contradicting lengths",
    [raw("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab")],
    ["remote-protocol"],
  ],
];

const strict: readonly Row[] = [
  ["a header name with a blank", [raw("HTTP/1.1 200 OK\r\nX Bad: 1\r\n\r\n")], ["remote-protocol"]],
];

const brokenBodies: readonly Row[] = [
  [
    "a reset",
    [head(200, ["Content-Length", "9"], { framing: "own" }), chunk("part"), wait("break"), breakOff],
    ["read"],
  ],
  [
    "an end before the content-length",
    [head(200, ["Content-Length", "9"], { framing: "own" }), chunk("part"), wait("break"), hangUp],
    ["remote-protocol", "read"],
  ],
  [
    "an end before the last chunk",
    [head(200, [], { framing: "chunked" }), chunk("part"), wait("break"), hangUp],
    ["remote-protocol", "read"],
  ],
  [
    "a chunk size of garbage",
    [head(200, [], { framing: "chunked" }), chunk("part"), wait("break"), raw("size: large\r\n")],
    ["remote-protocol"],
  ],
];

const reused: ConformanceCase = {
  name: "a failure tells whether its connection was new or reused",
  run: async (context) => {
    const fine = await context.serve([head(200)]);
    const broken = await context.serve([breakOff], "/broken");

    const first = await context.sendToFail(broken);
    await textOf((await context.send(fine)).body);
    const second = await context.sendToFail(broken);

    expect([first.connection, second.connection]).toEqual(["new", "reused"]);
    expect(context.scenario.arrivals.map(({ connection }) => connection)).toEqual([1, 2, 2]);
  },
};

function beforeTheHead([what, steps, kinds]: Row): ConformanceCase {
  return {
    name: `a connection ${what} is \`${kinds[0]}\``,
    run: async (context) => expectPeerFailure(context, await context.serve(steps), kinds),
  };
}

function malformedHead([what, steps, kinds]: Row): ConformanceCase {
  return {
    name: `${what} is \`${kinds[0]}\``,
    run: async (context) => expectPeerFailure(context, await context.serve(steps), kinds),
  };
}

async function expectPeerFailure(
  context: CaseContext,
  url: ReturnType<CaseContext["url"]>,
  kinds: Row[2],
): Promise<void> {
  const failure = await context.sendToFail(url);

  expect(kinds).toContain(failure.kind);
  expectReport(failure, { kind: failure.kind, sent: "maybe", peer: `127.0.0.1:${url.origin.port}` });
}

function inTheBody([what, steps, exact]: Row, { engine }: Facts): ConformanceCase {
  // Some platforms say of a body only that it broke.
  const kinds: Row[2] = engine === "fetch" ? [...exact, "read"] : exact;
  return {
    name: `${what} in the body fails its reading with \`${kinds[0]}\`, not its head`,
    run: async (context) => {
      const url = await context.serve(steps);
      const { status, body } = await context.send(url);

      const failure = await failureOf(async () => {
        // A transport that buffers would wait here for ever if the gate were opened later.
        context.scenario.open("break");
        return textOf(body);
      });

      expect(status).toBe(200);
      expect(kinds).toContain(failure.kind);
      expectReport(failure, { kind: failure.kind, sent: "maybe", peer: `127.0.0.1:${url.origin.port}` });
      await body.close();
    },
  };
}

function expectReport(
  failure: TransportFailure,
  { kind, sent, peer }: { readonly kind: string; readonly sent: string; readonly peer: string },
): void {
  expect([failure.kind, failure.sent, failure.peer]).toEqual([kind, sent, peer]);
  expect(failure.message, "the message names the peer").toContain(peer);
  expect(failure.cause, "the engine's own error is the cause").toBeDefined();
}
