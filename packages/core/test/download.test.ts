import { createHash } from "node:crypto";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { expect, test, vi } from "vitest";
import { files } from "../src/files.node.ts";
import { type HTTPStatusError, type Progress, SyncClient } from "../src/index.ts";
import { both, type EitherClient, scripted, thrownBy } from "./both.ts";
import { downloadFolder, note, now, text, url } from "./download-folder.ts";
import { RangedFile } from "./ranged-file.ts";
import { headerOf } from "./scripted-transport.ts";

const { folder, path, contents } = downloadFolder();

both(
  "a download is a file once it is whole, and says how it went",
  async ({ client }) => {
    const progress: Progress[] = [];
    const transport = scripted((request) => {
      progress.push({ transferred: -1, total: readdirSync(folder).length });
      return new RangedFile(text).answer(request);
    });
    const download = await client({ transport }).download(url, path, { onProgress: (each) => progress.push(each) });

    expect(contents()).toEqual({ file: text });
    expect({ ...download, response: download.response.status }).toEqual({
      path,
      bytes: 10,
      resumedFrom: 0,
      response: 200,
    });
    expect(progress).toEqual([
      { transferred: -1, total: 0 },
      { transferred: 3, total: 10 },
      { transferred: 10, total: 10 },
    ]);
    expect(headerOf(transport.arrived[0], "accept-encoding")).toBe("identity");
  },
  ["F065"],
);

both(
  "an answer that is no success raises and leaves nothing, but the part of before",
  async ({ client }) => {
    for (const status of [404, 500, 302, 206]) {
      const transport = scripted(() => ({ status, headers: ["Content-Length", "4"], body: "oops" }));
      const error = (await thrownBy(() => client({ transport }).download(url, path))) as HTTPStatusError;

      expect([error.name, contents()]).toEqual([status === 206 ? "RemoteProtocolError" : "HTTPStatusError", {}]);
      if (status !== 206) expect(error.response.text()).toBe("oops");
    }
    writeFileSync(`${path}.part`, "0123");
    writeFileSync(`${path}.part.json`, note);
    const transport = scripted(() => ({ status: 503 }));
    await thrownBy(() => client({ transport }).download(url, path));
    expect(contents()).toEqual({ "file.part": "0123", "file.part.json": note });
  },
  ["F065"],
);

both("a body that is too short or too long is an error, and no file", async ({ client }) => {
  for (const [body, problem] of [
    ["0123", "the body ended after 4 bytes of 5"],
    ["012345", "the body goes on after 5 bytes, which was to be all"],
  ] as const) {
    const transport = scripted(() => ({ headers: ["Content-Length", "5"], body }));

    expect(await thrownBy(() => client({ transport }).download("http://h/", path))).toMatchObject({
      name: "RemoteProtocolError",
      message: `GET http://h/: h:80: ${problem}`,
    });
    expect(Object.keys(contents())).toEqual(["file.part"]);
  }
});

both("what is encoded nevertheless is decoded, and never continued", async ({ client }) => {
  const body = new Uint8Array(gzipSync(text));
  const headers = ["Content-Encoding", "gzip", "Content-Length", String(body.length), "ETag", '"v1"'];
  const progress: Progress[] = [];
  const transport = scripted(() => ({ headers, body: [body] }));
  const onProgress = (each: Progress): void => void progress.push(each);
  const download = await client({ transport }).download(url, path, {
    headers: { "accept-encoding": "gzip" },
    onProgress,
  });

  expect([contents(), download.bytes, progress]).toEqual([{ file: text }, 10, [{ transferred: 10, total: null }]]);
  expect(headerOf(transport.arrived[0], "accept-encoding")).toBe("gzip");
});

both("the file is on the disk before it has its name", async ({ client }) => {
  const seen: Record<string, string>[] = [];
  for (const work of [files.later, files.atOnce]) {
    const flush = work.flush.bind(work);
    vi.spyOn(work, "flush").mockImplementation((file) => (seen.push(contents()), flush(file)));
  }
  try {
    await client({ transport: scripted(new RangedFile(text).answer) }).download(url, path);
  } finally {
    vi.restoreAllMocks();
  }

  expect(seen).toEqual([{ "file.part": text, "file.part.json": note }]);
});

both("an empty file is a file", async ({ client }) => {
  await client({ transport: scripted(() => ({})) }).download(url, path);

  expect(contents()).toEqual({ file: "" });
});

both("a wrong checksum is an error, and leaves nothing", async ({ client }) => {
  const own = client({ transport: scripted(new RangedFile(text, 4).answer), retry: now });
  const checksum = { algorithm: "md5", value: "0".repeat(32) };

  expect(await thrownBy(() => own.download("http://h/a", path, { checksum }))).toMatchObject({
    name: "ChecksumError",
    code: "CHECKSUM",
    message: `GET http://h/a: the md5 of what arrived is ${createHash("md5").update(text).digest("hex")}, not ${checksum.value}.`,
  });
  expect(contents()).toEqual({});
});

both("a file: URL is a path, and what cannot be written to is refused before anything is sent", async ({ client }) => {
  const transport = scripted(new RangedFile(text).answer);
  const own = client({ transport });
  const download = await own.download(url, pathToFileURL(path));

  expect([contents(), download.path]).toEqual([{ file: text }, path]);
  for (const [place, options] of [
    [{}, {}],
    [null, {}],
    [path, { checksum: { algorithm: "nonsense", value: "" } }],
    [path, { headers: { Range: "bytes=1-2" } }],
  ] as const)
    expect(await thrownBy(() => (own as Loose).download(url, place, options))).toBeInstanceOf(Error);
  expect(transport.arrived.length).toBe(1);
});

/** The destinations that the types refuse. */
type Loose = Omit<EitherClient, "download"> & { download(...given: readonly unknown[]): unknown };

both("a path that cannot be written to is an error, and the body is closed", async ({ client }) => {
  const transport = scripted(new RangedFile(text).answer);

  expect(await thrownBy(() => client({ transport }).download(url, join(folder, "missing", "file")))).toMatchObject({
    code: "ENOENT",
  });
  expect(transport.closedBodies).toEqual([0]);
});

both("who throws while he is told of progress ends the download; the part stays", async ({ client }) => {
  const own = client({ transport: scripted(new RangedFile(text).answer), retry: now });
  const onProgress = (): never => {
    throw new RangeError("enough");
  };

  expect(await thrownBy(() => own.download(url, path, { onProgress }))).toMatchObject({ message: "enough" });
  expect(contents()).toEqual({ "file.part": "012", "file.part.json": note });
});

test("a SyncClient has no streams to download into", () => {
  using client = new SyncClient({ transport: scripted(() => ({})) });

  expect(() => client.download(url, new WritableStream() as unknown as string)).toThrow(
    "A SyncClient downloads to a path, a file: URL or the number of an open file, not to WritableStream.",
  );
});
