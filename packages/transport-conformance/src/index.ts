export { conformance } from "./conformance.ts";
export type { ConformanceOptions, MakeTransport, Peer, Subject } from "./peer.ts";
