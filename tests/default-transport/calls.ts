// What is called in every runtime that has a fetch, over the client that `trunkline` makes there by itself.
import { mock } from "@trunkline/transport-mock";
import { Client, HTTPError } from "trunkline";

/** Plain data: it travels out of the runtime as JSON. */
export type Seen = Readonly<Record<string, unknown>>;

/** `gone` is a URL where nobody listens. */
export async function calls(base: string, gone: string): Promise<Seen> {
  await using client = new Client({
    baseUrl: base,
    mounts: { "all://mock.test": mock(() => ({ json: { from: "mock" } })) },
  });
  return {
    transport: client.transportFor(base).name,
    json: (await client.get("/json", { params: { a: "b c" }, headers: { "x-own": "1" } })).json(),
    mounted: (await client.get("http://mock.test/")).json(),
    zipped: await zipped(client),
    uploaded: (await client.put("/echo", { content: pieces() })).text(),
    file: await uploadedFile(client),
    events: await events(client),
    redirected: await redirected(client),
    late: await errorOf(client.get("/silent", { timeout: { read: 50, connect: 50, write: 50, pool: 50 } })),
    gone: await errorOf(client.get(gone)),
    target: await errorOf(client.get("/json", { extensions: { target: "/as?it#is" } }).then(({ status }) => status)),
    aborted: await aborted(client),
    missing: (await client.get("/missing")).status,
  };
}

async function* pieces(): AsyncGenerator<Uint8Array> {
  for (const text of ["one,", "two,", "three"]) yield new TextEncoder().encode(text);
}

async function zipped(client: Client): Promise<unknown> {
  const response = await client.get("/gzip");
  return [response.text(), response.headers.get("content-encoding")];
}

async function uploadedFile(client: Client): Promise<unknown> {
  const file = new File(["the file's text"], "note.txt", { type: "text/plain" });
  const text = (await client.post("/echo", { files: { note: file } })).text();
  return [text.includes('name="note"; filename="note.txt"'), text.includes("the file's text")];
}

/** The server writes the second event only when it is asked to, which happens when the first has arrived. */
async function events(client: Client): Promise<unknown> {
  const seen: string[] = [];
  await using response = await client.stream("GET", "/events", { headers: { accept: "text/event-stream" } });
  for await (const { event, data } of response.iterEvents()) {
    seen.push(`${event} ${data}`);
    if (seen.length === 1) await client.post("/go-on");
  }
  return seen;
}

async function redirected(client: Client): Promise<unknown> {
  const [left, followed] = [await client.get("/moved"), await client.get("/moved", { followRedirects: true })];
  return [left.status, followed.status];
}

async function aborted(client: Client): Promise<unknown> {
  const controller = new AbortController();
  const failing = client.get("/silent", { signal: controller.signal }).catch((error: unknown) => error);
  controller.abort("enough");
  return failing;
}

async function errorOf(answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    return error instanceof HTTPError ? error.name : String(error);
  }
}
