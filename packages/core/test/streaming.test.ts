import { expect, test } from "vitest";
import { Client, SyncClient } from "../src/index.ts";
import { all, both, scripted, thrownBy } from "./both.ts";

both(
  "a streamed answer is read as it comes, and closed at its end",
  async ({ client, chunks, lines: linesOf, texts }) => {
    const transport = scripted(() => ({
      headers: ["Content-Type", "text/plain; charset=utf-8"],
      body: ["a\n\u{1f600}".slice(0, 2), Uint8Array.of(0xc3), Uint8Array.of(0xa9, 0x0d), "\nend"],
    }));
    const own = client({ transport });

    expect(Buffer.concat(await all(chunks(await own.stream("GET", "http://h/")))).toString()).toBe("a\né\r\nend");
    expect((await all(texts(await own.stream("GET", "http://h/")))).join("")).toBe("a\né\r\nend");
    expect(await all(linesOf(await own.stream("GET", "http://h/")))).toEqual(["a", "é", "end"]);
    expect(transport.closedBodies).toEqual([0, 1, 2]);
  },
  ["F019", "F020", "F021", "F094"],
);

both(
  "an answer is sent for, streamed and left unread",
  async ({ client, close }) => {
    const transport = scripted(() => ({ body: "unread" }));
    const own = client({ transport });
    const response = await own.send(own.buildRequest("GET", "http://h/"), { stream: true });

    expect(() => response.text()).toThrow(/not been read/);
    expect(() => response.elapsed).toThrow(/once the response/);
    expect([response.isClosed, transport.closedBodies]).toEqual([false, []]);
    await close(response);
    expect([response.isClosed, transport.closedBodies, response.elapsed >= 0]).toEqual([true, [0], true]);
  },
  ["F094"],
);

both("toWeb of an answer that has no body closes it", async ({ client }) => {
  const transport = scripted(() => ({ status: 204 }));
  const response = await client({ transport }).stream("GET", "http://h/");

  expect([response.toWeb().status, transport.closedBodies]).toEqual([204, [0]]);
});

test("leaving a block closes the streamed answer, also by an exception", { tags: ["F023"] }, async () => {
  const transport = scripted(() => ({ body: ["a", "b"] }));
  await using client = new Client({ transport });
  using sync = new SyncClient({ transport });
  const mine = new Error("mine");
  const fail = (): never => {
    throw mine;
  };

  expect(await client.stream("GET", "http://h/", async (response) => response.status)).toBe(200);
  expect(await client.stream("GET", "http://h/", {}, async ({ status }) => status)).toBe(200);
  expect(await thrownBy(() => client.stream("GET", "http://h/", fail))).toBe(mine);
  expect(sync.stream("GET", "http://h/", ({ status }) => status)).toBe(200);
  expect(() => sync.stream("GET", "http://h/", fail)).toThrow(mine);
  {
    await using response = await client.stream("GET", "http://h/");
    using other = sync.stream("GET", "http://h/");
    expect([response.isClosed, other.isClosed]).toEqual([false, false]);
  }
  expect(transport.closedBodies.toSorted((first, second) => first - second)).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test("whoever reads while the body is being read waits for the same", async () => {
  await using client = new Client({ transport: scripted(() => ({ body: ["a", "b"] })) });
  await using response = await client.stream("GET", "http://h/");
  const [first, second] = await Promise.all([response.read(), response.read()]);

  expect([response.text(), second]).toEqual(["ab", first]);
});
