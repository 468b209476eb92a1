import { createHash } from "node:crypto";
import { rmSync, writeFileSync } from "node:fs";
import { TransportFailure } from "@trunkline/transport";
import { expect } from "vitest";
import type { Progress } from "../src/index.ts";
import { both, scripted, thrownBy } from "./both.ts";
import { downloadFolder, note, now, text, url } from "./download-folder.ts";
import { RangedFile, rangesOf } from "./ranged-file.ts";
import type { Answer } from "./scripted-transport.ts";

const { path, contents } = downloadFolder();

both("what breaks off leaves a part, and the next call has the rest of it", async ({ client }) => {
  const file = new RangedFile(text, 4, 3);
  const transport = scripted(file.answer);
  const own = client({ transport });
  writeFileSync(path, "old");

  expect(await thrownBy(() => own.download(url, path))).toMatchObject({ name: "ReadError" });
  expect(contents()).toEqual({ file: "old", "file.part": "0123", "file.part.json": note });
  expect(await thrownBy(() => own.download(url, path))).toMatchObject({ name: "ReadError" });
  const progress: Progress[] = [];
  const download = await own.download(`${url}2`, path, { onProgress: (each) => progress.push(each) });

  expect([download.bytes, download.resumedFrom, download.response.status]).toEqual([10, 7, 206]);
  expect(progress).toEqual([{ transferred: 10, total: 10 }]);
  expect(contents()).toEqual({ file: text });
  expect(rangesOf(transport.arrived)).toEqual(["", 'bytes=4- "v1"', 'bytes=7- "v1"']);
});

both("with retry a body that breaks goes on where it broke, in one call", async ({ client }) => {
  const transport = scripted(new RangedFile(text, 4, 1, 2).answer);
  const own = client({ transport, retry: { ...now, attempts: 2 } });
  const checksum = { algorithm: "sha256", value: createHash("sha256").update(text).digest("hex").toUpperCase() };

  await own.download(url, path, { retry: { attempts: 4 }, checksum });

  expect(contents()).toEqual({ file: text });
  expect(rangesOf(transport.arrived)).toEqual(["", 'bytes=4- "v1"', 'bytes=5- "v1"', 'bytes=7- "v1"']);
  const thrice = scripted(new RangedFile(text, 4, 1, 2).answer);
  expect(
    await thrownBy(() => client({ transport: thrice }).download(url, path, { retry: { ...now, attempts: 3 } })),
  ).toMatchObject({ name: "ReadError" });
  expect(thrice.arrived.length).toBe(3);
});

both("a part is continued by Last-Modified only where that is sure", async ({ client }) => {
  for (const [modified, ranges] of [
    ["Sat, 21 Nov 2026 11:59:59 GMT", ["", "bytes=4- Sat, 21 Nov 2026 11:59:59 GMT"]],
    ["Sat, 21 Nov 2026 12:00:00 GMT", ["", ""]],
    [null, ["", ""]],
  ] as const) {
    const file = Object.assign(new RangedFile(text, 4), { etag: null, modified });
    const transport = scripted(file.answer);
    await client({ transport }).download(url, path, { retry: now });

    expect([rangesOf(transport.arrived), contents()]).toEqual([ranges, { file: text }]);
  }
});

both("a weak ETag is none", async ({ client }) => {
  const file = Object.assign(new RangedFile(text, 4), { etag: 'W/"v1"', modified: "Sat, 21 Nov 2026 11:00:00 GMT" });
  const transport = scripted(file.answer);
  expect(await thrownBy(() => client({ transport }).download(url, path))).toMatchObject({ name: "ReadError" });
  expect(contents()).toEqual({ "file.part": "0123" });
  await client({ transport }).download(url, path);

  expect([rangesOf(transport.arrived), contents()]).toEqual([["", ""], { file: text }]);
});

both("a file that has changed meanwhile begins anew", async ({ client }) => {
  const file = new RangedFile(text, 4);
  const transport = scripted(file.answer);
  await thrownBy(() => client({ transport }).download(url, path));
  Object.assign(file, { text: "other", etag: '"v2"' });
  const download = await client({ transport }).download(url, path);

  expect([contents(), download.resumedFrom]).toEqual([{ file: "other" }, 0]);
});

const unfit: Record<string, readonly string[]> = {
  "from elsewhere": ["Content-Range", "bytes 3-9/10"],
  "of another length": ["Content-Range", "bytes 4-10/11"],
  "of another length than it says": ["Content-Range", "bytes 4-10/10"],
  "of another length, short of the end": ["Content-Range", "bytes 4-8/11"],
  "that ends before it begins": ["Content-Range", "bytes 4-3/10"],
  "of nowhere": [],
  "of another representation": ["Content-Range", "bytes 4-9/10", "ETag", '"v2"'],
  encoded: ["Content-Range", "bytes 4-9/10", "Content-Encoding", "gzip"],
};

for (const [name, headers] of Object.entries(unfit))
  both(`a part ${name} is not taken: the file begins anew`, async ({ client }) => {
    const file = new RangedFile(text, 4);
    const transport = scripted((request, index) =>
      index === 1 ? { status: 206, headers, body: "wrong" } : file.answer(request),
    );
    await thrownBy(() => client({ transport }).download(url, path));
    const download = await client({ transport }).download(url, path);

    expect([contents(), download.resumedFrom]).toEqual([{ file: text }, 0]);
    expect(rangesOf(transport.arrived)).toEqual(["", 'bytes=4- "v1"', ""]);
    expect(transport.closedBodies).toContain(1);
  });

