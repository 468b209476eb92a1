import { type SyncTransport, type TransportRequest } from "@trunkline/transport";
import { conformance, type Peer } from "@trunkline/transport-conformance";
import { app, nodeApp, syncApp, type SyncAppHandler } from "../src/index.ts";

conformance("app, fetch-style", ({ fetch }) => app(fetch), { peer: "in-process", headers: "web" });

conformance("app, Node-style", ({ listener }) => nodeApp(listener), { peer: "in-process" });

conformance("app, synchronous", ({ answer }) => syncOnly(handlerOf(answer)), { peer: "in-process" });

function handlerOf(answer: Peer["answer"]): SyncAppHandler {
  return ({ method, url, headers, body }) => {
    const { host, pathname, search } = new URL(url);
    const origin = { scheme: "http", host, port: 80 };
    const request: TransportRequest<Uint8Array> = {
      method,
      url: { href: url, origin, target: pathname + search },
      headers,
      body,
      extensions: {},
    };
    const answered = answer(request);
    // Refusing a promise is one of the cases.
    if (answered instanceof Promise) return answered as never;
    const { status, headers: answeredHeaders, body: chunks, extensions } = answered;
    return { status, reasonPhrase: extensions.reasonPhrase ?? "", headers: answeredHeaders, body: chunks };
  };
}

// Most scripts for the other interface wait, which no synchronous handler can; it has tests of its own.
function syncOnly(handler: SyncAppHandler): SyncTransport {
  const transport = syncApp(handler);
  return {
    contract: transport.contract,
    name: transport.name,
    capabilities: transport.capabilities,
    handleRequestSync: (request) => transport.handleRequestSync(request),
    closeSync: () => transport.closeSync(),
    [Symbol.dispose]: () => transport[Symbol.dispose](),
  };
}
