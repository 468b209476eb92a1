import { expect, test } from "vitest";
import type { Engine } from "./binding.ts";
import { Hosts } from "./engine-host.ts";
import { NativeTransport } from "./native-transport.ts";
import { settingsFrom } from "./options.ts";
import { kinds, recordLength } from "./records.ts";

type Submitted = readonly [slot: number, head: string];

/** An engine that does nothing but what the test tells. */
class IdleEngine {
  static readonly made: IdleEngine[] = [];
  readonly submitted: Submitted[] = [];
  readonly deliver: (count: number) => void;
  readonly records: Int32Array;
  readonly times: Float64Array;
  readonly arena: Uint8Array;
  limits = 0;
  ticks = 0;

  constructor(arena: Uint8Array, records: Int32Array, times: Float64Array, deliver: (count: number) => void) {
    this.arena = arena;
    this.records = records;
    this.times = times;
    this.deliver = deliver;
    IdleEngine.made.push(this);
  }

  addClient = (): number => 0;
  closeClient = (): void => {};
  addOrigin = (): number => 0;
  addLimits = (): number => this.limits++;
  tick = (): void => void this.ticks++;
  cancel = (): number => 0;
  submit = (slot: number, _origin: number, _limits: number, _asks: number, head: string): void =>
    void this.submitted.push([slot, head]);

  /** An answer without a body for each of the slots, in one delivery. */
  answer(...slots: readonly number[]): void {
    const head = Buffer.from("HTTP/1.1 204 No\r\n");
    this.arena.set(head);
    for (const [at, slot] of slots.entries())
      this.records.set([slot, kinds.head, 204, 0, head.length, 0, 1, 0], at * recordLength);
    this.deliver(slots.length);
  }
}

function idle(): { readonly transport: NativeTransport; readonly engine: () => IdleEngine } {
  const hosts = new Hosts({ Engine: IdleEngine as unknown as new () => Engine }, "uv");
  return { transport: new NativeTransport(settingsFrom({}), hosts), engine: () => IdleEngine.made.at(-1)! };
}

const origin = { scheme: "http", host: "a.test", port: 80 };

function request(target: string, extensions = {}) {
  return { method: "GET", url: { href: "", origin, target }, headers: [], body: null, extensions };
}

test("no engine is made before the first request, and one serves all transports of a thread", async () => {
  const before = IdleEngine.made.length;
  const hosts = new Hosts({ Engine: IdleEngine as unknown as new () => Engine }, "uv");
  const transports = [0, 1].map(() => new NativeTransport(settingsFrom({}), hosts));
  const made = IdleEngine.made.length - before;

  const answers = transports.map((transport) => transport.handleRequest(request("/")));
  IdleEngine.made.at(-1)!.answer(0, 1);

  expect([made, IdleEngine.made.length - before]).toEqual([0, 1]);
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([204, 204]);
});

test("a slot serves another request as soon as its own is over, and not before", async () => {
  const { transport, engine } = idle();
  const first = transport.handleRequest(request("/1"));
  const second = transport.handleRequest(request("/2"));
  engine().answer(0);
  await first;
  const third = transport.handleRequest(request("/3"));
  engine().answer(1, 0);

  await Promise.all([second, third]);
  expect(engine().submitted.map(([slot, head]) => [slot, head.slice(4, 6)])).toEqual([
    [0, "/1"],
    [1, "/2"],
    [0, "/3"],
  ]);
});

test("limits of the same values have one number, whichever objects they come in", async () => {
  const { transport, engine } = idle();
  const answers = [{ read: 5 }, { read: 5 }, { read: 5, total: Infinity }, { read: 6 }, undefined].map((timeout) =>
    transport.handleRequest(request("/", timeout === undefined ? {} : { timeout })),
  );
  engine().answer(0, 1, 2, 3, 4);

  await Promise.all(answers);
  expect(engine().limits).toBe(3);
});

test("the engine is called when it wants to be, once", async () => {
  const { transport, engine } = idle();
  const answer = transport.handleRequest(request("/"));
  engine().times[0] = 1;
  engine().answer(0);
  await answer;

  await expect.poll(() => engine().ticks).toBe(1);
});

test("an engine that breaks down fails what it carried, and another takes its place", async () => {
  const { transport, engine } = idle();
  const failing = transport.handleRequest(request("/")).catch((failure: unknown) => failure);
  const broken = engine();
  broken.deliver(-1);
  const answer = transport.handleRequest(request("/"));
  engine().answer(0);

  expect(await failing).toMatchObject({
    kind: "read",
    message: "the engine broke down under the request to a.test:80; please report it",
  });
  expect([(await answer).status, engine() === broken]).toEqual([204, false]);
  await transport.close();
});
