import { execFile } from "node:child_process";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { promisify } from "node:util";
import { Worker } from "node:worker_threads";
import { answerOf, rawPeer } from "@trunkline/transport-conformance/peers";
import { expect, test } from "vitest";
import { native } from "../src/index.ts";

const answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

test("an address that does not answer gives way to the next, whose connection carries all that follows", async () => {
  await using peer = await rawPeer((socket) => socket.on("data", () => socket.write(answer)));
  await using silent = await silentAddress(peer.origin.port);
  const lookup = (): string[] => [silent.address, "127.0.0.1"];
  await using transport = native({ lookup, addressHeadStart: 20 });
  const url = { href: "http://two.test/", origin: { ...peer.origin, host: "two.test" }, target: "/" };

  const answers = [];
  for (let turn = 0; turn < 3; turn++) answers.push(await answerOf(transport, { ...peer.request(), url }));

  const ok = [200, "ok"];
  expect([answers, peer.accepted]).toEqual([[ok, ok, ok], 1]);
});

test("an answer that comes before its request does not keep anybody waiting", async () => {
  await using hasty = await hastyServer();
  await using transport = native();
  const origin = { scheme: "http", host: "127.0.0.1", port: hasty.port };
  const url = { href: "", origin, target: "/" };
  const extensions = { timeout: { read: 1000 } };

  const asking = answerOf(transport, { method: "GET", url, headers: [], body: null, extensions });
  // It has answered before the engine looks at the connection for the first time.
  Atomics.wait(hasty.gate, 0, 0, 1000);
  const outcome = await asking.catch(({ kind }: { kind: string }) => kind);

  expect(["remote-protocol", [200, "ok"]]).toContainEqual(outcome);
});

test("thousands who wait for a server that goes away are all told so", async () => {
  const source = new URL("../src/index.ts", import.meta.url).href;
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", deserted(source)], {
    timeout: 20_000,
  });

  expect(stdout.trim()).toBe("20000 connect");
});

function deserted(source: string): string {
  return `
    import { createServer } from "node:net";
    import { once } from "node:events";
    import { tmpdir } from "node:os";
    import { native } from ${JSON.stringify(source)};
    const socketPath = tmpdir() + "/deserted-" + process.pid + ".sock";
    const server = createServer((socket) => socket.once("data", () => server.close(() => {}) && socket.destroy()));
    await once(server.listen(socketPath), "listening");
    const transport = native({ socketPath, limits: { maxConnections: 1 } });
    const origin = { scheme: "http", host: "a.test", port: 80 };
    const request = { method: "GET", url: { href: "", origin, target: "/" }, headers: [], body: null, extensions: {} };
    const all = Array.from({ length: 20001 }, () => transport.handleRequest(request).catch(({ kind }) => kind));
    const [, ...kinds] = await Promise.all(all);
    console.log(kinds.length, [...new Set(kinds)].join());
  `;
}

interface SilentAddress extends AsyncDisposable {
  readonly address: string;
}

/** Another address of this machine with that port, whose backlog is full: whoever connects to it waits. */
async function silentAddress(port: number): Promise<SilentAddress> {
  const address = "127.0.0.2";
  // The listening thread is put to sleep before it can accept anyone.
  const worker = new Worker(
    `const { createServer } = require("node:net");
     const { parentPort, workerData } = require("node:worker_threads");
     createServer().listen({ ...workerData, backlog: 1 }, () => {
       parentPort.postMessage("listening");
       Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
     });`,
    { eval: true, workerData: { host: address, port } },
  );
  await once(worker, "message");
  // The kernel takes one more than the backlog says, and says nothing to those that come after.
  const fillers: Socket[] = [connect(port, address), connect(port, address)];
  await Promise.all(fillers.map((filler) => once(filler, "connect")));
  return {
    address,
    async [Symbol.asyncDispose]() {
      for (const filler of fillers) filler.destroy();
      await worker.terminate();
    },
  };
}

/** Answers whoever connects before he has asked, and keeps the connection open. */
async function hastyServer(): Promise<AsyncDisposable & { readonly port: number; readonly gate: Int32Array }> {
  const gate = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(
    `const { createServer } = require("node:net");
     const { parentPort, workerData } = require("node:worker_threads");
     const server = createServer((socket) => {
       socket.on("error", () => {}).resume().write(${JSON.stringify(answer)}, () => {
         Atomics.store(workerData, 0, 1);
         Atomics.notify(workerData, 0);
       });
     });
     server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port));`,
    { eval: true, workerData: gate },
  );
  const [port] = (await once(worker, "message")) as [number];
  return { port, gate, [Symbol.asyncDispose]: async () => void (await worker.terminate()) };
}
