import { type Kit, type Program, type Programs, untyped } from "../kit.ts";

const gets =
  (path: string, look: (response: Response) => unknown = (response) => response): Program =>
  async ({ fetch, one }) =>
    look(await fetch(`${one}${path}`));

const bytesOf = (response: Response): Promise<Uint8Array> =>
  (response as Response & { bytes(): Promise<Uint8Array> }).bytes();

const twice = async (response: Response): Promise<unknown> => [
  await response.text(),
  await response.text().catch((error: unknown) => error),
];

/** What an answer is, and how its body is read. */
export const responses: Programs = {
  "an answer": gets("/text"),
  "text is read": gets("/text", (response) => response.text()),
  "JSON is read": gets("/json", (response) => response.json()),
  "bytes are read": gets("/bytes?size=5", bytesOf),
  "an ArrayBuffer is read": gets("/bytes?size=5", (response) => response.arrayBuffer()),
  "a Blob is read with its type": gets("/json", (response) => response.blob()),
  "a Blob without a type is read": gets("/bytes?size=3", (response) => response.blob()),
  "a form is read": gets("/form", (response) => response.formData()),
  "a form with files is read": gets("/multipart", (response) => response.formData()),
  "no form is no form": gets("/text", (response) => response.formData()),
  "what is no JSON is a SyntaxError": gets("/not-json", (response) => response.json().catch(({ name }: Error) => name)),
  "a byte order mark is left out of text": gets("/bom", async (response) => [
    (await response.clone().text()).length,
    await response.json(),
  ]),
  "text is UTF-8, whatever its charset says": gets("/latin1", (response) => response.text()),
  "no body is an empty text": gets("/status?code=200", (response) => response.text()),
  "an empty body is a stream": gets("/status?code=200", async ({ body }) => [
    body !== null,
    await body?.getReader().read(),
  ]),
  "a large body is read": gets("/bytes?size=1000000", async (response) => (await response.arrayBuffer()).byteLength),
  "a body is read once": gets("/text", twice),
  "an empty body is read once too": gets("/status?code=200", twice),
  "a missing body is read any number of times": gets("/status?code=204", twice),
  "a body is used once it was read": gets("/text", async (response) => {
    const before = response.bodyUsed;
    await response.text();
    return [before, response.bodyUsed];
  }),
  "a body is used once it was cancelled": gets("/text", async (response) => {
    await response.body?.cancel();
    return [response.bodyUsed, await response.text().catch((error: unknown) => error)];
  }),
  "a body with a reader is locked and not used": gets("/text", async (response) => {
    const reader = response.body!.getReader();
    const before = [response.body!.locked, response.bodyUsed];
    const error: unknown = await response.text().catch((thrown: unknown) => thrown);
    reader.releaseLock();
    return [before, error, await response.text()];
  }),
  "a status of 404 is an answer": gets("/status?code=404&body=gone"),
  "a status of 500 is an answer": gets("/status?code=500&body=broken"),
  "a 204 has no body": gets("/status?code=204"),
  "a 205 has no body": gets("/status?code=205"),
  "a 304 has no body": gets("/status?code=304"),
  "a 201 has one": gets("/status?code=201&body=made"),
  "a 300 is no redirect": gets("/status?code=300&body=choose"),
  "an odd status is an answer": gets("/odd-status"),
  "a reason is told": gets("/reason"),
  "no reason is told": gets("/no-reason"),
  "early hints are passed over": gets("/early-hints"),
  "a HEAD has no body": async ({ fetch, one }) => fetch(`${one}/text`, { method: "HEAD" }),
  "a HEAD of what is encoded has no body": async ({ fetch, one }) => fetch(`${one}/gzip`, { method: "HEAD" }),
  "headers are joined, cookies are not": gets("/headers", ({ headers }) => [
    headers.get("x-two"),
    headers.getSetCookie(),
    headers.get("X-EMPTY"),
    headers.get("x-none"),
    [...headers.keys()],
  ]),
  "a header with bytes is read": gets("/latin1-header", ({ headers }) => headers.get("x-name")),
  "an answer's headers cannot be changed": gets("/text", ({ headers }) =>
    (["set", "append", "delete"] as const).map((name) => {
      try {
        return headers[name]("x-a", "1");
      } catch (error) {
        return error instanceof TypeError;
      }
    }),
  ),
  "a copy of an answer's headers can be changed": ({ fetch, Headers, one }) =>
    fetch(`${one}/json`).then((response) => {
      const copy = new Headers(response.headers);
      copy.set("content-type", "a/b");
      return [copy.get("content-type"), response.headers.get("content-type")];
    }),
  "an answer can be made into another": ({ fetch, Response, one }) =>
    fetch(`${one}/json`).then((response) => new Response(response.body, response)),
  "an answer with a coding can be made into another": ({ fetch, Response, one }) =>
    fetch(`${one}/gzip`).then((response) => new Response(response.body, { status: 201, headers: response.headers })),
  "an answer is a Response": async ({ fetch, Response, one }) => {
    const response = await fetch(`${one}/text`);
    return [response instanceof Response, Object.prototype.toString.call(response), Object.keys(response)];
  },
  "a clone is like its original": gets("/json", async (response) => {
    const copy = response.clone();
    return [copy, response, copy.url === response.url, copy.type];
  }),
  "a clone of a clone is too": gets("/json", (response) => response.clone().clone()),
  "a clone's headers cannot be changed": gets("/text", (response) => {
    try {
      return response.clone().headers.set("a", "b");
    } catch (error) {
      return error instanceof TypeError;
    }
  }),
  "a clone of an answer without a body has none": gets("/status?code=204", (response) => response.clone()),
  "a clone of an odd status is as odd": gets("/odd-status", (response) => response.clone()),
  "a used answer has no clone": gets("/text", async (response) => {
    await response.text();
    return response.clone();
  }),
  "a clone is read after its original": gets("/text", async (response) => {
    const copy = response.clone();
    return [await response.text(), await copy.text()];
  }),
  "a clone may be left unread": gets("/bytes?size=100", async (response) => {
    response.clone();
    return bytesOf(response);
  }),
  "an answer says when it was redirected": gets("/redirect?to=/text%23new"),
  "gzip is undone": gets("/gzip"),
  "x-gzip is undone": gets("/x-gzip"),
  "deflate is undone": gets("/deflate"),
  "deflate without a header is undone": gets("/deflate-raw"),
  "brotli is undone": gets("/br"),
  "two codings are undone": gets("/twice"),
  "an unknown coding stays": gets("/unknown-coding"),
  "a Response of one's own": ({ Response }) =>
    new Response("x", { status: 201, statusText: "Made", headers: { a: "b" } }),
  "a Response of JSON": ({ Response }) => Response.json({ a: 1 }, { status: 202 }),
  "a Response that redirects": ({ Response }: Kit) => {
    const { status, headers } = Response.redirect("http://h.example/", 307);
    return [status, headers];
  },
  "a Response of an error": ({ Response }) => [Response.error().type, Response.error().status],
  "a Response of no status is refused": ({ Response }) => new Response("", { status: 99 }),
  "a Response of 204 with a body is refused": ({ Response }) => new Response("x", { status: 204 }),
  "a Response with a reason that is none is refused": ({ Response }) => new Response("", { statusText: "a\nb" }),
  "a Response reads what it was made of": async ({ Response, FormData }) => {
    const form = new FormData();
    form.append("a", "1");
    const made = [new Response("text"), new Response(new Blob(["b"])), new Response(untyped(null))];
    return [await Promise.all(made.map((response) => response.text())), await new Response(form).formData()];
  },
};
