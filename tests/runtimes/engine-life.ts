// Runs in the runtime under test, with a server outside of it: it does not answer `/never`.
import { readdirSync } from "node:fs";
import { once } from "node:events";
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { Client, SyncClient } from "@trunkline/core";
import { native } from "@trunkline/transport-native";

/** How many threads the process has after a hundred clients of each kind, half of them never closed, and after as many more. */
export async function clientsComeAndGo(url: string): Promise<readonly number[]> {
  // A runtime starts threads of its own for work and for garbage, when there is some.
  for (let count = 0; count < 100; count += 1) await comeAndGo(url, count);
  const before = readdirSync("/proc/self/task").length;
  for (let count = 0; count < 100; count += 1) await comeAndGo(url, count);
  return [before, readdirSync("/proc/self/task").length];
}

async function comeAndGo(url: string, count: number): Promise<void> {
  const client = new Client({ transport: native() });
  const blocking = new SyncClient({ transport: native() });
  const texts = [(await client.get(url)).text(), blocking.get(url).text()];
  if (texts.join() !== "ok,ok") throw new Error(`The server answered with ${texts.join()}.`);
  if (count % 2 === 0) return;
  await client.close();
  blocking.close();
}

/** Ends the process, with twenty requests on their way. */
export async function leave(url: string): Promise<never> {
  await sendWithoutAnswer(new Client({ transport: native() }), url);
  console.log('"leaving"');
  process.exit(0);
}

/** Four threads are ended, each with requests on their way; what the others can do afterwards. */
export async function threadsEnd(url: string): Promise<unknown> {
  if (!isMainThread) return work(url);
  const threads = Array.from({ length: 4 }, () => new Worker(new URL(import.meta.url)));
  const told = await Promise.all(threads.map(async (thread) => ((await once(thread, "message")) as [string])[0]));
  const client = new Client({ transport: native() });
  const texts: string[] = [];
  for (const thread of threads) {
    await thread.terminate();
    texts.push((await client.get(url)).text());
  }
  return [told, texts];
}

async function work(url: string): Promise<never> {
  const client = new Client({ transport: native() });
  await sendWithoutAnswer(client, url);
  const blocking = new SyncClient({ transport: native() });
  // Its body is never read.
  blocking.stream("GET", url);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort!.postMessage(blocking.get(url).text());
  return new Promise<never>(() => {});
}

/** Twenty requests that have arrived at the server. */
async function sendWithoutAnswer(client: Client, url: string): Promise<void> {
  for (let count = 0; count < 20; count += 1) void client.get(`${url}/never`, { timeout: null }).catch(() => {});
  await client.get(`${url}/once-twenty-are-here`);
}
