import { answered, end, failed, type FaultRow, send, silence } from "./fault.ts";

const fine = send("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ngood");
const named = { host: "origin.test" } as const;

/** Names that are not found, and servers that let nobody in. */
export const rowsOfConnecting: readonly FaultRow[] = [
  {
    says: "the lookup fails",
    at: "lookup",
    steps: [],
    way: { ...named, lookup: "fails" },
    outcome: failed.connect("no connection to origin.test:PORT: nobody knows origin.test"),
  },
  {
    says: "the lookup hangs, under the connect limit",
    at: "lookup",
    steps: [],
    way: { ...named, lookup: "hangs" },
    call: { limits: { connect: 500 } },
    outcome: failed.connectTimeout("no connection to origin.test:PORT within 500 ms"),
  },
  {
    says: "the lookup finds nothing",
    at: "lookup",
    steps: [],
    way: { ...named, lookup: [] },
    outcome: failed.connect("no connection to origin.test:PORT: no such name in DNS"),
  },
  {
    says: "the lookup finds something that is no address",
    at: "lookup",
    steps: [],
    way: { ...named, lookup: ["127.0.0.1", "elsewhere"] },
    outcome: failed.connect('no connection to origin.test:PORT: `lookup` gave "elsewhere", which is no address'),
  },
  {
    says: "every address refuses",
    at: "lookup",
    steps: [],
    way: { ...named, lookup: ["127.0.0.2", "127.0.0.3"] },
    outcome: failed.connect("no connection to origin.test:PORT: refused"),
  },
  {
    says: "the first address refuses, and the second answers",
    section: "RFC 8305 §5",
    steps: [fine],
    way: { ...named, lookup: ["127.0.0.2", "127.0.0.1"] },
    outcome: answered("good"),
    isReused: true,
  },
  {
    // TEST-NET-1 of RFC 5737 is nobody's. Where there is no route at all it fails, which is as good.
    says: "the first address is silent, and the second answers",
    section: "RFC 8305 §5",
    steps: [fine],
    way: { ...named, lookup: ["192.0.2.1", "127.0.0.1"] },
    outcome: answered("good"),
    isReused: true,
  },
  {
    says: "the server ends every connection at once",
    at: "accept",
    steps: [end],
    outcome: failed.protocol("PEER closed the connection without an answer"),
  },
  {
    says: "the server lets everybody in and does no more, under the read limit",
    at: "accept",
    steps: [silence],
    call: { limits: { read: 300 } },
    outcome: failed.readTimeout("no answer from PEER within 300 ms"),
  },
];
