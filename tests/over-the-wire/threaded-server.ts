// Runs in a thread: two origins that answer while the thread of the tests is blocked.
import { parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { urlOf, wireOrigin } from "./served.ts";
import type { ServerThreadData } from "./threaded-script.ts";
import type { Answer, Sent } from "./wire-row.ts";

const { port, arrivals, certificate } = workerData as ServerThreadData;
let answers: readonly (Answer | null)[] = [];
let count = 0;

function arrived(sent: Sent): Answer | null {
  // Who sends the request has sent its answers before.
  for (let news = receiveMessageOnPort(port); news !== undefined; news = receiveMessageOnPort(port)) {
    answers = news.message as readonly (Answer | null)[];
    count = 0;
  }
  const answer = answers[count];
  count += 1;
  port.postMessage(sent);
  Atomics.add(arrivals, 0, 1);
  Atomics.notify(arrivals, 0);
  return answer === undefined ? { status: 508, body: `request ${count} is one too many` } : answer;
}

const urls: string[] = [];
for (const shown of certificate === undefined ? [undefined] : [undefined, certificate])
  for (const origin of ["here", "there"] as const) urls.push(urlOf(await wireOrigin(origin, arrived, shown)));
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort!.postMessage(urls);
