import type { Capability, SyncTransport, Transport } from "@trunkline/transport";
import type { ConformanceOptions, Peer, Route, Subject } from "./peer.ts";

export type OptionalMethod = "sendMany" | "sendRaw" | "stats";

const optional: readonly OptionalMethod[] = ["sendMany", "sendRaw", "stats"];

/** What decides which cases a transport runs: never whether they are run, but what they expect. */
export interface Facts {
  /** Which of the peers it talks to. */
  readonly style: "sockets" | "answer" | "fetch" | "listener";
  readonly headers: "exact" | "web";
  readonly engine: "own" | "fetch";
  readonly capabilities: ReadonlySet<Capability>;
  /** Which of the optional methods it has. */
  readonly offers: ReadonlySet<OptionalMethod>;
  readonly isAsync: boolean;
  readonly isSync: boolean;
  /** It was made with the peer's authority, so it can speak TLS to the peer. */
  readonly trustsAuthority: boolean;
  readonly route: Route;
}

/** The facts about a transport, and about what it took from `used`. */
export function factsOf(subject: Subject, options: ConformanceOptions, used: ReadonlySet<keyof Peer>): Facts {
  const {
    peer = "sockets",
    engine = "own",
    headers = engine === "fetch" ? "web" : "exact",
    route = straight,
  } = options;
  const inProcess = (["fetch", "listener"] as const).find((style) => used.has(style)) ?? "answer";
  return {
    style: peer === "sockets" ? "sockets" : inProcess,
    headers,
    engine,
    capabilities: subject.capabilities,
    offers: new Set(optional.filter((method) => method in subject)),
    isAsync: isAsync(subject),
    isSync: isSync(subject),
    trustsAuthority: used.has("authority"),
    route,
  };
}

const straight: Route = (server) => server;

/** The peer, noting in `used` which parts of it are taken. */
export function watched(peer: Peer, used: Set<keyof Peer>): Peer {
  return new Proxy(peer, {
    get: (target, part: keyof Peer) => {
      used.add(part);
      return target[part];
    },
  });
}

export function isAsync(subject: Subject): subject is Transport {
  return "handleRequest" in subject;
}

export function isSync(subject: Subject): subject is SyncTransport {
  return "handleRequestSync" in subject;
}
