// One client with bodies much longer than its memory may grow. It prints what it saw as JSON.
import { fork } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { Client, SyncClient } from "@trunkline/core";
import { makeTransport } from "../transports.ts";
import type { BodyResult, BodySettings, DirectionResult } from "./body-settings.ts";
import { PatternReader, patternOf } from "./pattern.ts";

/** One body, in one direction: what became of it. */
type Carry = (size: number) => Promise<Pick<DirectionResult, "bytes" | "progress" | "problem">>;
type Received = { readonly bytes: number; readonly problem: string | null };

const settings = JSON.parse(process.argv[2] ?? "") as BodySettings;
const server = fork(fileURLToPath(new URL("./server-program.ts", import.meta.url)), [], { execArgv: [] });
const [port] = (await once(server, "message")) as [number];
const patience = setTimeout(() => {
  process.stderr.write(`The bodies were not there after ${settings.limit} ms.\n`);
  process.exit(1);
}, settings.limit);
const url = (size: number): string => `http://127.0.0.1:${port}/${size}`;
const timeout = { connect: 20_000, read: 20_000, write: 20_000, pool: 20_000 };

// Each chunk that comes or goes is a moment at which the memory may be at its most.
let most = 0;
const sample = (): void => void (most = Math.max(most, process.memoryUsage.rss()));

const { down, up, close } = await carriers();
for (const carry of [down, up]) await carry(settings.warmUp);
const result: BodyResult = { down: await measured(down), up: await measured(up) };
await close();
clearTimeout(patience);
server.disconnect();
process.stdout.write(JSON.stringify(result));

async function measured(carry: Carry): Promise<DirectionResult> {
  globalThis.gc?.();
  const before = (most = process.memoryUsage.rss());
  const started = performance.now();
  const seen = await carry(settings.size);
  return { ...seen, seconds: (performance.now() - started) / 1000, before, most };
}

async function carriers(): Promise<{
  readonly down: Carry;
  readonly up: Carry;
  readonly close: () => void | Promise<void>;
}> {
  const transport = await makeTransport(settings.transport);
  let progress = 0;
  const told = ({ transferred }: { readonly transferred: number }): void => {
    progress = transferred;
    sample();
  };
  const sent = (size: number): object => ({ "Content-Length": String(size) });
  if (settings.client === "Client") {
    const client = new Client({ transport, timeout });
    return {
      async down(size) {
        const reader = new PatternReader();
        await using response = await client.stream("GET", url(size), { onDownloadProgress: told });
        for await (const chunk of response.iterBytes()) reader.read(chunk);
        return { bytes: reader.bytes, problem: reader.problem, progress };
      },
      async up(size) {
        const content = asynchronous(patternOf(size));
        const options = { content, headers: { ...sent(size) }, onUploadProgress: told };
        return { ...(await client.post(url(size), options)).json<Received>(), progress };
      },
      close: () => client.close(),
    };
  }
  if (!("handleRequestSync" in transport)) throw new Error(`The transport "${transport.name}" is not synchronous.`);
  const client = new SyncClient({ transport, timeout });
  return {
    async down(size) {
      const reader = new PatternReader();
      using response = client.stream("GET", url(size), { onDownloadProgress: told });
      for (const chunk of response.iterBytesSync()) reader.read(chunk);
      return { bytes: reader.bytes, problem: reader.problem, progress };
    },
    async up(size) {
      const options = { content: patternOf(size), headers: { ...sent(size) }, onUploadProgress: told };
      return { ...client.post(url(size), options).json<Received>(), progress };
    },
    close: () => client.close(),
  };
}

async function* asynchronous(chunks: Iterable<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  yield* chunks;
}
