import {
  Client,
  ConnectError,
  ReadTimeout,
  RemoteProtocolError,
  TooManyRedirects,
  TotalTimeout,
  version,
} from "@trunkline/core";
import { expect, test } from "vitest";
import { overSockets } from "../socket-transports.ts";
import { ReportingServer } from "../reporting-server.ts";

overSockets(({ make }) => {
  test(
    "a GET arrives with the client's and the call's headers, params and path",
    { tags: ["F010", "F085", "F086", "F097"] },
    async () => {
      await using server = await ReportingServer.start();
      await using client = new Client({
        transport: make(),
        baseUrl: `${server.url}/v2`,
        headers: { "X-Team": "blue" },
        params: { lang: "en" },
        auth: ["user", "pass"],
      });

      const response = await client.get("/users", { params: { page: 2 }, headers: { "X-Call": "1" } });

      expect(response.status).toBe(200);
      expect(response.httpVersion).toBe("HTTP/1.1");
      expect(sorted(server.arrivals)).toEqual([
        {
          method: "GET",
          target: "/v2/users?lang=en&page=2",
          headers: [
            "accept-encoding: gzip, deflate, br, zstd",
            "accept: */*",
            "authorization: Basic dXNlcjpwYXNz",
            "connection: keep-alive",
            `host: 127.0.0.1:${server.port}`,
            `user-agent: trunkline/${version}`,
            "x-call: 1",
            "x-team: blue",
          ],
          body: "",
          isWhole: true,
          connection: 1,
        },
      ]);
    },
  );

  test("JSON, forms, text and streams arrive as they were given", { tags: ["F010"] }, async () => {
    await using server = await ReportingServer.start();
    await using client = new Client({ transport: make(), baseUrl: server.url });
    const stream = async function* (): AsyncGenerator<Uint8Array> {
      yield new TextEncoder().encode("one ");
      yield new TextEncoder().encode("two");
    };

    await client.post("/", { json: { name: "Ada", tags: [1, null] } });
    await client.put("/", { data: { a: ["1", "2"], b: "x y&z" } });
    await client.patch("/", { content: "naïve" });
    await client.query("/", { content: stream });
    await client.post("/");

    const facts = server.arrivals.map(({ method, headers, body }) => [method, ...describing(headers), body]);
    expect(facts).toEqual([
      ["POST", "content-length: 30", "content-type: application/json", '{"name":"Ada","tags":[1,null]}'],
      ["PUT", "content-length: 17", "content-type: application/x-www-form-urlencoded", "a=1&a=2&b=x+y%26z"],
      ["PATCH", "content-length: 6", "naïve"],
      ["QUERY", "transfer-encoding: chunked", "one two"],
      ["POST", "content-length: 0", ""],
    ]);
  });

  test("fifty requests one after another use one connection", { tags: ["F003"] }, async () => {
    await using server = await ReportingServer.start();
    await using client = new Client({ transport: make(), baseUrl: server.url });

    for (let count = 0; count < 50; count += 1) await client.get("/");

    expect([server.arrivals.length, server.connections]).toEqual([50, 1]);
  });

  test("a redirect to another origin takes no secrets along", { tags: ["F005"] }, async () => {
    await using target = await ReportingServer.start();
    await using server = await ReportingServer.start((_request, response) =>
      response.writeHead(302, { Location: `${target.url}/there`, "Content-Length": 0 }).end(),
    );
    await using client = new Client({ transport: make(), followRedirects: true, sensitiveHeaders: ["X-Api-Key"] });
    const headers = {
      Authorization: "Bearer t",
      "Proxy-Authorization": "Basic p",
      Cookie: "a=1",
      "X-Api-Key": "k",
      "X-Kept": "yes",
    };

    const response = await client.post(`${server.url}/here`, { headers, json: [1] });

    expect(response.history.map(({ status, url }) => [status, url.path])).toEqual([[302, "/here"]]);
    expect(sorted(target.arrivals)).toEqual([
      {
        method: "GET",
        target: "/there",
        headers: [
          "accept-encoding: gzip, deflate, br, zstd",
          "accept: */*",
          "connection: keep-alive",
          "content-type: application/json",
          `host: 127.0.0.1:${target.port}`,
          `user-agent: trunkline/${version}`,
          "x-kept: yes",
        ],
        body: "",
        isWhole: true,
        connection: 1,
      },
    ]);
  });

  test("redirects are not followed unless asked for, and end after the limit", { tags: ["F005", "F024"] }, async () => {
    await using server = await ReportingServer.start((_request, response, { target }) =>
      response.writeHead(302, { Location: `${target}x`, "Content-Length": 0 }).end(),
    );
    await using client = new Client({ transport: make(), baseUrl: server.url });

    const response = await client.get("/");
    const endless = client.get("/", { followRedirects: true });

    await expect(endless).rejects.toThrow(TooManyRedirects);
    expect([response.status, response.nextRequest?.url.path]).toEqual([302, "/x"]);
    expect(server.arrivals.length).toBe(1 + 21);
  });

  test("chunks arrive while the server is still writing", { tags: ["F019", "F021"] }, async () => {
    let finish = (): void => {};
    await using server = await ReportingServer.start((_request, response) => {
      response.write("first\nsec");
      finish = () => response.end("ond\n");
    });
    await using client = new Client({ transport: make() });

    await using response = await client.stream("GET", `${server.url}/`);
    const arriving = response.iterLines()[Symbol.asyncIterator]();
    const first = await arriving.next();
    finish();
    const second = await arriving.next();

    expect([first.value, second.value, (await arriving.next()).done]).toEqual(["first", "second", true]);
    expect(response.bytesReceived).toBe(13);
  });

  test("a response left early frees its connection for the next request", { tags: ["F023"] }, async () => {
    await using server = await ReportingServer.start((_request, response, { target }) => {
      if (target === "/endless") response.write("x".repeat(100_000));
      else response.end("done");
    });
    await using client = new Client({
      transport: make({ limits: { maxConnections: 1 } }),
      baseUrl: server.url,
      timeout: 2_000,
    });

    await client.stream("GET", "/endless", async (response) => {
      for await (const chunk of response.iterBytes()) if (chunk.length > 0) break;
    });
    const next = await client.get("/");

    expect(next.text()).toBe("done");
  });

  test(
    "each limit ends the call with its own error, and the connection with it",
    { tags: ["F025", "F087"] },
    async () => {
      await using server = await ReportingServer.start((_request, response, { target }) => {
        if (target === "/drip") response.write("x");
        else if (target === "/fine") response.end("fine");
      });
      await using client = new Client({ transport: make({ limits: { maxConnections: 1 } }), baseUrl: server.url });

      await expect(client.get("/silent", { timeout: { read: 50 } })).rejects.toThrow(ReadTimeout);
      await expect(client.get("/drip", { timeout: { read: 50 } })).rejects.toThrow(ReadTimeout);
      await expect(client.get("/drip", { timeout: { read: null, total: 50 } })).rejects.toThrow(TotalTimeout);
      expect((await client.get("/fine")).text()).toBe("fine");
    },
  );

  test("a request is not sent again when its connection drops", { tags: ["F098"] }, async () => {
    await using server = await ReportingServer.start((request) => void request.socket.destroy());
    await using client = new Client({ transport: make(), baseUrl: server.url });

    const failure = client.post("/", { json: {} });

    await expect(failure).rejects.toMatchObject({ request: { method: "POST" } });
    expect(server.arrivals.length).toBe(1);
  });

  test("a GET on a connection that the server closed meanwhile is sent once more", { tags: ["F098"] }, async () => {
    let dropping = false;
    await using server = await ReportingServer.start((request, response, { connection }) => {
      // The second request of the first connection meets what a server's keep-alive timeout looks like.
      if (dropping && connection === 1) request.socket.destroy();
      else response.end("here");
    });
    await using client = new Client({ transport: make(), baseUrl: server.url });

    await client.get("/");
    dropping = true;
    const again = await client.get("/");

    expect(again.text()).toBe("here");
    expect(server.arrivals.map(({ connection }) => connection)).toEqual([1, 1, 2]);
  });

  test("a server that answers nothing at all is a protocol error that names it", { tags: ["F024"] }, async () => {
    await using server = await ReportingServer.start((request) => void request.socket.end());
    await using client = new Client({ transport: make() });

    const error: unknown = await client.get(`${server.url}/`).catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(RemoteProtocolError);
    expect((error as Error).message).toContain(`127.0.0.1:${server.port}`);
  });

  test("nobody listening is a connect error that names the peer", { tags: ["F024"] }, async () => {
    const server = await ReportingServer.start();
    const { port } = server;
    await server[Symbol.asyncDispose]();
    await using client = new Client({ transport: make() });

    const error: unknown = await client.get(`http://user:secret@127.0.0.1:${port}/`).catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(ConnectError);
    expect(error).toMatchObject({ code: "CONNECT" });
    expect((error as Error).message).toContain(`127.0.0.1:${port}`);
    expect((error as Error).message).not.toContain("secret");
  });

  test("an abort throws the caller's own reason and frees the connection", async () => {
    await using server = await ReportingServer.start((_request, response, { target }) => {
      if (target === "/fine") response.end("fine");
    });
    await using client = new Client({ transport: make({ limits: { maxConnections: 1 } }), baseUrl: server.url });
    const controller = new AbortController();
    const reason = new Error("changed my mind");

    const call = client.get("/silent", { signal: controller.signal });
    await server.arrived(1);
    controller.abort(reason);

    await expect(call).rejects.toBe(reason);
    expect((await client.get("/fine")).text()).toBe("fine");
  });
});

/** The order in which a transport writes a request's own headers is its business; everything else is compared whole. */
function sorted(arrivals: readonly ReportingServer["arrivals"][number][]): unknown[] {
  return arrivals.map((arrival) => ({ ...arrival, headers: lines(arrival.headers).toSorted() }));
}

function describing(headers: readonly string[]): string[] {
  return lines(headers)
    .filter((line) => /^(content-|transfer-)/.test(line))
    .toSorted();
}

function lines(headers: readonly string[]): string[] {
  return headers.flatMap((text, at) => (at % 2 === 0 ? [`${text.toLowerCase()}: ${headers[at + 1]}`] : []));
}
