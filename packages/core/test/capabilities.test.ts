import { readdirSync, readFileSync } from "node:fs";
import type { Capability, SyncTransport, Transport } from "@trunkline/transport";
import { expect, test } from "vitest";
import { Client, Request, SyncClient, UnsupportedProtocol } from "../src/index.ts";
import { both, scripted, thrownBy } from "./both.ts";
import { everything, ScriptedTransport } from "./scripted-transport.ts";

test("a transport of another kind is refused with what to do", async () => {
  const make = (parts: object): Transport & SyncTransport =>
    ({ contract: 1, name: "odd", capabilities: new Set(), ...parts }) as unknown as Transport & SyncTransport;
  const message = (run: () => unknown): string => {
    try {
      run();
    } catch (error) {
      return `${(error as Error).name}: ${(error as Error).message}`;
    }
    return "nothing";
  };

  expect([
    message(() => new Client({ transport: make({ contract: 2 }) })),
    message(() => new SyncClient({ transport: make({ contract: 0 }) })),
    message(() => new Client({ transport: make({ handleRequestSync() {} }) })),
    message(() => new SyncClient({ transport: make({ handleRequest() {} }) })),
    message(() => new Client({ transport: scripted(() => ({})), mounts: { "all://h": make({ contract: 3 }) } })),
  ]).toEqual([
    'TypeError: The transport "odd" implements contract 2; this client speaks 1. Upgrade @trunkline/core.',
    'TypeError: The transport "odd" implements contract 0; this client speaks 1. Upgrade the transport.',
    'TypeError: The transport "odd" is synchronous: mount it in a SyncClient.',
    'TypeError: The transport "odd" is asynchronous: mount it in a Client, or take a synchronous one, such as mock, app or native.',
    'TypeError: The transport "odd" implements contract 3; this client speaks 1. Upgrade @trunkline/core.',
  ]);
  for (const options of [undefined, {}, { transport: null }, { transport: "undici" }] as never[]) {
    expect(message(() => new Client(options))).toMatch(/^TypeError: .*@trunkline\/transport-undici.*trunkline/);
    expect(message(() => new SyncClient(options))).toMatch(
      /^TypeError: A .*[Cc]lient .*needs a (synchronous )?transport/,
    );
  }
});

test("what only the asynchronous client has is refused by name", () => {
  const transport = scripted(() => ({}));
  for (const name of ["layers", "signal"])
    expect(() => new SyncClient({ transport, [name]: [] })).toThrow(`A SyncClient has no "${name}"`);
});

test("an asynchronous body is refused by a SyncClient by name", () => {
  const transport = scripted(() => ({}));
  using sync = new SyncClient({ transport });
  const request = new Request("POST", "http://h/", {
    content: async function* chunks() {
      yield Uint8Array.of(1);
    },
  });

  expect(() => sync.send(request)).toThrow("The request's body is asynchronous; a SyncClient cannot send it.");
  expect(transport.arrived).toEqual([]);
});

test("every capability word is read by some line of core", () => {
  const contract = readFileSync(new URL("../../transport/src/transport.ts", import.meta.url), "utf8");
  const words = [...(/export type Capability =([^;]+);/.exec(contract)?.[1] ?? "").matchAll(/"([a-z-]+)"/g)].map(
    ([, word]) => word!,
  );
  const source = readdirSync(new URL("../src", import.meta.url), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
    .map((path) => readFileSync(new URL(`../src/${path}`, import.meta.url), "utf8"))
    .join("\n");

  expect(words).toEqual([
    "streams-request-body",
    "streams-response-body",
    "decodes-content",
    "follows-redirects",
    "upgrades",
  ]);
  for (const word of [...words, "limits-total", "limits-read"])
    expect([word, source.includes(`"${word}"`)]).toEqual([word, true]);
  expect(source).toContain("`limits-${phase}`");
});

const without = (...words: Capability[]): Capability[] => everything.filter((word) => !words.includes(word));

both("what a transport cannot do is refused before anything is sent", async ({ client }) => {
  const refusals: string[] = [];
  const attempt = async (
    capabilities: Capability[],
    call: (own: ReturnType<typeof client>) => unknown,
  ): Promise<void> => {
    const transport = new ScriptedTransport(() => ({}), capabilities);
    const error = (await thrownBy(() => call(client({ transport })))) as Error;
    refusals.push(`${error.name}: ${error.message}`);
    expect(transport.arrived).toEqual([]);
    if (error.name !== "TypeError") expect(error).toBeInstanceOf(UnsupportedProtocol);
  };
  await attempt([...everything], (own) => own.get("wss://h/"));
  await attempt(without("streams-response-body"), (own) =>
    own.stream("GET", "http://h/", { headers: { Accept: "text/event-stream" } }),
  );
  await attempt([...everything, "follows-redirects"], (own) => own.get("http://h/", { followRedirects: false }));
  await attempt([...everything], (own) => own.get("/relative"));
  await attempt([...everything], (own) => own.get("http:///no-host"));

  expect(refusals).toEqual([
    'UnsupportedProtocol: GET wss://h/: the transport "scripted" opens no WebSockets. Mount one that does at "wss://".',
    'UnsupportedProtocol: GET http://h/: the transport "scripted" buffers whole bodies, and an event stream has no end.',
    'TypeError: The transport "scripted" follows redirects itself and cannot be told not to: leave followRedirects out.',
    'UnsupportedProtocol: GET "/relative": the URL has no scheme and host. Set baseUrl.',
    'UnsupportedProtocol: GET "http:/no-host": the URL has no host.',
  ]);
});

both("a transport with the words gets what the others are refused", async ({ client }) => {
  const upgrading = new ScriptedTransport(() => ({ status: 101 }), [...everything, "upgrades"]);
  const following = new ScriptedTransport(() => ({ body: "end" }), [...everything, "follows-redirects"]);

  expect((await client({ transport: upgrading }).get("ws://h/")).status).toBe(101);
  const buffering = new ScriptedTransport(() => ({ body: "data: 1" }), without("streams-response-body"));
  expect(
    (await client({ transport: buffering }).get("http://h/", { headers: { Accept: "text/event-stream" } })).text(),
  ).toBe("data: 1");
  expect((await client({ transport: following }).get("http://h/")).text()).toBe("end");
  expect((await client({ transport: following }).get("http://h/", { followRedirects: true })).text()).toBe("end");
});

both(
  "what a transport has decoded itself is not decoded again, nor called encoded, and has the same cap",
  async ({ client }) => {
    const transport = new ScriptedTransport(
      () => ({ headers: ["Content-Encoding", "gzip", "Content-Length", "9", "ETag", "x"], body: ["plain ", "text"] }),
      [...everything, "decodes-content"],
    );
    const response = await client({ transport, maxDecodedBytes: 10 }).get("http://h/");

    expect([response.text(), response.headers.raw]).toEqual(["plain text", ["ETag", "x"]]);
    expect(String(await thrownBy(() => client({ transport, maxDecodedBytes: 9 }).get("http://h/")))).toBe(
      "ResponseTooLarge: GET http://h/: the body has more than 9 bytes once it is decoded. Raise maxDecodedBytes.",
    );
  },
);

both("a client that was told not to follow is refused by a transport that does", async ({ client }) => {
  const transport = new ScriptedTransport(() => ({}), [...everything, "follows-redirects"]);

  expect(await thrownBy(() => client({ transport, followRedirects: false }).get("http://h/"))).toBeInstanceOf(
    TypeError,
  );
});
