export { conformance } from "./conformance.ts";
export type { ConformanceOptions, MakeTransport, Peer, Route, Subject } from "./peer.ts";
