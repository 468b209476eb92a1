import type { Client, SyncClient } from "@trunkline/core";
import { expect, test } from "vitest";
import { trusted } from "./backends.ts";
import type { HeaderTreatment } from "./header-treatment.ts";
import { http2Exceptions } from "./http2-exceptions.ts";
import { hasBrotli, largeText, nginxPort, startNginx } from "./nginx.ts";
import { type PeerSuite, peerSuite } from "./peer-suite.ts";
import { clientOver } from "./peer-transports.ts";
import type { Way } from "./wire-rows.ts";

const reach =
  (suite: () => PeerSuite, scheme: string, here: number, there: number, options: object): Way["reach"] =>
  () => {
    const { ports } = suite().peer;
    return { here: `${scheme}://127.0.0.1:${ports[here]}`, there: `${scheme}://127.0.0.1:${ports[there]}`, options };
  };

// What it takes from HTTP/2 it sends on with the cookies at the end.
const http2Headers: HeaderTreatment = { case: "lower", joins: true, last: "cookie" };

peerSuite("nginx", {
  start: (backends) => startNginx(backends.pair("http")),
  ways: (suite) => [
    { name: "HTTP/1.1", headers: {}, reach: reach(suite, "http", nginxPort.here, nginxPort.there, {}) },
    {
      name: "HTTP/1.1 over TLS",
      headers: {},
      reach: reach(suite, "https", nginxPort.tlsHere, nginxPort.tlsThere, { verify: trusted }),
    },
    {
      name: "HTTP/2 over TLS",
      headers: http2Headers,
      exceptions: http2Exceptions,
      reach: reach(suite, "https", nginxPort.tlsHere, nginxPort.tlsThere, { verify: trusted, http2: true }),
    },
    {
      name: "HTTP/2 in cleartext",
      headers: http2Headers,
      exceptions: http2Exceptions,
      reach: reach(suite, "http", nginxPort.http2Here, nginxPort.http2There, { http1: false, http2: true }),
    },
  ],
  tests: (suite, under) => {
    const clientOf = (): Client | SyncClient =>
      clientOver(under, `http://127.0.0.1:${suite().peer.ports[nginxPort.files]}`);

    for (const coding of ["gzip", ...(hasBrotli ? ["br"] : [])])
      test(`what it compresses with ${coding} and sends in chunks is read whole`, async () => {
        await using client = clientOf();

        const response = await client.get("/large.txt", { headers: { "Accept-Encoding": coding } });

        const { headers } = response;
        expect([headers.get("content-encoding"), headers.get("transfer-encoding")]).toEqual([coding, "chunked"]);
        expect(response.text()).toBe(largeText);
      });

    test("what it sends slowly is read as it comes, and whole", async () => {
      await using client = clientOf();
      await using response = await client.stream("GET", "/slow/large.txt");

      const chunks = under.isSync ? [...response.iterTextSync()] : await Array.fromAsync(response.iterText());

      expect([chunks.join("") === largeText, chunks.length > 1]).toEqual([true, true]);
    });

    test("a part of a file, and a file that has not changed", async () => {
      await using client = clientOf();

      const part = await client.get("/large.txt", { headers: { Range: "bytes=6-10", "Accept-Encoding": "identity" } });
      const etag = part.headers.get("etag") ?? "";
      const unchanged = await client.get("/large.txt", {
        headers: { "If-None-Match": etag, "Accept-Encoding": "identity" },
      });

      expect([part.status, part.text(), part.headers.get("content-range")]).toEqual([
        206,
        "sends",
        `bytes 6-10/${largeText.length}`,
      ]);
      expect([unchanged.status, unchanged.text()]).toEqual([304, ""]);
    });

    test("a HEAD tells the length of what it does not send", async () => {
      await using client = clientOf();

      const { status, headers } = await client.head("/large.txt", { headers: { "Accept-Encoding": "identity" } });

      expect([status, headers.get("content-length")]).toEqual([200, String(largeText.length)]);
    });

    test("its redirects and its error pages are answers", async () => {
      await using client = clientOf();

      const followed = await client.get("/moved", { followRedirects: true });
      const missing = await client.get("/missing");
      const broken = await client.get("/nobody");

      expect([followed.status, followed.text() === largeText, missing.status, broken.status]).toEqual([
        200,
        true,
        404,
        502,
      ]);
    });

    test("a 413 that comes before the body has been sent is the answer", async () => {
      await using client = clientOf();

      const announced = await client.post("/small-uploads", { content: new Uint8Array(3_000_000) });
      const next = await client.get("/moved");

      expect([announced.status, next.status]).toEqual([413, 301]);
    });

    test("a header that is too long for it is answered by 400", async () => {
      await using client = clientOf();

      const { status } = await client.get("/moved", { headers: { "X-Long": "x".repeat(40_000) } });

      expect(status).toBe(400);
    });

    test("a connection that it closes after each answer serves every request once", async () => {
      await using client = clientOf();

      const texts = [];
      for (let count = 0; count < 10; count++) texts.push((await client.get("/last")).text());

      expect(texts).toEqual(Array.from({ length: 10 }, () => "the last on this connection"));
    });

    test.skipIf(under.isSync)("fifty requests at once are answered, each by its own answer", async () => {
      await using client = clientOf() as Client;
      const ranges = Array.from({ length: 50 }, (_, at) => `bytes=${at}-${at + 99}`);

      const responses = await client.gather(
        ranges.map((Range) => ({ url: "/large.txt", headers: { Range, "Accept-Encoding": "identity" } })),
        { maxConcurrency: 50 },
      );

      expect(responses.map((response) => response.text())).toEqual(
        ranges.map((_, at) => largeText.slice(at, at + 100)),
      );
    });
  },
});
