import { Client, ReadTimeout, SyncClient } from "@trunkline/core";
import { app } from "@trunkline/transport-app";
import { mock } from "@trunkline/transport-mock";
import { expect, test } from "vitest";
import { overSockets, type SocketTransport } from "../socket-transports.ts";
import { ReportingServer } from "../reporting-server.ts";

const settings = {
  headers: { "X-Team": "blue" },
  cookies: { session: "1" },
  auth: ["user", "secret"],
  followRedirects: true,
} as const;

// Of its own accord undici writes what HTTP/1.0 would need too, and the length at the end.
const written: Readonly<Record<SocketTransport["name"], (host: string) => { get: string[]; post: string[] }>> = {
  undici: (host) => ({
    get: ["host", host, "connection", "keep-alive", "X-Own", "1"],
    post: ["host", host, "connection", "keep-alive", "Content-Type", "application/json", "content-length", "7"],
  }),
  native: (host) => ({
    get: ["Host", host, "X-Own", "1"],
    post: ["Host", host, "Content-Length", "7", "Content-Type", "application/json"],
  }),
};

overSockets(({ make, name }) => {
  test(
    "over a socket a raw request carries its own headers and what HTTP itself needs",
    { tags: ["F044", "F045", "F046"] },
    async () => {
      await using server = await ReportingServer.start((_request, response, { target }) => {
        response
          .writeHead(target === "/away" ? 302 : 200, { Location: "/", "Set-Cookie": ["a=1", "b=2"] })
          .end("answer");
      });
      await using client = new Client({ transport: make(), baseUrl: server.url, ...settings });

      const away = await client.getRaw("/away", { headers: { "X-Own": "1" } });
      await client.postRaw("/", { json: { a: 1 } });

      expect([away.status, new TextDecoder().decode(away.body)]).toEqual([302, "answer"]);
      expect(away.headers.slice(0, 6)).toEqual(["Location", "/", "Set-Cookie", "a=1", "Set-Cookie", "b=2"]);
      const { get, post } = written[name](`127.0.0.1:${server.port}`);
      expect(server.arrivals.map(({ method, headers, body }) => [method, headers, body])).toEqual([
        ["GET", get, ""],
        ["POST", post, '{"a":1}'],
      ]);
    },
  );

  test("the same raw call gives the same over a socket, an app and a mock", { tags: ["F046"] }, async () => {
    await using server = await ReportingServer.start((_request, response) => {
      response.writeHead(418, { "X-Answer": "1", "Content-Length": "5" }).end("short");
    });
    const mocked = mock(() => ({ status: 418, headers: { "X-Answer": "1" }, text: "short" }));
    const handler = (): Response => new Response("short", { status: 418, headers: { "X-Answer": "1" } });
    await using client = new Client({
      transport: make(),
      mounts: { "all://app": app(handler), "all://mock": mocked },
      ...settings,
    });
    using synchronous = new SyncClient({ transport: mocked, ...settings });

    const answers = [
      await client.getRaw(server.url),
      await client.getRaw("http://app/"),
      await client.getRaw("http://mock/"),
      synchronous.getRaw("http://mock/"),
    ];

    for (const { status, headers, body } of answers) {
      const names = headers.map((text) => text.toLowerCase());
      expect([status, headers[names.indexOf("x-answer") + 1], new TextDecoder().decode(body)]).toEqual([
        418,
        "1",
        "short",
      ]);
    }
  });

  test("a raw call's own timeout fires over a socket", { tags: ["F047"] }, async () => {
    await using server = await ReportingServer.start(() => {});
    await using client = new Client({ transport: make(), baseUrl: server.url });

    const started = performance.now();
    const call = client.getRaw("/", { timeout: { read: 300 } });

    await expect(call).rejects.toBeInstanceOf(ReadTimeout);
    expect(performance.now() - started).toBeGreaterThan(290);
    expect(performance.now() - started).toBeLessThan(4000);
  });
});
