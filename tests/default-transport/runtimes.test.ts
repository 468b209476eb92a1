import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { findChromium } from "../runtimes/chromium.ts";
import { presentTransports } from "../socket-transports.ts";
import { setEnvironment } from "../trunkline/set-environment.ts";
import { type CallServer, callServer } from "./call-server.ts";
import { calls, type Seen } from "./calls.ts";
import { seenByChromium, seenByProgram, seenByWorkerd } from "./seen-in.ts";

const program = await findChromium();

beforeEach(() => setEnvironment());
afterEach(() => void vi.unstubAllEnvs());

/** What every runtime sees through its fetch. */
const seen: Seen = {
  transport: "fetch",
  json: { target: "/json?a=b+c", own: "1" },
  mounted: { from: "mock" },
  zipped: ["plain text", null],
  uploaded: "one,two,three",
  file: [true, true],
  events: ["first 1", "second 2"],
  redirected: [302, 200],
  late: "ReadTimeout",
  gone: "ConnectError",
  target: "LocalProtocolError",
  aborted: "enough",
  missing: 404,
};

/** The engine sends any target as it is, and leaves the headers as they came. */
const seenByEngine: Seen = { ...seen, transport: "native", target: 404, zipped: ["plain text", "gzip"] };

// Workerd and browsers do not say why nothing came.
const unexplained = { gone: "ReadError" };

function seenHere({ url, gone }: CallServer): Promise<Seen> {
  return calls(url, gone);
}

const lacksEngine = !presentTransports.some(({ name }) => name === "native");

test.for<[name: string, see: (server: CallServer) => Promise<Seen>, Seen]>([
  ["Node, where TRUNKLINE_TRANSPORT asks for it", seenHere, seen],
  ["Bun", (server) => seenByProgram("bun", server), seen],
  ["Deno", (server) => seenByProgram("deno", server), seen],
  ["workerd", seenByWorkerd, { ...seen, ...unexplained }],
])("fetch carries JSON, events, files, uploads and mounts in %s", { timeout: 60_000 }, async ([, see, expected]) => {
  vi.stubEnv("TRUNKLINE_TRANSPORT", "fetch");
  await using server = await callServer();

  expect(await see(server)).toEqual(expected);
});

test.skipIf(lacksEngine).for<[name: string, see: (server: CallServer) => Promise<Seen>]>([
  ["Node", seenHere],
  ["Bun", (server) => seenByProgram("bun", server)],
  ["Deno", (server) => seenByProgram("deno", server)],
])(
  "the engine carries them in %s, where nothing else is asked for (needs the engine)",
  { timeout: 60_000 },
  async ([, see]) => {
    await using server = await callServer();

    expect(await see(server)).toEqual(seenByEngine);
  },
);

test.skipIf(program === undefined)(
  "in a page of Chromium too, where redirects are followed",
  { timeout: 60_000 },
  async () => {
    await using server = await callServer();

    expect(await seenByChromium(program!, server)).toEqual({ ...seen, ...unexplained, redirected: [200, 200] });
  },
);
