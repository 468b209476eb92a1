import * as requests from "@trunkline/compat/requests";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { ReportingServer } from "../reporting-server.ts";
import { setEnvironment } from "../trunkline/set-environment.ts";
import { shows } from "./shows.ts";

beforeEach(() => setEnvironment());
afterAll(() => vi.unstubAllEnvs());

test("a session keeps its connection from call to call", { tags: ["F115"] }, async () => {
  await using server = await ReportingServer.start();
  await using session = new requests.Session();

  for (const path of ["/a", "/b", "/c"]) await session.get(server.url + path);

  expect([server.arrivals.map(({ target }) => target), server.connections]).toEqual([["/a", "/b", "/c"], 1]);
});

test(
  "with poolBlock no more than poolMaxsize connections are made at once, and who comes later waits",
  { tags: ["F115"], ...shows("session/poolBlock and poolMaxsize") },
  async () => {
    const made: number[] = [];
    for (const poolBlock of [true, false]) {
      await using server = await ReportingServer.start();
      await using session = new requests.Session();
      session.mount("http://", new requests.HTTPAdapter({ poolMaxsize: 2, poolBlock }));
      const paths = ["/a", "/b", "/c", "/d", "/e", "/f"];

      const answers = await Promise.all(paths.map((path) => session.get(server.url + path)));

      expect(answers.map((answer) => answer.json<{ target: string }>().target)).toEqual(paths);
      made.push(server.connections);
    }
    expect(made).toEqual([2, 6]);
  },
);

test("a streamed answer is read while the server still writes", { tags: ["F128"] }, async () => {
  const { promise, resolve: goOn } = Promise.withResolvers<void>();
  await using server = await ReportingServer.start((_, response) => {
    response.write("first");
    void promise.then(() => response.end("last"));
  });
  const answer = await requests.get(server.url, { stream: true });
  const pieces: string[] = [];

  for await (const piece of answer.iterContent(null)) {
    pieces.push(new TextDecoder().decode(piece));
    goOn();
  }

  expect(pieces).toEqual(["first", "last"]);
});

test(
  "a Blob is sent with its length, as a body and as a file, and again after a redirect",
  { tags: ["F127"], ...shows("bodies/a Blob", "bodies/a file sent again after a redirect") },
  async () => {
    await using server = await ReportingServer.start((request, response) => {
      if (request.url === "/again") response.writeHead(307, { Location: "/end" });
      response.end();
    });
    const blob = new Blob(["in a blob"]);

    await requests.post(`${server.url}/again`, { data: blob });
    await requests.post(`${server.url}/file`, { files: { f: new File([blob], "a.txt") } });

    const [first, second, third] = server.arrivals;
    expect([first?.body, second?.body, second?.target]).toEqual(["in a blob", "in a blob", "/end"]);
    expect(third?.body).toMatch(
      /^--\w+\r\nContent-Disposition: form-data; name="f"; filename="a.txt"\r\n\r\nin a blob\r\n--\w+--\r\n$/,
    );
    expect(second?.headers.slice(second.headers.indexOf("Content-Length")).slice(0, 2)).toEqual([
      "Content-Length",
      "9",
    ]);
  },
);

test(
  "a Host of one's own goes along with a body in chunks, and cookies are those of that host",
  shows("lowlevel/a Host of one's own with a body in chunks"),
  async () => {
    await using server = await ReportingServer.start();
    const jar = new requests.RequestsCookieJar();
    jar.set("for", "far", { domain: "far.test" });
    const data = function* (): Generator<Uint8Array> {
      yield new TextEncoder().encode("chunk");
    };

    await requests.put(server.url, { data: data(), headers: { Host: "far.test" }, cookies: jar });

    const { headers = [], body } = server.arrivals[0] ?? {};
    const of = (name: string): string | undefined => headers[headers.indexOf(name) + 1];
    expect([of("Host"), of("Transfer-Encoding"), of("Cookie"), body]).toEqual([
      "far.test",
      "chunked",
      "for=far",
      "chunk",
    ]);
  },
);

test(
  "a length of one's own says where a body in chunks ends, and chunks do not",
  shows("lowlevel/a Content-Length of one's own beside a body in chunks"),
  async () => {
    await using server = await ReportingServer.start();
    const send = (length: string): Promise<requests.Response> => {
      const data = function* (): Generator<Uint8Array> {
        for (const chunk of ["a", "bc"]) yield new TextEncoder().encode(chunk);
      };
      return requests.post(server.url, { data: data(), headers: { "Content-Length": length } });
    };

    await send("3");
    const wrong: unknown = await send("4").catch((error: unknown) => error);

    const { headers = [], body } = server.arrivals[0] ?? {};
    const names = headers.map((text) => text.toLowerCase());
    expect([headers[names.indexOf("content-length") + 1], names.includes("transfer-encoding"), body]).toEqual([
      "3",
      false,
      "abc",
    ]);
    expect(wrong).toBeInstanceOf(requests.InvalidHeader);
  },
);

test(
  "a Location in UTF-8 is followed as it is meant",
  shows("lowlevel/a Location with bytes beyond ASCII"),
  async () => {
    await using server = await ReportingServer.start((request, response) => {
      if (request.url === "/") response.writeHead(302, ["Location", Buffer.from("/š").toString("latin1")]);
      response.end();
    });

    const answer = await requests.get(server.url);

    expect([answer.url, server.arrivals[1]?.target]).toEqual([`${server.url}/%C5%A1`, "/%C5%A1"]);
  },
);

test(
  "a subclass says for itself when credentials go along",
  shows("session/a subclass's own rebuildAuth", "session/a subclass's own redirect rule"),
  async () => {
    await using server = await ReportingServer.start((request, response, { target }) => {
      if (target === "/") response.writeHead(302, { Location: `http://localhost:${request.socket.localPort}/end` });
      response.end(request.headers.authorization ?? "none");
    });
    class Trusting extends requests.Session {
      override shouldStripAuth(): boolean {
        return false;
      }
      override rebuildMethod(request: requests.PreparedRequest): void {
        request.method = "OPTIONS";
      }
    }
    await using session = new Trusting();

    const answer = await session.get(server.url, { auth: ["a", "b"] });

    expect([answer.text, answer.request?.method]).toEqual([`Basic ${btoa("a:b")}`, "OPTIONS"]);
  },
);

test("an answer that is tried again may break off in its body", { tags: ["F119"] }, async () => {
  await using server = await ReportingServer.start((request, response) => {
    if (server.arrivals.length > 1) response.end("at last");
    else response.writeHead(503).write("a part", () => request.socket.destroy());
  });
  await using session = new requests.Session();
  session.mount(
    "http://",
    new requests.HTTPAdapter({ maxRetries: new requests.Retry({ total: 2, statusForcelist: [503] }) }),
  );

  expect((await session.get(server.url)).text).toBe("at last");
});