both("a server may give the rest piece by piece", async ({ client }) => {
  const file = new RangedFile(text, 4);
  const piece = (first: number, last: number): Answer => ({
    status: 206,
    headers: ["Content-Range", `bytes ${first}-${last}/*`],
    body: text.slice(first, last + 1),
  });
  const transport = scripted((request, index) => [file.answer(request), piece(4, 5), piece(6, 9)][index]!);
  const progress: Progress[] = [];
  await client({ transport }).download(url, path, { retry: now, onProgress: (each) => progress.push(each) });

  expect([contents(), transport.arrived.length]).toEqual([{ file: text }, 3]);
  expect(progress).toEqual([4, 6, 10].map((transferred) => ({ transferred, total: 10 })));
});

both("a part that was whole already needs no body", async ({ client }) => {
  writeFileSync(`${path}.part`, text);
  writeFileSync(`${path}.part.json`, note);
  const transport = scripted(new RangedFile(text).answer);
  const checksum = { algorithm: "sha256", value: createHash("sha256").update(text).digest("hex") };
  const download = await client({ transport }).download(url, path, { checksum });

  expect([contents(), download.bytes, download.resumedFrom, download.response.status]).toEqual([
    { file: text },
    10,
    10,
    416,
  ]);
});

both("a 416 for any other reason begins anew", async ({ client }) => {
  for (const [left, range] of [
    ["012345678", "bytes */5"],
    ["012345678", "bytes */9"],
    [text, "bytes */5"],
  ] as const) {
    writeFileSync(`${path}.part`, left);
    writeFileSync(`${path}.part.json`, note);
    const file = new RangedFile("short");
    const transport = scripted((request, index) =>
      index === 0 ? { status: 416, headers: ["Content-Range", range] } : file.answer(request),
    );
    const checksum = { algorithm: "sha256", value: createHash("sha256").update("short").digest("hex") };
    await client({ transport }).download(url, path, { checksum });

    expect(contents()).toEqual({ file: "short" });
  }
});

both("without validator or length nothing is continued, and no note stays that says otherwise", async ({ client }) => {
  for (const headers of [
    ["Content-Length", "10"],
    ["ETag", '"v1"'],
  ]) {
    rmSync(path, { force: true });
    writeFileSync(`${path}.part`, "");
    writeFileSync(`${path}.part.json`, note);
    const body = ["0123", new TransportFailure("read", "the connection broke")];
    const transport = scripted((_request, index) => ({ headers, body: index < 2 ? body : text }));
    expect(await thrownBy(() => client({ transport }).download(url, path))).toMatchObject({ name: "ReadError" });
    expect(contents()).toEqual({ "file.part": "0123" });
    await client({ transport }).download(url, path, { retry: now });

    expect([rangesOf(transport.arrived), contents()]).toEqual([["", "", ""], { file: text }]);
  }
});

both("what breaks before its first byte is asked for in full", async ({ client }) => {
  const transport = scripted(new RangedFile(text, 0).answer);
  await client({ transport, retry: now }).download(url, path);

  expect([rangesOf(transport.arrived), contents()]).toEqual([["", ""], { file: text }]);
});

both("a part by date goes on with an answer that has an ETag too", async ({ client }) => {
  const modified = "Sat, 21 Nov 2026 11:00:00 GMT";
  writeFileSync(`${path}.part`, "0123");
  writeFileSync(`${path}.part.json`, note.replace(JSON.stringify('"v1"'), JSON.stringify(modified)));
  const transport = scripted(Object.assign(new RangedFile(text), { modified }).answer);
  await client({ transport }).download(url, path);

  expect([rangesOf(transport.arrived), contents()]).toEqual([[`bytes=4- ${modified}`], { file: text }]);
});

both("a note that is none, of another URL or of fewer bytes, counts for nothing", async ({ client }) => {
  for (const strange of ["{", "null", "{}", note.replace("/file", "/other"), note.replace("10", "2")]) {
    writeFileSync(`${path}.part`, "9999");
    writeFileSync(`${path}.part.json`, strange);
    const transport = scripted(new RangedFile(text).answer);
    await client({ transport }).download(url, path);

    expect([contents(), rangesOf(transport.arrived)]).toEqual([{ file: text }, [""]]);
  }
});

both("what another method than GET gives is not continued within a call either", async ({ client }) => {
  const transport = scripted(new RangedFile(text, 4).answer);
  await client({ transport }).download(url, path, { method: "POST", json: 1, retry: { ...now, methods: ["POST"] } });

  expect([rangesOf(transport.arrived), contents()]).toEqual([["", ""], { file: text }]);
});

both("resume: false begins anew, and so does any method but GET", async ({ client }) => {
  for (const options of [{ resume: false }, { method: "POST", json: 1 }] as const) {
    writeFileSync(`${path}.part`, text.slice(0, 4));
    writeFileSync(`${path}.part.json`, note);
    const transport = scripted(new RangedFile(text).answer);
    await client({ transport }).download(url, path, options);

    expect([contents(), rangesOf(transport.arrived)]).toEqual([{ file: text }, [""]]);
  }
});

both("the checksum counts the part of before", async ({ client }) => {
  writeFileSync(`${path}.part`, "999");
  writeFileSync(`${path}.part.json`, note);
  const transport = scripted(new RangedFile(text).answer);
  const checksum = { algorithm: "sha256", value: createHash("sha256").update(text).digest("hex") };

  expect(await thrownBy(() => client({ transport }).download(url, path, { checksum }))).toMatchObject({
    name: "ChecksumError",
  });
  await client({ transport }).download(url, path, { checksum });
  expect(contents()).toEqual({ file: text });
});
