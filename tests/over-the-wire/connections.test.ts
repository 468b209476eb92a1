import { Client, type RequestCallOptions } from "@trunkline/core";
import { describe, expect, test } from "vitest";
import { overSockets } from "../socket-transports.ts";
import { ReportingServer } from "../reporting-server.ts";
import { type AnyClient, ways } from "./wire-ways.ts";

const idempotent = ["GET", "OPTIONS", "HEAD", "DELETE", "PUT", "QUERY"];
const risky = ["POST", "PATCH"];
const retries: Readonly<Record<string, RequestCallOptions>> = {
  "without retry": {},
  "with retry": { retry: { attempts: 3, backoff: { initial: 0 }, jitter: "none" } },
};

function calls(
  client: Client,
  method: string,
  url: string,
  options: RequestCallOptions = {},
): () => readonly (() => Promise<unknown>)[] {
  return () =>
    Object.values(ways).map((way) => () => way({ client: client, isSync: false, method, url, options, sending: {} }));
}

overSockets(({ make }) => {
  describe("a connection that drops", () => {
    for (const [name, options] of Object.entries(retries))
      for (const method of risky)
        test(
          `a ${method} is seen once by the server, on a new connection and on a reused one, ${name}`,
          { tags: ["F098"] },
          async () => {
            await using server = await ReportingServer.start((request, response, { target }) => {
              if (target === "/warm") response.end();
              else request.socket.destroy();
            });
            await using client = new Client({ transport: make(), baseUrl: server.url });

            const thrown: string[] = [];
            for (const isWarm of [false, true])
              for (const call of calls(client, method, "/drop", { ...options, content: "once" })()) {
                if (isWarm) await client.get("/warm");
                await call().catch((error: unknown) => thrown.push((error as Error).name));
              }

            const seen = server.arrivals.filter(({ target }) => target === "/drop");
            expect(seen.map(({ body }) => body)).toEqual(thrown.map(() => "once"));
            expect(thrown).toEqual(Array.from({ length: 2 * Object.keys(ways).length }, () => "RemoteProtocolError"));
          },
        );

    for (const method of idempotent)
      test(
        `a ${method} that meets a stale connection is sent once more on a fresh one, whatever the call`,
        { tags: ["F098"] },
        async () => {
          const spent = new Set<number>();
          const met: string[] = [];
          await using server = await ReportingServer.start((request, response, { target, connection }) => {
            if (target === "/warm") spent.add(connection);
            else met.push(spent.has(connection) ? "stale" : "fresh");
            if (target === "/stale" && spent.has(connection)) {
              request.socket.destroy();
              return;
            }
            response.end("here");
          });
          await using client = new Client({ transport: make(), baseUrl: server.url });

          for (const call of calls(client, method, "/stale")()) {
            await client.get("/warm");
            await call();
          }

          expect(met).toEqual(Object.keys(ways).flatMap(() => ["stale", "fresh"]));
        },
      );

    test("a GET whose new connection drops is not sent again unless retry says so", { tags: ["F098"] }, async () => {
      await using server = await ReportingServer.start((request) => void request.socket.destroy());
      await using client = new Client({ transport: make(), baseUrl: server.url });

      await client.get("/once").catch(() => {});
      await client.get("/thrice", retries["with retry"]).catch(() => {});

      expect(server.arrivals.map(({ target }) => target)).toEqual(["/once", "/thrice", "/thrice", "/thrice"]);
    });
  });

  test(
    "cookies that the server sets come back with the next call, to where they belong",
    { tags: ["F006"] },
    async () => {
      const set = ["Set-Cookie", "s=1; Path=/", "Set-Cookie", "deep=2; Path=/deep"];
      await using other = await ReportingServer.start();
      await using server = await ReportingServer.start((_request, response, { target }) => {
        response.writeHead(200, target === "/set" ? set : []).end();
      });

      for (const [way, call] of Object.entries(ways)) {
        await using client = new Client({ transport: make(), baseUrl: server.url });
        const made = { client: client as AnyClient, isSync: false, method: "GET", options: {}, sending: {} };
        const before = server.arrivals.length;
        for (const url of ["/set", "/", "/deep/er", `${other.url}/`]) await call({ ...made, url });

        const sent = [...server.arrivals.slice(before), ...other.arrivals.slice(-1)].map(({ headers }) =>
          cookieOf(headers),
        );
        // A port is no border for cookies, so the other server on this host gets what is the host's. RFC 6265 §8.5.
        expect([way, sent]).toEqual([way, [undefined, "s=1", "deep=2; s=1", "s=1"]]);
      }
    },
  );

  test("a Retry-After in seconds is waited for", { tags: ["F070"] }, async () => {
    let first = 0;
    await using server = await ReportingServer.start((_request, response) => {
      const now = performance.now();
      if (first === 0) response.writeHead(429, { "Retry-After": 1 }).end();
      else response.end(String(now - first));
      first = now;
    });
    await using client = new Client({ transport: make(), baseUrl: server.url, retry: { attempts: 2 } });

    const response = await client.get("/");

    expect([response.status, Number(response.text()) >= 990, response.attempts.length]).toEqual([200, true, 1]);
  });
});

function cookieOf(headers: readonly string[]): string | undefined {
  const at = headers.findIndex((name, index) => index % 2 === 0 && name.toLowerCase() === "cookie");
  return at < 0 ? undefined : headers[at + 1];
}
