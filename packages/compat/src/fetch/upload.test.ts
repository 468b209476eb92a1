import { expect, test } from "vitest";
import { upload } from "./upload.ts";

function recorded(chunks: readonly string[]): {
  readonly stream: ReadableStream<Uint8Array>;
  readonly reasons: unknown[];
} {
  const reasons: unknown[] = [];
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
    },
    cancel: (reason) => void reasons.push(reason),
  });
  return { stream, reasons };
}

test("a stream that is cancelled by the signal does not pass for whole", async () => {
  const { stream, reasons } = recorded(["a"]);
  const controller = new AbortController();
  const chunks = upload(stream, controller.signal);

  const first = await chunks.next();
  const second = chunks.next();
  controller.abort("why");

  expect(first).toEqual({ done: false, value: new Uint8Array([97]) });
  await expect(second).rejects.toBe("why");
  expect(reasons).toEqual(["why"]);
});

test("a stream of which nobody wants the rest is cancelled", async () => {
  const { stream, reasons } = recorded(["a", "b"]);

  const chunks = upload(stream, null);
  await chunks.next();
  await chunks.return();

  expect(reasons).toEqual([undefined]);
});
