import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setDefaultCACertificates } from "node:tls";

/** Makes this authority the only one for every client of the process, those in native code too. */
export function trustOnly(authority: string): void {
  setDefaultCACertificates([authority]);
  const folder = mkdtempSync(join(tmpdir(), "trunkline-bench-"));
  process.once("exit", () => rmSync(folder, { recursive: true }));
  const file = join(folder, "authority.pem");
  writeFileSync(file, authority);
  process.env["SSL_CERT_FILE"] = file;
}
