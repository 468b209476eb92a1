import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { certificateAuthority } from "@trunkline/transport-conformance/certificates";
import { Client, type ClientOptions, ConnectError, get } from "trunkline";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { covers } from "../portable/covers.ts";
import { secureServer } from "../secure-server.ts";
import { encrypted, pinOf } from "../tls/keys.ts";
import { setEnvironment } from "../trunkline/set-environment.ts";

const authority = certificateAuthority();
const own = authority.issue(["me.test"]);
const sealed = encrypted(own.key, "password");

const folder = mkdtempSync(join(tmpdir(), "trunkline-tls-"));
const bundle = join(folder, "authority.pem");
writeFileSync(bundle, authority.certificate);
afterAll(() => rmSync(folder, { recursive: true }));

beforeEach(() => setEnvironment());
afterEach(() => void vi.unstubAllEnvs());

test(
  "certificates and names are verified unless it is said otherwise",
  covers("test_config.py::test_load_ssl_config"),
  async () => {
    await using right = await secureServer(authority, "127.0.0.1");
    await using wrong = await secureServer(authority, "elsewhere.test");

    await expect(get(right.url)).rejects.toThrow(/its authority is not trusted/);
    await expect(get(wrong.url, { verify: authority.certificate })).rejects.toThrow(
      /its certificate is for another name/,
    );
  },
);

test(
  "no certificate and no name is verified with verify: false",
  covers("test_config.py::test_load_ssl_config_no_verify"),
  async () => {
    await using wrong = await secureServer(authority, "elsewhere.test");

    expect((await get(wrong.url, { verify: false })).status).toBe(200);
  },
);

test(
  "authorities come from the text of a file, and verification stays on",
  covers(
    "test_config.py::test_load_ssl_config_verify_existing_file",
    "test_config.py::test_SSLContext_with_get_request",
  ),
  async () => {
    await using right = await secureServer(authority, "127.0.0.1");
    await using wrong = await secureServer(authority, "elsewhere.test");
    const verify = readFileSync(bundle, "utf8");

    expect((await get(right.url, { verify })).status).toBe(200);
    await expect(get(wrong.url, { verify })).rejects.toThrow(ConnectError);
    setEnvironment({ SSL_CERT_FILE: bundle });
    expect((await get(right.url)).status).toBe(200);
    await expect(get(wrong.url)).rejects.toThrow(ConnectError);
  },
);

test(
  "authorities come from a folder's files",
  covers("test_config.py::test_load_ssl_config_verify_directory"),
  async () => {
    await using server = await secureServer(authority, "127.0.0.1");
    setEnvironment({ SSL_CERT_DIR: folder });

    expect((await get(server.url)).status).toBe(200);
  },
);

test(
  "a file that is not there is refused when the client is made, and so is a path in place of a text",
  covers("test_config.py::test_load_ssl_config_verify_non_existing_file"),
  () => {
    const missing = join(folder, "missing.pem");
    setEnvironment({ SSL_CERT_FILE: missing });

    expect(() => new Client()).toThrow(`SSL_CERT_FILE is "${missing}", which cannot be read`);
    expect(() => new Client({ verify: missing })).toThrow("`verify` is no PEM of a certificate");
  },
);

const shown: readonly (readonly [string, readonly string[], NonNullable<ClientOptions["cert"]>])[] = [
  ["its key", ["test_load_ssl_config_cert_and_key"], { cert: own.certificate, key: own.key }],
  [
    "an encrypted key and its passphrase",
    [
      "test_load_ssl_config_cert_and_encrypted_key[password0]",
      "test_load_ssl_config_cert_and_encrypted_key[password1]",
    ],
    { cert: own.certificate, key: sealed, passphrase: "password" },
  ],
];
for (const [what, rows, cert] of shown)
  test(
    `a certificate with ${what} is shown to a server that asks`,
    covers(...rows.map((row) => `test_config.py::${row}`)),
    async () => {
      await using server = await secureServer(authority, "127.0.0.1");

      expect((await get(server.url, { verify: authority.certificate, cert })).text()).toBe("me.test");
    },
  );

test(
  "a passphrase that does not open the key is refused when the client is made",
  covers("test_config.py::test_load_ssl_config_cert_and_key_invalid_password"),
  () => {
    const cert = { cert: own.certificate, key: sealed, passphrase: "hunter2" };

    expect(() => new Client({ cert })).toThrow(
      /^(native|undici): the key of `cert` is encrypted, and its passphrase does not open it\.$/,
    );
  },
);

test(
  "a certificate without its key is refused when the client is made",
  covers("test_config.py::test_load_ssl_config_cert_without_key_raises"),
  () => {
    const cert = { cert: own.certificate } as unknown as NonNullable<ClientOptions["cert"]>;

    expect(() => new Client({ cert })).toThrow(/^(native|undici): `cert` has no `key`\. Give both, as texts of PEM\.$/);
  },
);

test("SSLKEYLOGFILE names where secrets are logged", covers("test_config.py::test_load_ssl_with_keylog"), async () => {
  await using server = await secureServer(authority, "127.0.0.1");
  const SSLKEYLOGFILE = join(folder, "keys.log");
  const verify = authority.certificate;
  setEnvironment({ SSLKEYLOGFILE });

  await get(server.url, { verify });
  const logged = readFileSync(SSLKEYLOGFILE, "utf8");
  await get(server.url, { verify, trustEnv: false });
  const lines: string[] = [];
  await get(server.url, { verify, keylog: (line) => lines.push(line) });

  expect(logged.split("\n")).toContainEqual(
    expect.stringMatching(/^CLIENT_TRAFFIC_SECRET_0 [0-9a-f]{64} [0-9a-f]{64}/),
  );
  expect(readFileSync(SSLKEYLOGFILE, "utf8")).toBe(logged);
  expect(lines).toContainEqual(expect.stringMatching(/^CLIENT_TRAFFIC_SECRET_0 /));
  expect((statSync(SSLKEYLOGFILE).mode & 0o777).toString(8)).toBe("600");
});

test("a key log that cannot be written is refused by its variable's name", () => {
  setEnvironment({ SSLKEYLOGFILE: join(folder, "none", "keys.log") });

  expect(() => new Client()).toThrow(/^SSLKEYLOGFILE is ".*none.*", which cannot be written: ENOENT/);
});

test("pinned keys hold through a client", async () => {
  await using server = await secureServer(authority, "127.0.0.1");

  await expect(get(server.url, { verify: authority.certificate, pins: [pinOf(own.certificate)] })).rejects.toThrow(
    /which is none of the pinned ones/,
  );
});
