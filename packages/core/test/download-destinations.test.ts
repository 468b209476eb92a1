import { closeSync, openSync, readFileSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { Writable } from "node:stream";
import { layer } from "@trunkline/transport";
import { expect, test, vi } from "vitest";
import { Client } from "../src/index.ts";
import { both, scripted, thrownBy } from "./both.ts";
import { downloadFolder, now, text, url } from "./download-folder.ts";
import { RangedFile, rangesOf } from "./ranged-file.ts";

const { path } = downloadFolder();

/** A stream of the platform's that says what was done with it. */
function webStream(): { readonly stream: WritableStream<Uint8Array>; readonly told: string[] } {
  const told: string[] = [];
  const stream = new WritableStream<Uint8Array>({
    write: (chunk) => void told.push(new TextDecoder().decode(chunk)),
    close: () => void told.push("closed"),
    abort: (reason) => void told.push(`aborted: ${(reason as Error).name}`),
  });
  return { stream, told };
}

/** A stream of Node's that says what was done with it; writing `refused` fails. */
function nodeStream(refused = ""): { readonly stream: Writable; readonly told: string[] } {
  const told: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (chunk.toString() === refused) return done(new RangeError("full"));
      told.push(chunk.toString());
      done();
    },
    final: (done) => (told.push("ended"), done()),
    destroy: (error, done) => (told.push(`destroyed: ${error?.name ?? "at the end"}`), done(error)),
  });
  return { stream, told };
}

both("the number of an open file is written to, and the file stays open", async ({ client }) => {
  const file = openSync(path, "w");
  try {
    const own = client({ transport: scripted(new RangedFile(text, 4).answer), retry: now });
    const download = await own.download(url, file);
    await own.download(url, file);

    expect([download.path, download.bytes, readFileSync(path, "utf8")]).toEqual([null, 10, text + text]);
  } finally {
    closeSync(file);
  }
});

test("a FileHandle is written to, and stays open", { tags: ["F065"] }, async () => {
  await using file: FileHandle = await open(path, "w");
  await using client = new Client({ transport: scripted(new RangedFile(text).answer) });
  await file.write("> ");
  await client.download(url, file);
  await file.write(" <");

  expect(readFileSync(path, "utf8")).toBe(`> ${text} <`);
});

test("a WritableStream is closed at the end; what breaks meanwhile goes on where it broke", async () => {
  const { stream, told } = webStream();
  const transport = scripted(new RangedFile(text, 4).answer);
  await using client = new Client({ transport, retry: now });
  const download = await client.download(url, stream);

  expect([download.path, download.bytes, told]).toEqual([null, 10, ["0123", "456", "789", "closed"]]);
  expect(rangesOf(transport.arrived)).toEqual(["", 'bytes=4- "v1"']);
});

test("a WritableStream is aborted where the download fails, before the first byte or after it", async () => {
  await using client = new Client({ transport: scripted(() => ({ status: 404 })) });
  const first = webStream();
  expect(await thrownBy(() => client.download(url, first.stream))).toMatchObject({ name: "HTTPStatusError" });
  expect(first.told).toEqual(["aborted: HTTPStatusError"]);

  await using other = new Client({ transport: scripted(new RangedFile(text, 4).answer) });
  const second = webStream();
  expect(await thrownBy(() => other.download(url, second.stream))).toMatchObject({ name: "ReadError" });
  expect(second.told).toEqual(["0123", "aborted: ReadError"]);
});

test("bytes that were written to a stream cannot be taken back: a file that has changed is an error", async () => {
  const file = new RangedFile(text, 4);
  const transport = scripted((request, index) => {
    if (index === 1) file.etag = '"v2"';
    return file.answer(request);
  });
  await using client = new Client({ transport, retry: { ...now, attempts: 5 } });
  const { stream, told } = webStream();

  expect(await thrownBy(() => client.download(url, stream))).toMatchObject({
    name: "RemoteProtocolError",
    message: `GET ${url}: h:80: the server has something else now, and 4 bytes have been written`,
  });
  expect(told).toEqual(["0123", "aborted: RemoteProtocolError"]);
});

