import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { Client } from "@trunkline/core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { overSockets } from "../socket-transports.ts";
import { type Answer, ReportingServer } from "../reporting-server.ts";

const mebibyte = 2 ** 20;
const megabyte = 1_000_000;

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "trunkline-download-"));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Any stretch of a file that is too large to be kept: the bytes say where they are. */
function stretch(from: number, to: number): Uint8Array {
  const bytes = new Uint8Array(to - from);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = ((from + at) * 2_654_435_761) >>> 13;
  return bytes;
}

// It repeats, so that a server can send it as fast as a disk would.
const period = stretch(0, mebibyte);

/** Serves so many bytes by RFC 9110, and breaks the connection at each of the places given. */
function ranged(length: number, ...breaks: readonly number[]): Answer {
  const places = [...breaks];
  return (request, response) => {
    const [, range] = /^bytes=(\d+)-$/.exec(request.headers.range ?? "") ?? [];
    const isRest = range !== undefined && request.headers["if-range"] === '"v1"';
    const from = isRest ? Number(range) : 0;
    const headers = { ETag: '"v1"', "Content-Length": length - from };
    response.writeHead(
      isRest ? 206 : 200,
      isRest ? { ...headers, "Content-Range": `bytes ${from}-${length - 1}/${length}` } : headers,
    );
    void sent(response, from, length, places.shift());
  };
}

async function sent(response: ServerResponse, from: number, length: number, breakAt = length): Promise<void> {
  for (let at = from; at < breakAt;) {
    const start = at % mebibyte;
    const piece = period.subarray(start, Math.min(mebibyte, start + breakAt - at));
    if (!response.write(piece)) await once(response, "drain");
    at += piece.length;
  }
  if (breakAt === length) response.end();
  // What was written goes out before the end does.
  else response.socket?.end();
}

/** The SHA-256 of so many of those bytes. */
function checksumOf(length: number): string {
  const hash = createHash("sha256");
  for (let at = 0; at < length; at += mebibyte) hash.update(period.subarray(0, length - at));
  return hash.digest("hex");
}

async function checksumIn(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

function valueOf(headers: readonly string[], name: string): string | null {
  const at = headers.findIndex((text, index) => index % 2 === 0 && text.toLowerCase() === name);
  return headers[at + 1 || headers.length] ?? null;
}

overSockets(({ make, name }) => {
  test(
    "200 MB that break off three times arrive whole, in flat memory",
    { tags: ["F065"], timeout: 60_000 },
    async () => {
      const length = 200 * megabyte;
      const breaks = [50 * megabyte + 1, 100 * megabyte + 12_345, 199 * megabyte];
      await using server = await ReportingServer.start(ranged(length, ...breaks));
      const path = join(folder, "large");
      const hook = new URL("../../apps/bench/test/resolve-sources.mjs", import.meta.url).href;
      const child = fileURLToPath(new URL("./download-child.ts", import.meta.url));
      const checksum = checksumOf(length);

      // What is held counts, not how long V8 leaves the buffers of read sockets lying: with a small young generation that is short.
      const flags = ["--max-semi-space-size=1", "--import", hook];
      const { stdout } = await promisify(execFile)(process.execPath, [
        ...flags,
        child,
        name,
        server.url,
        path,
        checksum,
      ]);
      const { bytes, status, grown } = JSON.parse(stdout) as { bytes: number; status: number; grown: number };

      console.log(`a download of 200 MB took ${(grown / megabyte).toFixed(0)} MB of memory`);
      expect([bytes, status, await checksumIn(path), readdirSync(folder)]).toEqual([length, 206, checksum, ["large"]]);
      expect(server.arrivals.map(({ headers }) => valueOf(headers, "range"))).toEqual([
        null,
        ...breaks.map((place) => `bytes=${place}-`),
      ]);
      // A process begins with more than 100, most of it the workspace's sources.
      expect(grown).toBeLessThan(64 * megabyte);
    },
  );

  test("called again after each break, a download goes on where it broke", { tags: ["F065"] }, async () => {
    const length = 3 * megabyte;
    await using server = await ReportingServer.start(ranged(length, megabyte, 2 * megabyte));
    await using client = new Client({ transport: make() });
    const path = join(folder, "file");

    await expect(client.download(server.url, path)).rejects.toMatchObject({ name: "RemoteProtocolError" });
    expect(readdirSync(folder).toSorted()).toEqual(["file.part", "file.part.json"]);
    await expect(client.download(server.url, path)).rejects.toMatchObject({ name: "RemoteProtocolError" });
    const download = await client.download(server.url, path);

    expect([download.resumedFrom, download.bytes]).toEqual([2 * megabyte, length]);
    expect([await checksumIn(path), readdirSync(folder)]).toEqual([checksumOf(length), ["file"]]);
  });

  test("a 404 over a socket leaves no file", { tags: ["F065"] }, async () => {
    await using server = await ReportingServer.start((_request, response) =>
      response.writeHead(404).end("nothing here"),
    );
    await using client = new Client({ transport: make() });

    await expect(client.download(server.url, join(folder, "file"))).rejects.toMatchObject({
      name: "HTTPStatusError",
      response: { status: 404 },
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  test("the bytes are asked for as they are, and decoded where they come encoded nevertheless", async () => {
    const encoded = gzipSync("plain");
    await using server = await ReportingServer.start((request, response) => {
      const asked = request.headers["accept-encoding"];
      response.writeHead(200, { "X-Asked": asked, "Content-Encoding": "gzip", ETag: '"v1"' }).end(encoded);
    });
    await using client = new Client({ transport: make() });
    const path = join(folder, "file");

    const { response } = await client.download(server.url, path);

    expect([response.headers.get("x-asked"), readFileSync(path, "utf8")]).toEqual(["identity", "plain"]);
  });
});
