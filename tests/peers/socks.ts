import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PeerProcess } from "./peer-process.ts";
import { locate } from "./programs.ts";

/** Whom a microsocks with credentials serves. */
export const socksUser = { username: "ada", password: "s3cret" } as const;

/** Serves everybody; the users it could ask for are those of the machine. */
export function startDanted(): Promise<PeerProcess> {
  return PeerProcess.start(1, ({ folder, ports: [port] }) => {
    chmodSync(folder, 0o777);
    const file = join(folder, "danted.conf");
    const lines = [
      "logoutput: stderr",
      `internal: 127.0.0.1 port = ${port}`,
      "external: 127.0.0.1",
      "clientmethod: none",
      "socksmethod: none",
      "client pass { from: 127.0.0.0/8 to: 0.0.0.0/0 }",
      "socks pass { from: 127.0.0.0/8 to: 0.0.0.0/0 }",
    ];
    writeFileSync(file, `${lines.join("\n")}\n`);
    return [locate("danted") ?? "danted", "-f", file, "-p", join(folder, "danted.pid")];
  });
}

/** Serves everybody, or those alone who know the password. */
export function startMicrosocks(asks: boolean): Promise<PeerProcess> {
  return PeerProcess.start(1, ({ ports: [port] }) => {
    const credentials = asks ? ["-u", socksUser.username, "-P", socksUser.password] : [];
    return [locate("microsocks") ?? "microsocks", "-i", "127.0.0.1", "-p", String(port), ...credentials];
  });
}
