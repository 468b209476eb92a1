import { expect, test, vi } from "vitest";
import { Client } from "../src/index.ts";
import { scripted, thrownBy } from "./both.ts";
import { everything, type Script, ScriptedTransport, silence } from "./scripted-transport.ts";

const untimed = everything.filter((word) => !word.startsWith("limits-"));
const scripts: readonly Script[] = [() => silence, () => ({ body: ["a", silence] })];
const reasons = [undefined, "text", new Error("mine"), null, { code: 7 }];

test.for([
  [everything, "itself"],
  [untimed, "by core"],
] as const)("an abort throws the signal's reason unchanged (limits kept %s)", async ([capabilities]) => {
  for (const reason of reasons) {
    for (const script of scripts) {
      const controller = new AbortController();
      const client = new Client({ transport: new ScriptedTransport(script, capabilities) });
      const call = thrownBy(() => client.get("http://h/", { signal: controller.signal }));
      await Promise.resolve();
      controller.abort(reason);

      expect(await call).toBe(controller.signal.reason);
    }
  }
});

test("an aborted signal sends nothing and calls no hook", async () => {
  const transport = scripted(() => ({}));
  const signal = AbortSignal.abort("before");
  const hook = vi.fn<() => void>();
  const eventHooks = { request: [hook] };

  expect(await thrownBy(() => new Client({ transport, eventHooks }).get("http://h/", { signal }))).toBe("before");
  expect(await thrownBy(() => new Client({ transport, eventHooks, signal }).get("http://h/"))).toBe("before");
  expect([transport.arrived, hook.mock.calls]).toEqual([[], []]);
});

test("a client's signal aborts its requests, and so does the call's own", async () => {
  for (const isOwn of [true, false]) {
    const [own, call] = [new AbortController(), new AbortController()];
    const client = new Client({ transport: scripted(() => silence), signal: own.signal });
    const error = thrownBy(() => client.get("http://h/", { signal: call.signal }));
    await Promise.resolve();
    (isOwn ? own : call).abort(isOwn ? "client" : "call");

    expect(await error).toBe(isOwn ? "client" : "call");
  }
});

test("an abort while a streamed body is read throws the reason there", async () => {
  const controller = new AbortController();
  const transport = scripted(() => ({ body: ["a", silence] }));
  const response = await new Client({ transport }).stream("GET", "http://h/", { signal: controller.signal });
  const read: string[] = [];
  const error = await thrownBy(async () => {
    for await (const text of response.iterText()) {
      read.push(text);
      controller.abort("enough");
    }
  });

  expect([read, error, transport.closedBodies, response.isClosed]).toEqual([["a"], "enough", [0], true]);
});

test("a signal that aborts after the end changes nothing", async () => {
  const controller = new AbortController();
  const response = await new Client({ transport: scripted(() => ({ body: "x" })) }).get("http://h/", {
    signal: controller.signal,
  });
  controller.abort();

  expect(response.text()).toBe("x");
});

test("the caller's signal reaches the transport as it is, and none where none was given", async () => {
  const transport = scripted(() => ({}));
  const { signal } = new AbortController();
  const client = new Client({ transport });
  await client.get("http://h/", { signal });
  await client.get("http://h/");

  expect(transport.arrived.map((request) => ["signal" in request, request.signal])).toEqual([
    [true, signal],
    [false, undefined],
  ]);
});
