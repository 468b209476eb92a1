import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { environmentCertificates } from "./certificates.ts";

const folder = mkdtempSync(join(tmpdir(), "trunkline-certificates-"));
const pem = (content: string): string => `-----BEGIN CERTIFICATE-----\n${content}\n-----END CERTIFICATE-----\n`;
const [first, second] = [pem("MIIB"), pem("MIIC")];
const at = (name: string): string => join(folder, name);
mkdirSync(at("authorities"));
mkdirSync(at("authorities/folder.pem"));
mkdirSync(at("empty"));
mkdirSync(at("more"));
writeFileSync(at("bundle.pem"), `# Two of them, and a word: é\n${first}${second}`);
writeFileSync(at("authorities/first.pem"), first);
writeFileSync(at("authorities/README"), "no certificate");
writeFileSync(at("more/second.crt"), second);
symlinkSync(at("authorities/first.pem"), at("authorities/0a1b2c3d.0"));
symlinkSync(at("nowhere"), at("authorities/4e5f6a7b.0"));
afterAll(() => rmSync(folder, { recursive: true }));

test("SSL_CERT_FILE names whom to trust, and SSL_CERT_DIR then counts for nothing", () => {
  const trusted = environmentCertificates({ SSL_CERT_FILE: at("bundle.pem"), SSL_CERT_DIR: at("more") });

  expect(trusted?.slice(trusted.indexOf("-----BEGIN"))).toBe(first + second);
});

test("the folders of SSL_CERT_DIR are read whole, each certificate once", () => {
  const SSL_CERT_DIR = [at("authorities"), at("more")].join(delimiter);

  expect(environmentCertificates({ SSL_CERT_FILE: "", SSL_CERT_DIR })).toBe(`${first}\n${second}`);
});

test("without either, or with empty values, it is for the runtime to say whom to trust", () => {
  expect(environmentCertificates({})).toBe(null);
  expect(environmentCertificates({ SSL_CERT_FILE: "", SSL_CERT_DIR: "" })).toBe(null);
});

test("what cannot be read or holds no certificate is told by the name of its variable", () => {
  const [missing, text, empty] = [at("missing.pem"), at("authorities/README"), at("empty")];

  expect(() => environmentCertificates({ SSL_CERT_FILE: missing })).toThrow(
    `SSL_CERT_FILE is ${JSON.stringify(missing)}, which cannot be read: ENOENT`,
  );
  expect(() => environmentCertificates({ SSL_CERT_DIR: missing })).toThrow("SSL_CERT_DIR is");
  expect(() => environmentCertificates({ SSL_CERT_FILE: text })).toThrow("where no certificate in PEM is");
  expect(() => environmentCertificates({ SSL_CERT_DIR: empty })).toThrow(
    `SSL_CERT_DIR is ${JSON.stringify(empty)}, where no certificate in PEM is. Mend it or unset it.`,
  );
});
