import { expect, test } from "vitest";
import { Script } from "../over-the-wire/world.ts";
import { answerBy, endAnswers } from "./remote-world.ts";
import { WireServer } from "./wire-server.ts";

test("what arrives at either origin is answered by the script on the other side, bytes and all", async () => {
  await using server = await WireServer.start();
  const script = new Script();
  script.reset(({ method, target, body }, count) => ({
    status: 200 + count,
    headers: ["X-Saw", `${method} ${target} ${body}`],
    body: new Uint8Array([count, 255]),
  }));
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
