import { type Programs, untyped } from "../kit.ts";

const caught = (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error);

/** Of a DOMException the name and the code tell it from others. */
const told = (error: unknown): unknown =>
  error instanceof DOMException ? { exception: error.name, code: error.code, message: error.message } : error;

/** A body of which one byte is there and no end, and the reasons it was cancelled for. */
function endless(): { readonly body: ReadableStream; readonly reasons: unknown[] } {
  const reasons: unknown[] = [];
  const body = new ReadableStream({
    start: (stream) => stream.enqueue(new Uint8Array([65])),
    cancel: (reason) => void reasons.push(reason),
  });
  return { body, reasons };
}

/** Once all that was due at this moment has happened. */
const later = <Value>(value: Value): Promise<Value> => new Promise((resolve) => setImmediate(resolve, value));

/** What a signal does at each moment. */
export const aborts: Programs = {
  "a signal that has aborted": async ({ fetch, one }) =>
    told(await caught(fetch(`${one}/text`, { signal: AbortSignal.abort() }))),
  "a signal that has aborted with a reason": async ({ fetch, one }) => {
    const reason = new RangeError("my own");
    return (await caught(fetch(`${one}/text`, { signal: AbortSignal.abort(reason) }))) === reason;
  },
  "a reason that is no error": ({ fetch, one }) => caught(fetch(`${one}/text`, { signal: AbortSignal.abort("why") })),
  "a reason of null": ({ fetch, one }) => caught(fetch(`${one}/text`, { signal: AbortSignal.abort(null) })),
  "a signal before the answer": async ({ fetch, one }) => {
    const controller = new AbortController();
    const answer = caught(fetch(`${one}/never`, { signal: controller.signal }));
    queueMicrotask(() => controller.abort());
    return told(await answer);
  },
  "a signal that times out": async ({ fetch, one }) => {
    const error = await caught(fetch(`${one}/never`, { signal: AbortSignal.timeout(20) }));
    return error instanceof DOMException && error.name;
  },
  "a signal in the middle of the body": async ({ fetch, one }) => {
    const controller = new AbortController();
    const response = await fetch(`${one}/stalls`, { signal: controller.signal });
    const reader = response.body!.getReader();
    const { value } = await reader.read();
    controller.abort();
    return [new TextDecoder().decode(value), told(await caught(reader.read())), told(await caught(reader.closed))];
  },
  "a signal with a reason in the middle of the body": async ({ fetch, one }) => {
    const controller = new AbortController();
    const reason = new RangeError("my own");
    const response = await fetch(`${one}/stalls`, { signal: controller.signal });
    const text = caught(response.text());
    controller.abort(reason);
    return (await text) === reason;
  },
  "a signal after the body": async ({ fetch, one }) => {
    const controller = new AbortController();
    const response = await fetch(`${one}/text`, { signal: controller.signal });
    const text = await response.text();
    controller.abort();
    return text;
  },
  "a signal before the body is read": async ({ fetch, one }) => {
    const controller = new AbortController();
    const response = await fetch(`${one}/stalls`, { signal: controller.signal });
    controller.abort();
    return told(await caught(response.text()));
  },
  "a signal reaches both of a clone": async ({ fetch, one }) => {
    const controller = new AbortController();
    const response = await fetch(`${one}/stalls`, { signal: controller.signal });
    const copy = response.clone();
    const texts = [caught(response.text()), caught(copy.text())];
    controller.abort();
    return (await Promise.all(texts)).map(told);
  },
  "a request's signal": async ({ fetch, Request, one }) => {
    const controller = new AbortController();
    const request = new Request(`${one}/never`, { signal: controller.signal });
    const answer = caught(fetch(request));
    queueMicrotask(() => controller.abort("why"));
    return answer;
  },
  "a signal beside a request takes the place of its own": async ({ fetch, Request, one }) => {
    const request = new Request(`${one}/text`, { signal: AbortSignal.abort() });
    return fetch(request, { signal: new AbortController().signal });
  },
  "no signal beside a request takes the place of its own": async ({ fetch, Request, one }) => {
    const request = new Request(`${one}/text`, { signal: AbortSignal.abort() });
    return fetch(request, { signal: null });
  },
  "a signal that is none is refused": ({ fetch, one }) => fetch(`${one}/text`, { signal: untyped("no") }),
  "a body that is cancelled ends": async ({ fetch, one }) => {
    const response = await fetch(`${one}/stalls`);
    const reader = response.body!.getReader();
    await reader.read();
    await reader.cancel();
    return [await reader.read(), response.bodyUsed];
  },
  "an upload that is aborted has its stream cancelled": async ({ fetch, one }) => {
    const controller = new AbortController();
    const { body, reasons } = endless();
    const init = { method: "POST", body, duplex: "half", signal: controller.signal };
    const answer = caught(fetch(`${one}/never`, untyped(init)));
    controller.abort("why");
    return [await answer, await later(reasons)];
  },
  "an upload that is aborted on the way has its stream cancelled": async ({ fetch, one }) => {
    const controller = new AbortController();
    const { body, reasons } = endless();
    const init = { method: "POST", body, duplex: "half", signal: controller.signal };
    const reader = (await fetch(`${one}/pipe`, untyped(init))).body!.getReader();
    const first = await reader.read();
    controller.abort("why");
    return [first, await caught(reader.read()), await later(reasons)];
  },
  "an abort of one leaves the other": async ({ fetch, one }) => {
    const controller = new AbortController();
    const first = caught(fetch(`${one}/never`, { signal: controller.signal }));
    const second = fetch(`${one}/text`);
    controller.abort("why");
    return [await first, (await second).status];
  },
};
