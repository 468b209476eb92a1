import * as requests from "@trunkline/compat/requests";
import * as synchronous from "@trunkline/compat/requests/sync";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { RecordingServer } from "../compat-requests/recording-server.ts";
import { type Arrival, ReportingServer } from "../reporting-server.ts";
import { setEnvironment } from "../trunkline/set-environment.ts";
import { shows } from "./shows.ts";

beforeEach(() => setEnvironment());
afterAll(() => vi.unstubAllEnvs());

/** What a proxy was asked for, and what it was told. */
const told = ({ target, headers }: Pick<Arrival, "target" | "headers">): readonly [string, string | null] => {
  const at = headers.findIndex((name) => name.toLowerCase() === "proxy-authorization");
  return [target, at < 0 ? null : (headers[at + 1] ?? null)];
};

const redirecting = (): Promise<ReportingServer> =>
  ReportingServer.start((_, response, { target }) => {
    if (target.endsWith("/start")) response.writeHead(302, { Location: "http://other.test/end" });
    response.end();
  });

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

    expect(proxy.arrivals.map(told)).toEqual([
      ["http://far.test/path", `Basic ${btoa("ada:s3cret")}`],
      ["http://far.test/env", null],
    ]);
  },
);

test(
  "a redirect goes through the environment's proxy too, which is told its credentials once more",
  { tags: ["F125"], ...shows("lowlevel/a redirect through a proxy of the environment") },
  async () => {
    await using proxy = await redirecting();
    setEnvironment({ http_proxy: proxy.url.replace("//", "//ada:s3cret@") });

    const answer = await requests.get("http://far.test/start");

    const proof = `Basic ${btoa("ada:s3cret")}`;
    expect([answer.url, proxy.arrivals.map(told)]).toEqual([
      "http://other.test/end",
      [
        ["http://far.test/start", proof],
        ["http://other.test/end", proof],
      ],
    ]);
  },
);

test(
  "what the caller tells a proxy by a header is left behind on a redirect",
  { tags: ["F125"], ...shows("proxies/Proxy-Authorization is left behind on a redirect") },
  async () => {
    await using proxy = await redirecting();
    setEnvironment({ http_proxy: proxy.url });

    const answer = await requests.get("http://far.test/start", { auth: new requests.HTTPProxyAuth("ada", "s3cret") });

    expect([answer.request?.headers.has("Proxy-Authorization"), proxy.arrivals.map(told)]).toEqual([
      false,
      [
        ["http://far.test/start", `Basic ${btoa("ada:s3cret")}`],
        ["http://other.test/end", null],
      ],
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

test("the environment's proxy is asked by the blocking entry too", { tags: ["F125"] }, async () => {
  await using proxy = await RecordingServer.start();
  setEnvironment({ http_proxy: proxy.url.replace("//", "//ada:s3cret@") });

  const { url } = synchronous.get("http://far.test/answer?status=302&location=http://other.test/end");

  const arrived = (await proxy.taken()).map(({ target, headers }) => told({ target, headers: headers.flat() }));
  const proof = `Basic ${btoa("ada:s3cret")}`;
  expect([url, arrived]).toEqual([
    "http://other.test/end",
    [
      ["http://far.test/answer?status=302&location=http://other.test/end", proof],
      ["http://other.test/end", proof],
    ],
  ]);
});
