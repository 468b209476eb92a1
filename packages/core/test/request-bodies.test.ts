import { expect, test } from "vitest";
import { Request, RequestNotRead } from "../src/index.ts";
import { both, thrownBy } from "./both.ts";
import { everything, lines, ScriptedTransport } from "./scripted-transport.ts";

both("a stream is buffered for a transport that sends whole bodies only", async ({ client: make }) => {
  const transport = new ScriptedTransport(
    () => ({}),
    everything.filter((word) => word !== "streams-request-body"),
  );
  const content = (): Iterable<Uint8Array> => [Uint8Array.of(97), Uint8Array.of(98)];
  await make({ transport }).post("http://h/", { content });
  await make({ transport }).post("http://h/", { content, headers: { "content-length": "2", "X-Own": "1" } });

  expect(lines(transport)).toEqual(["POST http://h/ ab", "POST http://h/ ab"]);
  for (const { headers } of transport.arrived) {
    const names = headers.filter((_text, index) => index % 2 === 0).map((name) => name.toLowerCase());
    expect([names.filter((name) => name === "content-length"), names.includes("transfer-encoding")]).toEqual([
      ["content-length"],
      false,
    ]);
  }
});

both("a chunk that is no bytes is refused by name", async ({ client: make }) => {
  const content = ["text"] as unknown as Iterable<Uint8Array>;

  expect(await thrownBy(() => make().post("http://h/", { content }))).toMatchObject({
    name: "TypeError",
    message: expect.stringMatching(/Uint8Array chunks/),
  });
});

test("a streamed body is read once and kept", async () => {
  const request = new Request("POST", "http://h/", {
    content: async function* one() {
      yield Uint8Array.of(1);
    },
  });
  expect(() => request.bytes()).toThrow(RequestNotRead);
  expect(() => request.readSync()).toThrow(/asynchronous/);

  expect(await request.read()).toEqual(Uint8Array.of(1));
  expect([request.bytes(), request.read(), request.readSync()]).toEqual([
    Uint8Array.of(1),
    Uint8Array.of(1),
    Uint8Array.of(1),
  ]);
  const used = new Request("POST", "http://h/", {
    content: [Uint8Array.of(1)].values() as unknown as Iterable<Uint8Array>,
  });
  used.readSync();
  expect(used.readSync()).toEqual(Uint8Array.of(1));
});
