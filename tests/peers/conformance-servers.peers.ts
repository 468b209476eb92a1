import type { Route } from "@trunkline/transport-conformance";
import { undici, type UndiciOptions } from "@trunkline/transport-undici";
import { type Pair, trusted } from "./backends.ts";
import { type ConformanceWay, conformanceThrough } from "./conformance-through.ts";
import { goPort, startGo } from "./go-server.ts";
import { haproxyPort, startHaproxy } from "./haproxy.ts";
import { nginxPort, startNginx } from "./nginx.ts";
import { NodeGateway } from "./node-gateway.ts";
import { locate, type ProgramName } from "./programs.ts";
import { Relay } from "./relay.ts";

// The suite makes a transport while it collects its cases, when no hook has run yet: so all of them are started here.
// Cases run one after the other, so one relay leads to the server of each.
const relay = await Relay.start();
const backends: Pair = { here: relay.port, there: relay.port };

const plain = { name: "HTTP/1.1", scheme: "http", options: {} } as const;
const tls = { name: "HTTP/1.1 over TLS", scheme: "https", options: { verify: trusted } } as const;
const http2 = { name: "HTTP/2 over TLS", scheme: "https", options: { verify: trusted, http2: true } } as const;
const cleartextHttp2 = { name: "HTTP/2 in cleartext", scheme: "http", options: { http1: false, http2: true } } as const;
const bytes = { name: "TCP", scheme: null, options: {} } as const;

interface Front {
  readonly name: string;
  /** `null`: that of the server. */
  readonly scheme: "http" | "https" | null;
  readonly options: UndiciOptions;
}

function through({ name, scheme, options }: Front, port: number): ConformanceWay {
  const route: Route = (server) => {
    relay.target = server.port;
    return { scheme: scheme ?? server.scheme, host: "127.0.0.1", port };
  };
  const make: ConformanceWay["make"] =
    scheme === null ? ({ authority }) => undici({ verify: authority }) : () => undici(options);
  return { name, make, route };
}

async function declare(
  name: ProgramName,
  start: (backends: Pair) => Promise<AsyncDisposable & { readonly ports: readonly number[] }>,
  fronts: readonly (readonly [Front, number])[],
): Promise<void> {
  const peer = locate(name) === null ? null : await start(backends);
  const ways = fronts.map(([front, port]) => through(front, peer?.ports[port] ?? 0));
  conformanceThrough(name, [peer], ways);
}

await declare("nginx", startNginx, [
  [plain, nginxPort.here],
  [tls, nginxPort.tlsHere],
  [http2, nginxPort.tlsHere],
  [cleartextHttp2, nginxPort.http2Here],
]);

await declare("haproxy", startHaproxy, [
  [plain, haproxyPort.here],
  [tls, haproxyPort.tlsHere],
  [http2, haproxyPort.tlsHere],
  [bytes, haproxyPort.bytesHere],
]);

await declare("go", startGo, [
  [plain, goPort.here],
  [tls, goPort.tlsHere],
  [http2, goPort.tlsHere],
]);

const gateways = [await NodeGateway.start("tls", relay), await NodeGateway.start("cleartext", relay)] as const;
conformanceThrough(
  "node",
  [...gateways, relay],
  [through(http2, gateways[0].port), through(cleartextHttp2, gateways[1].port)],
);
