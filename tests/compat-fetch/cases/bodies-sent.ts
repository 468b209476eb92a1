import { type Program, type Programs, untyped } from "../kit.ts";

const sends =
  (body: unknown, init: RequestInit = {}): Program =>
  ({ fetch, one }) =>
    fetch(`${one}/echo`, untyped({ method: "POST", body, duplex: "half", ...init }));

/** A one-time body has to be made for each run. */
const sendsMade =
  (make: () => unknown, init: RequestInit = {}): Program =>
  (kit) =>
    sends(make(), init)(kit);

const streamOf = (...chunks: readonly unknown[]): ReadableStream =>
  new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });

const bytes = new Uint8Array([0, 1, 127, 128, 255]);

/** What arrives of each kind of body, with its length and type. */
export const bodiesSent: Programs = {
  "text arrives as UTF-8": sends("Hällo €"),
  "a lone surrogate is replaced": sends("a\ud800b"),
  "an empty text is a body of no bytes": sends(""),
  "a POST without a body says so": sends(undefined),
  "a body of null is none": sends(null),
  "a PUT without a body says so": sends(undefined, { method: "PUT" }),
  "a PATCH without a body says so": sends(undefined, { method: "PATCH" }),
  "a DELETE without a body says nothing": sends(undefined, { method: "DELETE" }),
  "a DELETE may have a body": sends("x", { method: "DELETE" }),
  "a PUT has a body": sends("x", { method: "put" }),
  "a PATCH has a body": sends("x", { method: "PATCH" }),
  "an OPTIONS may have a body": sends("x", { method: "OPTIONS" }),
  "a method of one's own has a body": sends("x", { method: "PROPPATCH" }),
  "bytes arrive as they are": sends(bytes),
  "an ArrayBuffer arrives": sends(bytes.buffer),
  "a part of a buffer arrives alone": sends(bytes.subarray(1, 3)),
  "a DataView arrives": sends(new DataView(bytes.buffer, 2, 2)),
  "numbers of 16 bits arrive as bytes": sends(new Uint16Array([1, 2])),
  "no bytes are a body": sends(new Uint8Array(0)),
  "a Blob arrives with its type": sends(new Blob(["blob"], { type: "image/png" })),
  "a Blob without a type has none": sends(new Blob(["blob"])),
  "an empty Blob is a body of no bytes": sends(new Blob([], { type: "image/png" })),
  "a File arrives with its type": sends(new File(["file"], "f.txt", { type: "text/csv" })),
  "params arrive as a form": sends(
    new URLSearchParams([
      ["a", "1 2~*"],
      ["ü", "&="],
    ]),
  ),
  "no params are a body": sends(new URLSearchParams()),
  "a number is sent as text": sends(5),
  "an object is sent as text": sends({}),
  "a form arrives": ({ fetch, FormData, one }) => {
    const body = new FormData();
    body.append("a", "1");
    body.append("a", "2");
    body.append("ü", "€");
    return fetch(`${one}/echo`, { method: "POST", body });
  },
  "a form's names and line breaks are escaped": ({ fetch, FormData, one }) => {
    const body = new FormData();
    body.append('a"b\r\nc\nd', "x\ny\r\nz\rw");
    body.append("f", new File(["a\nb"], 'q"\n.txt', { type: "text/plain" }));
    return fetch(`${one}/echo`, { method: "POST", body });
  },
  "a form's files arrive with name and type": ({ fetch, FormData, one }) => {
    const body = new FormData();
    body.append("f", new File(["one"], "ü.txt", { type: "text/plain;charset=utf-8" }));
    body.append("g", new Blob(["two"]));
    body.append("h", new Blob(["three"], { type: "image/png" }), "three.png");
    body.append("i", new File([], ""));
    return fetch(`${one}/echo`, { method: "POST", body });
  },
  "an empty form arrives": ({ fetch, FormData, one }) => fetch(`${one}/echo`, { method: "POST", body: new FormData() }),
  "a form that changes after it was given arrives as it was": async ({ fetch, FormData, one }) => {
    const body = new FormData();
    body.append("a", "1");
    const answer = fetch(`${one}/echo`, { method: "POST", body });
    body.append("b", "2");
    return answer;
  },
  "bytes that change after they were given arrive as they were": ({ fetch, Request, one }) => {
    const [body, buffer] = [new Uint8Array([65, 66]), new Uint8Array([67, 68]).buffer];
    const requests = [body, buffer].map((each) => new Request(`${one}/echo`, { method: "POST", body: each }));
    body[0] = 90;
    new Uint8Array(buffer)[0] = 90;
    return requests.reduce<Promise<Response[]>>(
      async (answers, request) => [...(await answers), await fetch(request)],
      Promise.resolve([]),
    );
  },
  "a form keeps a type that was given": ({ fetch, FormData, one }) => {
    const body = new FormData();
    body.append("a", "1");
    return fetch(`${one}/echo`, {
      method: "POST",
      body,
      headers: { "content-type": "multipart/mixed; boundary=none" },
    }).then(({ status }) => status);
  },
  "a type that was given stays": sends("{}", { headers: { "Content-Type": "application/json" } }),
  "an empty type stays empty": sends("x", { headers: { "content-type": "" } }),
  "a stream arrives": sendsMade(() => streamOf(new Uint8Array([65]), new Uint8Array([66, 67]))),
  "a stream with a length that is told arrives": sendsMade(() => streamOf(new Uint8Array([65, 66])), {
    headers: { "content-length": "2" },
  }),
  "an empty stream arrives": sendsMade(() => streamOf()),
  "a stream of text fails": sendsMade(() => streamOf("text")),
  "a Blob's stream arrives": sendsMade(() => new Blob(["streamed"]).stream()),
  "a generator arrives": sendsMade(async function* () {
    yield new Uint8Array([65]);
    yield new Uint8Array([66]);
  }),
  "a stream that fails fails the request": sendsMade(() => {
    let pulls = 0;
    return new ReadableStream({
      pull(controller) {
        if ((pulls += 1) === 1) controller.enqueue(new Uint8Array([65]));
        else controller.error(new RangeError("my own"));
      },
    });
  }),
  "a stream that is locked is refused": sendsMade(() => {
    const stream = streamOf();
    stream.getReader();
    return stream;
  }),
  "a stream is used afterwards": async ({ fetch, one }) => {
    const body = streamOf(new Uint8Array([65]));
    await fetch(`${one}/echo`, untyped({ method: "POST", body, duplex: "half" }));
    return body.locked;
  },
  "an answer's body can be sent on": async ({ fetch, one }) => {
    const { body } = await fetch(`${one}/text`);
    return fetch(`${one}/echo`, untyped({ method: "POST", body, duplex: "half" }));
  },
  "a request's body arrives with its length": ({ fetch, Request, one }) =>
    fetch(new Request(`${one}/echo`, { method: "POST", body: "text" })),
  "a request's form arrives with its length": ({ fetch, Request, FormData, one }) => {
    const body = new FormData();
    body.append("a", "1");
    return fetch(new Request(`${one}/echo`, { method: "POST", body }));
  },
  "a request's stream arrives": ({ fetch, Request, one }) =>
    fetch(
      new Request(`${one}/echo`, untyped({ method: "POST", body: streamOf(new Uint8Array([65])), duplex: "half" })),
    ),
  "a request of the platform's own arrives": ({ fetch, one }) =>
    fetch(new globalThis.Request(`${one}/echo`, { method: "POST", body: "text" })),
  "a request that was sent is used": async ({ fetch, Request, one }) => {
    const request = new Request(`${one}/echo`, { method: "POST", body: "text" });
    await fetch(request);
    return [request.bodyUsed, await fetch(request).catch((error: unknown) => error)];
  },
  "a request with another body beside it stays unused": async ({ fetch, Request, one }) => {
    const request = new Request(`${one}/echo`, { method: "POST", body: "first" });
    return [await fetch(request, { method: "PUT", body: "second" }), request.bodyUsed];
  },
  "a large body arrives": async ({ fetch, one }) =>
    (await (await fetch(`${one}/echo`, { method: "POST", body: "a".repeat(300_000) })).text()).length,
};
