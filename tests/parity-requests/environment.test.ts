import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type BaseAdapter,
  HTTPAdapter,
  type PreparedRequest,
  type SendOptions,
  Session,
} from "@trunkline/compat/requests";
import { mock } from "@trunkline/transport-mock";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { shows } from "./shows.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "trunkline-requests-"));
  for (const name of [
    "http_proxy",
    "https_proxy",
    "all_proxy",
    "no_proxy",
    "NETRC",
    "REQUESTS_CA_BUNDLE",
    "CURL_CA_BUNDLE",
  ]) {
    vi.stubEnv(name, "");
    vi.stubEnv(name.toUpperCase(), "");
  }
  vi.stubEnv("HOME", folder);
  writeFileSync(
    join(folder, ".netrc"),
    "machine example.org login ada password s3cret\nmachine away.org login bob password pw\n",
  );
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

/** A session, and what its adapter is told. */
function watched(answer: (url: string) => { status?: number; headers?: Record<string, string> } = () => ({})): {
  readonly session: Session;
  readonly sent: { readonly auth: string | undefined; readonly url: string }[];
  readonly told: SendOptions[];
} {
  const sent: { auth: string | undefined; url: string }[] = [];
  const told: SendOptions[] = [];
  class Watching extends HTTPAdapter {
    override send(request: PreparedRequest, options: SendOptions): ReturnType<HTTPAdapter["send"]> {
      sent.push({ auth: request.headers.get("Authorization"), url: request.url });
      told.push(options);
      return super.send(request, options);
    }
  }
  const session = new Session();
  const adapter: BaseAdapter = new Watching({ transport: mock(({ url }) => answer(url.toString())) });
  session.mount("http://", adapter);
  session.mount("https://", adapter);
  return { session, sent, told };
}

test(
  "netrc has the password of a host, unless auth is given or the environment is not trusted",
  shows("auth/netrc", "auth/netrc of another host", "auth/explicit over netrc", "auth/netrc not trusted"),
  async () => {
    const { session, sent } = watched();
    await session.get("http://example.org:8080/");
    await session.get("http://other.org/");
    await session.get("http://example.org/", { auth: ["own", "pw"] });
    session.trustEnv = false;
    await session.get("http://example.org/");

    expect(sent.map(({ auth }) => auth)).toEqual([
      `Basic ${btoa("ada:s3cret")}`,
      undefined,
      `Basic ${btoa("own:pw")}`,
      undefined,
    ]);
  },
);

test(
  "NETRC names another file, and a redirect has the new host's password",
  shows("auth/NETRC", "redirects/netrc of the new host"),
  async () => {
    const { session, sent } = watched((url) =>
      url.includes("example") ? { status: 302, headers: { location: "http://away.org/" } } : {},
    );
    await session.get("http://example.org/");
    writeFileSync(join(folder, "other"), "machine other.org login c password d");
    vi.stubEnv("NETRC", join(folder, "other"));
    await session.get("http://other.org/");

    expect(sent.map(({ auth }) => auth)).toEqual([
      `Basic ${btoa("ada:s3cret")}`,
      `Basic ${btoa("bob:pw")}`,
      `Basic ${btoa("c:d")}`,
    ]);
  },
);

test(
  "the environment's proxies count where the call and NO_PROXY say nothing",
  shows(
    "proxies/environment",
    "proxies/lower case first",
    "proxies/no proxy",
    "proxies/call over environment",
    "proxies/environment not trusted",
    "proxies/session",
  ),
  async () => {
    vi.stubEnv("HTTP_PROXY", "http://capital:1");
    vi.stubEnv("http_proxy", "http://small:1");
    vi.stubEnv("no_proxy", "direct.org");
    const { session, told } = watched();
    for (const url of ["http://example.org/", "http://direct.org/"]) await session.get(url);
    await session.get("http://example.org/", { proxies: { http: "http://own:1" } });
    session.trustEnv = false;
    session.proxies = { http: "http://sessions:1" };
    await session.get("http://example.org/");

    expect(told.map(({ proxies }) => proxies)).toEqual([
      { http: "http://small:1" },
      {},
      { http: "http://own:1" },
      { http: "http://sessions:1" },
    ]);
  },
);

test(
  "REQUESTS_CA_BUNDLE and then CURL_CA_BUNDLE say whom to trust, unless the call does",
  shows("tls/REQUESTS_CA_BUNDLE", "tls/CURL_CA_BUNDLE", "tls/call over environment", "tls/environment not trusted"),
  async () => {
    const { session, told } = watched();
    vi.stubEnv("CURL_CA_BUNDLE", "/curl.pem");
    await session.get("https://example.org/");
    vi.stubEnv("REQUESTS_CA_BUNDLE", "/requests.pem");
    await session.get("https://example.org/");
    await session.get("https://example.org/", { verify: true });
    await session.get("https://example.org/", { verify: false });
    session.trustEnv = false;
    await session.get("https://example.org/");

    expect(told.map(({ verify }) => verify)).toEqual(["/curl.pem", "/requests.pem", "/requests.pem", false, true]);
  },
);

test("a bundle that is not there is told by its path", shows("tls/missing bundle"), async () => {
  const session = new Session();

  await expect(session.get("https://127.0.0.1:1/", { verify: join(folder, "none.pem") })).rejects.toThrow(
    `invalid path: ${join(folder, "none.pem")}`,
  );
});

test("a proxy without a host is InvalidProxyURL", shows("proxies/malformed"), async () => {
  const session = new Session();

  await expect(session.get("http://example.org/", { proxies: { http: "http:///path" } })).rejects.toMatchObject({
    name: "InvalidProxyURL",
  });
});

test("a closed session sends no more", shows("session/closed"), async () => {
  const { session } = watched();
  await session.close();

  await expect(session.get("http://example.org/")).rejects.toThrow("The session has been closed");
});
