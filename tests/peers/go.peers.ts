import type { Client, SyncClient } from "@trunkline/core";
import { expect, test } from "vitest";
import { trusted } from "./backends.ts";
import { goPort, startGo } from "./go-server.ts";
import type { HeaderTreatment } from "./header-treatment.ts";
import { http2Exceptions } from "./http2-exceptions.ts";
import { peerSuite } from "./peer-suite.ts";
import { clientOver } from "./peer-transports.ts";

// Go keeps header fields in a map and writes them sorted, but for what is meant for proxies.
const headers: HeaderTreatment = { case: "lower", order: "sorted", drops: ["proxy-authorization"] };

peerSuite("go", {
  start: (backends) => startGo(backends.pair("http")),
  ways: (suite) => {
    const reached = (scheme: string, here: number, there: number) => {
      const { ports } = suite().peer;
      return { here: `${scheme}://127.0.0.1:${ports[here]}`, there: `${scheme}://127.0.0.1:${ports[there]}` };
    };
    const plain = () => reached("http", goPort.here, goPort.there);
    const tls = () => reached("https", goPort.tlsHere, goPort.tlsThere);
    return [
      { name: "HTTP/1.1", headers, reach: () => ({ ...plain(), options: {} }) },
      { name: "HTTP/1.1 over TLS", headers, reach: () => ({ ...tls(), options: { verify: trusted } }) },
      {
        name: "HTTP/2 over TLS",
        headers: { ...headers, joins: true },
        exceptions: http2Exceptions,
        reach: () => ({ ...tls(), options: { verify: trusted, http2: true } }),
      },
    ];
  },
  tests: (suite, under) => {
    const clientOf = (version: string): Client | SyncClient => {
      const { ports } = suite().peer;
      const http2 = version === "HTTP/2";
      const baseUrl = http2 ? `https://127.0.0.1:${ports[goPort.tlsOwn]}` : `http://127.0.0.1:${ports[goPort.own]}`;
      return clientOver(under, baseUrl, { verify: trusted, http2 });
    };

    test("a body that waits for a 100 is sent when Go asks for it, and never where it refuses", async () => {
      await using client = clientOf("HTTP/1.1");
      let pulled = 0;
      function* stream(): Generator<Uint8Array> {
        for (; pulled < 30; pulled++) yield new Uint8Array(100_000);
      }
      const waits = { Expect: "100-continue" };

      const refused = await client.post("/refuses", { content: stream(), headers: waits });
      const unread = pulled;
      const taken = await client.post("/length", { content: stream(), headers: waits });

      expect([refused.status, unread, taken.text()]).toEqual([417, 0, "3000000 -1 [chunked] <nil>"]);
    });

    for (const version of ["HTTP/1.1", "HTTP/2"]) {
      const isTwo = version === "HTTP/2";

      test(`${version} is what it hears and what the response says`, async () => {
        await using client = clientOf(version);

        const response = await client.get("/protocol");

        expect([response.text(), response.httpVersion]).toEqual(isTwo ? ["HTTP/2.0", version] : [version, version]);
      });

      test(`${version}: its trailers are there once the body has been read`, async () => {
        await using client = clientOf(version);

        const response = await client.get("/trailers");

        const trailers = response.extensions.trailers?.() ?? [];
        expect(response.text()).toBe("with trailers");
        expect(trailers.map((word) => word.toLowerCase()).toSorted()).toEqual(
          ["x-checksum", "abc", "x-unannounced", "yes"].toSorted(),
        );
      });

      for (const count of [0, 1, 5])
        test(`${version}: ${count} early hints and a 102 are passed over`, async () => {
          await using client = clientOf(version);

          const response = await client.get(`/interim?count=${count}`);

          expect([response.status, response.text(), response.headers.get("link")]).toEqual([200, "after them", null]);
        });

      test(`${version}: a long body of known length arrives whole, and so does a stream`, async () => {
        await using client = clientOf(version);
        function* stream(): Generator<Uint8Array> {
          for (let count = 0; count < 30; count++) yield new Uint8Array(100_000);
        }

        const known = await client.post("/length", { content: new Uint8Array(3_000_000) });
        const streamed = await client.post("/length", { content: stream() });

        const framing = isTwo ? "[]" : "[chunked]";
        expect([known.text(), streamed.text()]).toEqual(["3000000 3000000 [] <nil>", `3000000 -1 ${framing} <nil>`]);
      });

      test(`${version}: an answer before the body has been sent is the answer, and the next request has its own`, async () => {
        await using client = clientOf(version);

        const refused = await client.post("/refuses", { content: new Uint8Array(3_000_000) });
        const next = await client.get("/protocol");

        expect([refused.status, refused.text(), next.status]).toEqual([417, "not read\n", 200]);
      });

      test(`${version}: what dribbles in is read in parts`, async () => {
        await using client = clientOf(version);
        await using response = await client.stream("GET", "/dribbles");

        const lines = under.isSync ? [...response.iterLinesSync()] : await Array.fromAsync(response.iterLines());

        expect(lines).toEqual([0, 1, 2, 3, 4].map((part) => `part ${part}`));
      });

      test(`${version}: an answer that breaks off is an error, whatever of it has come`, async () => {
        await using client = clientOf(version);
        const ask = async (): Promise<unknown> => client.get("/breaks");

        await expect(ask()).rejects.toMatchObject({ name: "RemoteProtocolError" });
      });
    }
  },
});
