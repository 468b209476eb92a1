import * as asynchronous from "@trunkline/compat/requests";
import * as synchronous from "@trunkline/compat/requests/sync";
import { expect, test } from "vitest";
import { RecordingServer } from "./recording-server.ts";

test("no timer fires while a synchronous call waits, and each fires after it", { tags: ["F110", "F112"] }, async () => {
  await using server = await RecordingServer.start();
  const events: string[] = [];
  const timer = new Promise<void>((fired) => {
    setTimeout(() => {
      events.push("timer");
      fired();
    }, 0);
  });

  const answer = synchronous.get(`${server.url}/answer?body=hello`);
  events.push(answer.text);
  await timer;

  expect(events).toEqual(["hello", "timer"]);
});

test("a synchronous answer that is streamed is read when it is asked for", async () => {
  await using server = await RecordingServer.start();
  using session = new synchronous.Session();

  const answer = session.get(`${server.url}/lines`, { stream: true });

  expect(answer.text).toBe("first\nsecond half\r\nthird");
  expect(answer.content.length).toBe(24);
});

test(
  "an asynchronous answer that is streamed says what to await before its content",
  { tags: ["F111", "F128"] },
  async () => {
    await using server = await RecordingServer.start();
    await using session = new asynchronous.Session();

    const answer = await session.get(`${server.url}/lines`, { stream: true });

    expect(() => answer.text).toThrow("Call `await response.load()` first");
    await answer.load();
    expect(answer.text).toBe("first\nsecond half\r\nthird");
  },
);

test("a hook that promises is refused by the synchronous entry, with what to import", async () => {
  await using server = await RecordingServer.start();
  const hooks = { response: async () => {} };

  expect(() => synchronous.get(`${server.url}/answer`, { hooks })).toThrow("the synchronous entry cannot wait for it");
  await expect(asynchronous.get(`${server.url}/answer`, { hooks })).resolves.toMatchObject({ statusCode: 200 });
});

test("a session that was closed sends no more, by either entry", { tags: ["F116"] }, async () => {
  await using server = await RecordingServer.start();
  const [blocking, promising] = [new synchronous.Session(), new asynchronous.Session()];
  const before = [blocking.get(server.url).ok, (await promising.get(server.url)).ok];

  blocking.close();
  await promising.close();

  expect(before).toEqual([true, true]);
  expect(() => blocking.get(server.url)).toThrow("The session has been closed");
  await expect(promising.get(server.url)).rejects.toThrow("The session has been closed");
});
