import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { certificateAuthority } from "@trunkline/transport-conformance/certificates";
import * as requests from "@trunkline/compat/requests";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { secureServer } from "../secure-server.ts";
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
    await using server = await secureServer(authority, "127.0.0.1");
    await using session = new requests.Session();

    const trusted = await session.get(server.url, { verify: bundle });
    const unchecked = await session.get(server.url, { verify: false });
    const refused: unknown = await session.get(server.url).catch((error: unknown) => error);

    expect([trusted.text, unchecked.text]).toEqual(["nobody", "nobody"]);
    expect([refused instanceof requests.SSLError, refused instanceof requests.ConnectionError]).toEqual([true, true]);
  },
);

test(
  "authorities may lie in a folder, one file each, named by the call or by the environment",
  { tags: ["F124"], ...shows("tls/a path that is a folder") },
  async () => {
    await using server = await secureServer(authority, "127.0.0.1");
    const authorities = mkdtempSync(join(folder, "authorities-"));
    mkdirSync(join(authorities, "empty"));
    const nobody = join(authorities, "empty");
    writeFileSync(join(authorities, "README"), "no certificate");
    for (const [name, text] of Object.entries({
      other: certificateAuthority().certificate,
      own: authority.certificate,
    }))
      writeFileSync(join(authorities, `${name}.pem`), text);

    const called = await requests.get(server.url, { verify: authorities });
    setEnvironment({ REQUESTS_CA_BUNDLE: authorities });
    const environed = await requests.get(server.url);

    expect([called.text, environed.text]).toEqual(["nobody", "nobody"]);
    await expect(requests.get(server.url, { verify: nobody })).rejects.toThrow(
      `Could not find a suitable TLS CA certificate bundle, there is no certificate in the folder: ${nobody}`,
    );
  },
);

test(
  "a client's certificate is one file, or a pair of files",
  { tags: ["F124"], ...shows("tls/a client's certificate") },
  async () => {
    await using server = await secureServer(authority, "127.0.0.1");
    const options = { verify: bundle };

    const pair = await requests.get(server.url, { ...options, cert: [certificate, key] });
    const one = await requests.get(server.url, { ...options, cert: both });

    expect([pair.text, one.text]).toEqual(["me.test", "me.test"]);
  },
);
