import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Pair, tlsCertificate } from "./backends.ts";
import { PeerProcess } from "./peer-process.ts";
import { locate } from "./programs.ts";

/** Ports of the Go program: before the HTTP/1.1 backends, the same over TLS with ALPN, and what it serves itself. */
export const goPort = { here: 0, there: 1, tlsHere: 2, tlsThere: 3, own: 4, tlsOwn: 5 } as const;

/** Compiles a program of `go/` with the Go that is installed; whoever asks removes its folder. */
export function compiled(name: string): { readonly program: string; readonly folder: string } {
  const folder = mkdtempSync(join(tmpdir(), "trunkline-peer-go-"));
  const program = join(folder, name);
  const { status, stdout, stderr } = spawnSync(locate("go") ?? "go", ["build", "-o", program, `./${name}`], {
    cwd: join(import.meta.dirname, "go"),
    encoding: "utf8",
    // No other toolchain is fetched, and nothing is asked of a version control system.
    env: { ...process.env, GOTOOLCHAIN: "local", GOFLAGS: "-buildvcs=false" },
  });
  if (status === 0) return { program, folder };
  rmSync(folder, { recursive: true, force: true });
  throw new Error(`go build ended with ${status}:\n${stdout}${stderr}`);
}

export async function startGo({ here, there }: Pair): Promise<PeerProcess> {
  const { program, folder: built } = compiled("server");
  const peer = await PeerProcess.start(6, ({ folder, ports }) => {
    const [certificate, key] = [join(folder, "certificate.pem"), join(folder, "key.pem")];
    writeFileSync(certificate, tlsCertificate.certificate);
    writeFileSync(key, tlsCertificate.key);
    return [program, certificate, key, String(here), String(there), ...ports.map(String)];
  });
  // A running program needs its file no longer.
  rmSync(built, { recursive: true, force: true });
  return peer;
}