test("what has no validator is not asked for again once something of it has been written to a stream", async () => {
  const transport = scripted(Object.assign(new RangedFile(text, 0, 4), { etag: null }).answer);
  await using client = new Client({ transport, retry: { ...now, attempts: 5 } });

  expect(await thrownBy(() => client.download(url, webStream().stream))).toMatchObject({ name: "ReadError" });
  expect(transport.arrived.length).toBe(2);
});

test("Node's Writable is ended, and destroyed where the download fails", async () => {
  const whole = nodeStream();
  await using client = new Client({ transport: scripted(new RangedFile(text).answer) });
  await client.download(url, whole.stream);
  expect(whole.told).toEqual(["012", "3456789", "ended", "destroyed: at the end"]);
  expect(whole.stream.listenerCount("error")).toBe(0);

  const broken = nodeStream();
  await using other = new Client({ transport: scripted(new RangedFile(text, 4).answer) });
  expect(await thrownBy(() => other.download(url, broken.stream))).toMatchObject({ name: "ReadError" });
  expect(broken.told).toEqual(["0123", "destroyed: ReadError"]);
});

test("what a stream refuses is what the caller hears, and the body is closed", async () => {
  const transport = scripted(new RangedFile(text).answer);
  await using client = new Client({ transport, retry: now });

  expect(await thrownBy(() => client.download(url, nodeStream("012").stream))).toMatchObject({ message: "full" });
  const refusing = new WritableStream({
    write() {
      throw new RangeError("full");
    },
  });
  expect(await thrownBy(() => client.download(url, refusing))).toMatchObject({ message: "full" });
  expect(transport.closedBodies).toEqual([0, 1]);
});

test("no more is read than the destination takes", async () => {
  let taken = 0;
  let written = 0;
  let most = 0;
  const counted = layer(async (request, next) => {
    const { body, ...head } = await next(request);
    const chunks = async function* (): AsyncGenerator<Uint8Array> {
      for await (const chunk of body) {
        taken += 1;
        yield chunk;
      }
    };
    return { ...head, body: { [Symbol.asyncIterator]: chunks, close: () => body.close() } };
  });
  const transport = scripted(() => ({ body: Array.from({ length: 50 }, () => "x") }));
  await using client = new Client({ transport, layers: [counted] });
  const stream = new WritableStream({
    async write() {
      most = Math.max(most, taken - written);
      await new Promise(setImmediate);
      written += 1;
    },
  });
  await client.download(url, stream);

  expect([written, most]).toEqual([50, 1]);
});

test("who aborts a download is told his own reason; the part stays", async () => {
  const controller = new AbortController();
  const transport = scripted(new RangedFile(text).answer);
  await using client = new Client({ transport, retry: now });
  const onProgress = (): void => controller.abort("enough");

  expect(await thrownBy(() => client.download(url, path, { signal: controller.signal, onProgress }))).toBe("enough");
  expect([readFileSync(`${path}.part`, "utf8"), transport.arrived.length]).toEqual(["012", 1]);
});

test("where there are no files, a path is refused by name, and a stream serves", async () => {
  vi.doMock("#files", () => import("../src/files.ts"));
  vi.resetModules();
  try {
    const { Client: Elsewhere } = await import("../src/index.ts");
    await using client = new Elsewhere({ transport: scripted(new RangedFile(text).answer) });
    const { stream, told } = webStream();
    await client.download(url, stream);

    expect(told).toEqual(["012", "3456789", "closed"]);
    expect(await thrownBy(() => client.download(url, path))).toMatchObject({
      name: "TypeError",
      message: `There are no files here, and so no ${path}. Download into a WritableStream.`,
    });
    for (const [place, options] of [
      [3, {}],
      [webStream().stream, { checksum: { algorithm: "sha256", value: "" } }],
    ] as const)
      expect(await thrownBy(() => client.download(url, place, options))).toBeInstanceOf(TypeError);
  } finally {
    vi.doUnmock("#files");
    vi.resetModules();
  }
});
