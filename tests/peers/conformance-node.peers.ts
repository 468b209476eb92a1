import { cleartextHttp2, http2, through } from "./conformance-before.ts";
import { conformanceThrough } from "./conformance-through.ts";
import { NodeGateway } from "./node-gateway.ts";
import { Relay } from "./relay.ts";

// The suite makes a transport while it collects its cases, when no hook has run yet.
const relay = await Relay.start();
const gateways = [await NodeGateway.start("tls", relay), await NodeGateway.start("cleartext", relay)] as const;

conformanceThrough(
  "node",
  [...gateways, relay],
  [through(http2, gateways[0].port, relay), through(cleartextHttp2, gateways[1].port, relay)],
);
