import { answered, drip, end, failed, type FaultRow, type Outcome, reset, send, silence, type Way } from "./fault.ts";

const host = "origin.test";
const five: Partial<Way> = { scheme: "http", host, proxy: "socks5h" };
const four: Partial<Way> = { scheme: "http", host, proxy: "socks4a" };
const peer = "origin.test:80";

const noWay = (reason: string): Outcome => failed.proxy(`the proxy PEER opened no way to ${peer}: ${reason}`);
const noTime = failed.connectTimeout(`no connection to ${peer} within 500 ms`);
const limited = { limits: { connect: 500 } } as const;

const replies: readonly (readonly [code: number, reason: string])[] = [
  [1, "it does not say why"],
  [2, "its rules do not allow it"],
  [3, "it has no route to the network"],
  [4, "it does not reach the host"],
  [5, "the server refused the connection"],
  [6, "the way there is too long"],
  [7, "it makes no connections"],
  [8, "it does not take addresses of that kind"],
  [9, "…"],
  [255, "…"],
];

const oldReplies: readonly (readonly [code: number, reason: string])[] = [
  [91, "it does not say why"],
  [92, "it does not say why"],
  [93, "it asks this machine who its user is, and had no answer that it accepts"],
  [0, "…"],
];

const byte = (code: number): string => String.fromCharCode(code);

/** SOCKS proxies that refuse, go silent or say what they should not. */
export const rowsOfSocks: readonly FaultRow[] = [
  ...replies.map(([code, reason]): FaultRow => {
    return {
      says: `a SOCKS 5 proxy replies ${code}`,
      section: "RFC 1928 §6",
      at: "socks-request",
      steps: [send(`\x05${byte(code)}\x00\x01\x00\x00\x00\x00\x00\x00`), end],
      way: five,
      outcome: noWay(reason),
    };
  }),
  ...oldReplies.map(([code, reason]): FaultRow => {
    return {
      says: `a SOCKS 4 proxy replies ${code}`,
      at: "socks-request",
      steps: [send(`\x00${byte(code)}\x00\x00\x00\x00\x00\x00`), end],
      way: four,
      outcome: noWay(reason),
    };
  }),
  {
    says: "a SOCKS 5 proxy accepts no way to authenticate",
    section: "RFC 1928 §3",
    at: "socks-greeting",
    steps: [send("\x05\xff")],
    way: five,
    outcome: noWay("it did not accept user and password; give its URL those it accepts"),
  },
  {
    says: "a SOCKS 5 proxy refuses user and password",
    section: "RFC 1929 §2",
    at: "socks-greeting",
    steps: [send("\x05\x02\x01\x01")],
    way: { ...five, credentials: "me:secret@" },
    outcome: noWay("it did not accept user and password; give its URL those it accepts"),
  },
  {
    says: "a SOCKS 5 proxy tells the address it is bound to by name",
    section: "RFC 1928 §6",
    at: "socks-request",
    steps: [send("\x05\x00\x00\x03\x04name\x00\x00")],
    way: five,
    outcome: answered("fine"),
    isReused: true,
  },
  ...(["socks-greeting", "socks-request"] as const).flatMap((at): FaultRow[] => {
    const where = at === "socks-greeting" ? "the greeting" : "the request";
    return [
      { says: `a SOCKS 5 proxy is silent behind ${where}`, steps: [silence], call: limited, outcome: noTime },
      { says: `a SOCKS 5 proxy ends the connection behind ${where}`, steps: [end], outcome: noWay("it hung up") },
      { says: `a SOCKS 5 proxy resets the connection behind ${where}`, steps: [reset], outcome: noWay("it hung up") },
      {
        says: `a SOCKS 5 proxy ends the connection within its reply to ${where}`,
        steps: [send("\x05"), end],
        outcome: noWay("it hung up"),
      },
      {
        says: `a SOCKS 5 proxy answers ${where} in HTTP`,
        steps: [send("HTTP/1.1 400 Bad Request\r\n\r\n")],
        outcome: noWay("it does not speak this SOCKS …"),
      },
    ].map((row) => ({ ...row, at, way: five }));
  }),
  {
    says: "a SOCKS 4 proxy is silent behind the request",
    at: "socks-request",
    steps: [silence],
    way: four,
    call: limited,
    outcome: noTime,
  },
  {
    says: "a SOCKS 4 proxy answers in HTTP",
    at: "socks-request",
    steps: [send("HTTP/1.1 400 Bad Request\r\n\r\n")],
    way: four,
    outcome: noWay("it does not speak this SOCKS …"),
  },
  {
    says: "a SOCKS 5 proxy sends its reply a byte at a time, under the connect limit",
    at: "socks-request",
    steps: [send("\x05\x00\x00\x03\xff"), drip("a", 20)],
    way: five,
    call: limited,
    outcome: noTime,
  },
];
