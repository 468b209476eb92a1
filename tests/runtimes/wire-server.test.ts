import { expect, test } from "vitest";
import type { Sent } from "../over-the-wire/wire-row.ts";
import { Script } from "../over-the-wire/world.ts";
import { answerBy, endAnswers } from "./remote-world.ts";
import { WireServer } from "./wire-server.ts";

test("what arrives at either origin is answered by the script on the other side, bytes and all", async () => {
  await using server = await WireServer.start();
  const script = new Script();
  script.reset((count) => {
    const { method, target, body } = script.sent[count - 1]!;
    return {
      status: 200 + count,
      headers: ["X-Saw", `${method} ${target} ${body}`],
      body: new Uint8Array([count, 255]),
    };
  });
  const answering = answerBy(script, server);

  const first = await fetch(`${server.here}/a?b`, { method: "PUT", body: "sent" });
  const second = await fetch(`${server.there}/c`, { headers: { "X-Own": "1" } });
  await endAnswers(server);
  await answering;

  expect([first.status, first.headers.get("x-saw"), [...new Uint8Array(await first.arrayBuffer())]]).toEqual([
    201,
    "PUT /a?b sent",
    [1, 255],
  ]);
  expect([second.status, second.headers.get("access-control-allow-origin")]).toEqual([202, "*"]);
  expect(script.sent.map(({ origin, target }) => `${origin}${target}`)).toEqual(["here/a?b", "there/c"]);
  expect(script.sent[1]?.headers).toContain("x-own: 1");
});

test("a runtime that blocks says beforehand what is answered, and asks afterwards what has arrived", async () => {
  await using server = await WireServer.start();
  const answers = [{ status: 201, body: [1, 255] }, null];
  await fetch(`${server.here}/control/answers`, { method: "POST", body: JSON.stringify(answers) });
  const sentOf = async (count: number): Promise<unknown[]> => {
    const sent = (await (await fetch(`${server.here}/control/sent?count=${count}`)).json()) as Sent[];
    return sent.map(({ origin, target, body }) => [origin, target, body]);
  };
  const controller = new AbortController();

  const first = await fetch(`${server.there}/a?b`, { method: "PUT", body: "sent" });
  const second = fetch(`${server.here}/silent`, { signal: controller.signal }).catch(() => "gave up");

  expect([first.status, [...new Uint8Array(await first.arrayBuffer())]]).toEqual([201, [1, 255]]);
  expect(await sentOf(2)).toEqual([
    ["there", "/a?b", "sent"],
    ["here", "/silent", ""],
  ]);
  controller.abort();
  expect(await second).toBe("gave up");
  expect((await fetch(`${server.here}/more`)).status).toBe(508);
});
