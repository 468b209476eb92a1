import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { app } from "../src/index.ts";
import { failureOf, gate, get } from "./requests.ts";

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

async function forgetRequests(): Promise<void> {
  await new Promise(setImmediate);
  collectGarbage();
  await new Promise(setImmediate);
}

test("an application that keeps nothing of its request but the signal hears of an abort", async () => {
  const { opened: heard, open: hear } = gate();
  const controller = new AbortController();
  const silent = app(({ signal }) => {
    signal.addEventListener("abort", hear);
    return new Promise(() => {});
  });

  const outcome = failureOf(silent.handleRequest(get("http://shop.test/", { signal: controller.signal })));
  await forgetRequests();
  controller.abort("enough");

  expect((await outcome).cause).toBe("enough");
  await heard;
});

test("an application that keeps nothing of its request but the signal hears that its answer is left", async () => {
  const { opened: heard, open: hear } = gate();
  const endless = app(({ signal }) => {
    signal.addEventListener("abort", hear);
    return new Response(new ReadableStream());
  });

  const { body } = await endless.handleRequest(get("http://shop.test/"));
  await forgetRequests();
  await body.close();

  await heard;
  expect(await body[Symbol.asyncIterator]().next()).toEqual({ done: true, value: undefined });
});
