import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TLSSocket } from "node:tls";
import { certificateAuthority } from "@trunkline/transport-conformance/certificates";
import * as requests from "@trunkline/compat/requests";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { ReportingServer } from "../reporting-server.ts";
import { setEnvironment } from "../trunkline/set-environment.ts";
import { shows } from "./shows.ts";

const authority = certificateAuthority();
const own = authority.issue(["me.test"]);
const folder = mkdtempSync(join(tmpdir(), "trunkline-requests-"));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const bundle = file("authority.pem", authority.certificate);
const [certificate, key] = [file("own.pem", own.certificate), file("own.key", own.key)];
const both = file("both.pem", `${own.key}\n${own.certificate}`);

beforeEach(() => setEnvironment());
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** An https server that says whose certificate it was shown. */
async function secureServer(): Promise<AsyncDisposable & { readonly url: string }> {
  const issued = authority.issue(["127.0.0.1"]);
  const options = { cert: issued.certificate, key: issued.key, requestCert: true, rejectUnauthorized: false };
  const server = createServer({ ...options, ca: authority.certificate }, ({ socket }, response) => {
    const { subject } = (socket as TLSSocket).getPeerCertificate() as { subject?: { CN?: string } };
    response.end(subject?.CN ?? "nobody");
  });
  await new Promise<void>((listening) => void server.listen(0, "127.0.0.1", listening));
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((closed) => void server.close(closed));
    },
  };
}

test(
  "a certificate is checked by the runtime's authorities, by a file's, or not at all",
  {
    tags: ["F124"],
    ...shows(
      "tls/a certificate nobody trusts is SSLError",
      "tls/verify false trusts everybody",
      "tls/an own authority by path",
      "tls/each way to verify has its own connections",
    ),
  },
  async () => {
    await using server = await secureServer();
    await using session = new requests.Session();

    const trusted = await session.get(server.url, { verify: bundle });
    const unchecked = await session.get(server.url, { verify: false });
    const refused: unknown = await session.get(server.url).catch((error: unknown) => error);

    expect([trusted.text, unchecked.text]).toEqual(["nobody", "nobody"]);
    expect([refused instanceof requests.SSLError, refused instanceof requests.ConnectionError]).toEqual([true, true]);
  },
);

test(
  "a client's certificate is one file, or a pair of files",
  { tags: ["F124"], ...shows("tls/a client's certificate") },
  async () => {
    await using server = await secureServer();
    const options = { verify: bundle };

    const pair = await requests.get(server.url, { ...options, cert: [certificate, key] });
    const one = await requests.get(server.url, { ...options, cert: both });

    expect([pair.text, one.text]).toEqual(["me.test", "me.test"]);
  },
);

test(
  "a proxy of the call or of the environment is asked, and told the credentials of its URL",
  {
    tags: ["F125"],
    ...shows("proxies/credentials of a proxy's URL are sent to it", "lowlevel/a proxy of the environment is asked"),
  },
  async () => {
    await using proxy = await ReportingServer.start();
    const named = proxy.url.replace("//", "//ada:s3cret@");

    await requests.get("http://far.test/path", { proxies: { http: named } });
    setEnvironment({ http_proxy: proxy.url });
    await requests.get("http://far.test/env");

    const seen = proxy.arrivals.map(({ target, headers }) => {
      const at = headers.findIndex((name) => name.toLowerCase() === "proxy-authorization");
      return [target, at < 0 ? null : headers[at + 1]];
    });
    expect(seen).toEqual([
      ["http://far.test/path", `Basic ${btoa("ada:s3cret")}`],
      ["http://far.test/env", null],
    ]);
  },
);

test(
  "a proxy that is not there is ProxyError",
  { tags: ["F119"], ...shows("proxies/a proxy that refuses is ProxyError") },
  async () => {
    const refused: unknown = await requests
      .get("http://far.test/", { proxies: { http: "http://127.0.0.1:1" } })
      .catch((error: unknown) => error);

    expect([refused instanceof requests.ProxyError, refused instanceof requests.ConnectionError]).toEqual([true, true]);
  },
);

test("a session keeps its connection from call to call", { tags: ["F115"] }, async () => {
  await using server = await ReportingServer.start();
  await using session = new requests.Session();

  for (const path of ["/a", "/b", "/c"]) await session.get(server.url + path);

  expect([server.arrivals.map(({ target }) => target), server.connections]).toEqual([["/a", "/b", "/c"], 1]);
});

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
