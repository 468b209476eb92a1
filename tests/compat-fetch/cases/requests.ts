import { type Programs, untyped } from "../kit.ts";

const thrownBy = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return error;
  }
};

/** What a Request is, and refuses to be. */
export const requests: Programs = {
  "a request has its defaults": ({ Request, one }) => {
    const {
      method,
      url,
      destination,
      referrer,
      referrerPolicy,
      mode,
      credentials,
      cache,
      redirect,
      integrity,
      keepalive,
    } = new Request(`${one}/text#part`);
    return {
      method,
      url,
      destination,
      referrer,
      referrerPolicy,
      mode,
      credentials,
      cache,
      redirect,
      integrity,
      keepalive,
    };
  },
  "a request's URL is normal": ({ Request }) => new Request('HTTP://Example.ORG:80/a/../b c?d="é"#f').url,
  "a relative URL is refused": ({ Request }) => new Request("/text"),
  "a URL with credentials is refused": ({ Request }) => new Request("http://user:secret@example.org/"),
  "no URL at all is refused": ({ Request }) => new Request(untyped(undefined)),
  "an object is taken for its text": ({ Request }) =>
    new Request(untyped({ toString: () => "http://example.org/x" })).url,
  "common methods become capitals": ({ Request, one }) =>
    ["get", "post", "put", "delete", "head", "options"].map((method) => new Request(one, { method }).method),
  "other methods stay as they are": ({ Request, one }) =>
    ["patch", "Chicken", "PROPFIND"].map((method) => new Request(one, { method }).method),
  "CONNECT, TRACE and TRACK are refused": ({ Request, one }) =>
    ["CONNECT", "trace", "Track"].map((method) => thrownBy(() => new Request(one, { method }))),
  "what is no method is refused": ({ Request, one }) => new Request(one, { method: "A B" }),
  "a GET with a body is refused": ({ Request, one }) => new Request(one, untyped({ body: "x" })),
  "a HEAD with a body is refused": ({ Request, one }) => new Request(one, untyped({ method: "head", body: "x" })),
  "an unknown mode is refused": ({ Request, one }) => new Request(one, { mode: untyped("odd") }),
  "the mode navigate is refused": ({ Request, one }) => new Request(one, { mode: "navigate" }),
  "an unknown redirect mode is refused": ({ Request, one }) => new Request(one, { redirect: untyped("odd") }),
  "unknown credentials are refused": ({ Request, one }) => new Request(one, { credentials: untyped("odd") }),
  "an unknown cache mode is refused": ({ Request, one }) => new Request(one, { cache: untyped("odd") }),
  "only-if-cached wants same-origin": ({ Request, one }) => new Request(one, { cache: "only-if-cached" }),
  "a window is refused": ({ Request, one }) => new Request(one, { window: untyped({}) }),
  "no window is fine": ({ Request, one }) => new Request(one, { window: null }).method,
  "what is no signal is refused": ({ Request, one }) => new Request(one, { signal: untyped({}) }),
  "a stream without duplex is refused": ({ Request, one }) =>
    new Request(one, { method: "POST", body: new ReadableStream() }),
  "a stream with keepalive is refused": ({ Request, one }) =>
    new Request(one, untyped({ method: "POST", body: new ReadableStream(), keepalive: true, duplex: "half" })),
  "a stream that is locked is refused": ({ Request, one }) => {
    const body = new ReadableStream();
    body.getReader();
    return new Request(one, untyped({ method: "POST", body, duplex: "half" }));
  },
  "an unknown duplex is refused": ({ Request, one }) =>
    new Request(one, untyped({ method: "POST", body: "x", duplex: "full" })),
  "each kind of body has its type": ({ Request, one }) =>
    [
      "text",
      new URLSearchParams("a=1"),
      new Blob(["x"], { type: "image/png" }),
      new Uint8Array(1),
      new Blob(["x"]),
    ].map((body) => new Request(one, { method: "POST", body }).headers.get("content-type")),
  "a type that was given stays": ({ Request, one }) =>
    new Request(one, { method: "POST", body: "{}", headers: { "content-type": "application/json" } }).headers,
  "the body can be read by every method": async ({ Request, one }) => {
    const make = (): Request =>
      new Request(one, { method: "POST", body: '{"a":1}', headers: { "content-type": "a/b" } });
    return [
      await make().text(),
      await make().json(),
      await make().arrayBuffer(),
      await make().blob(),
      await (make() as Request & { bytes(): Promise<Uint8Array> }).bytes(),
    ];
  },
  "a form can be read back": async ({ Request, FormData, one }) => {
    const body = new FormData();
    body.append("a", "1");
    body.append("f", new File(["file"], "f.txt", { type: "text/plain" }));
    return new Request(one, { method: "POST", body }).formData();
  },
  "a body is read once": async ({ Request, one }) => {
    const request = new Request(one, { method: "POST", body: "x" });
    const before = request.bodyUsed;
    await request.text();
    return [before, request.bodyUsed, await request.text().catch((error: unknown) => error)];
  },
  "no body can be read any number of times": async ({ Request, one }) => {
    const request = new Request(one);
    return [await request.text(), await request.text(), request.bodyUsed, request.body];
  },
  "a request of a request takes its body over": async ({ Request, one }) => {
    const first = new Request(one, { method: "POST", body: "x", headers: { "x-a": "1" } });
    const second = new Request(first);
    return [first.bodyUsed, second.bodyUsed, second.method, second.headers, await second.text()];
  },
  "a request of a request takes what is said besides": async ({ Request, one }) => {
    const first = new Request(one, { method: "POST", body: "x", headers: { "x-a": "1" } });
    const second = new Request(first, { method: "PUT", body: "y", headers: { "x-b": "2" } });
    return [first.bodyUsed, second.method, second.headers, await second.text()];
  },
  "a used request makes no other": async ({ Request, one }) => {
    const first = new Request(one, { method: "POST", body: "x" });
    await first.text();
    return new Request(first);
  },
  "a used request makes another with a body of its own": async ({ Request, one }) => {
    const first = new Request(one, { method: "POST", body: "x" });
    await first.text();
    return new Request(first, { method: "PUT", body: "y" }).text();
  },
  "a clone has all of it": async ({ Request, one }) => {
    const controller = new AbortController();
    const first = new Request(one, { method: "POST", body: "x", headers: { "x-a": "1" }, signal: controller.signal });
    const copy = first.clone();
    copy.headers.set("x-b", "2");
    controller.abort();
    return [
      copy instanceof Request,
      copy.headers,
      first.headers,
      copy.signal.aborted,
      await first.text(),
      await copy.text(),
    ];
  },
  "a clone of a clone can be sent": async ({ fetch, Request, one }) => {
    const request = new Request(`${one}/echo`, { method: "POST", body: "thrice" });
    return [await fetch(request.clone().clone()), await fetch(request.clone()), await fetch(request), request.bodyUsed];
  },
  "a used request has no clone": async ({ Request, one }) => {
    const request = new Request(one, { method: "POST", body: "x" });
    await request.text();
    return request.clone();
  },
  "what is done to bytes later does not count": async ({ Request, one }) => {
    const body = new Uint8Array([1, 2]);
    const request = new Request(one, { method: "POST", body });
    body[0] = 9;
    return request.arrayBuffer();
  },
  "a request is one of its class": ({ Request, one }) => [
    new Request(one) instanceof Request,
    Object.prototype.toString.call(new Request(one)),
    ({} as unknown) instanceof Request,
    (null as unknown) instanceof Request,
  ],
  "a class of one's own can extend it": async ({ fetch, Request, one }) => {
    class Marked extends Request {
      readonly mark = "m";
    }
    const request = new Marked(`${one}/echo`, { method: "POST", body: "own" });
    const copy: unknown = request.clone();
    return [
      request.mark,
      request instanceof Marked,
      request instanceof Request,
      copy instanceof Marked,
      await fetch(request),
    ];
  },
  "a request's headers refuse what is none": ({ Request, one }) =>
    [{ "a b": "1" }, { a: "1\n2" }, { a: "€" }].map((headers) => thrownBy(() => new Request(one, { headers }))),
  "no-cors keeps simple methods and headers alone": ({ Request, one }) => [
    new Request(one, { mode: "no-cors", headers: { accept: "a/b", "x-own": "1" } }).headers,
    thrownBy(() => new Request(one, { mode: "no-cors", method: "PUT" })),
  ],
  "a request has a signal of its own": ({ Request, one }) => {
    const controller = new AbortController();
    const { signal } = new Request(one, { signal: controller.signal });
    const before = signal.aborted;
    controller.abort("why");
    return [signal === controller.signal, before, signal.aborted, signal.reason as unknown];
  },
};
