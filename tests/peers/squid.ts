import { createHash } from "node:crypto";
import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tlsCertificate } from "./backends.ts";
import { PeerProcess, type Start } from "./peer-process.ts";
import { locate } from "./programs.ts";

/** Ports of squid, by whom it serves there: everybody, those with credentials, everybody over TLS. */
export const squidPort = { open: 0, closed: 1, tls: 2 } as const;

/** Whom the closed port serves; the characters are those that a URL has to encode. */
export const user = { username: "ada", password: "s3cret:@/%" } as const;

const realm = "trunkline";

/** A squid that asks for credentials at its closed port, by one scheme; of Digest each nonce is good so many times. */
export function startSquid(scheme: "basic" | "digest", nonceUses = 1_000_000): Promise<PeerProcess> {
  return PeerProcess.start(3, ({ folder, ports }) => {
    // Squid gives up root's rights, and then has to read and write here.
    chmodSync(folder, 0o777);
    writeFileSync(join(folder, "tls.pem"), tlsCertificate.certificate + tlsCertificate.key, { mode: 0o644 });
    const file = join(folder, "squid.conf");
    writeFileSync(
      file,
      configuration({ folder, ports }, scheme === "basic" ? basic(folder) : digest(folder, nonceUses)),
    );
    return [locate("squid") ?? "squid", "-N", "-d", "1", "-f", file];
  });
}

function configuration({ folder, ports }: Start, authentication: string): string {
  return `
http_port 127.0.0.1:${ports[squidPort.open]} name=open
http_port 127.0.0.1:${ports[squidPort.closed]} name=closed
https_port 127.0.0.1:${ports[squidPort.tls]} name=tls tls-cert=${folder}/tls.pem
${authentication}
acl open myportname open tls
acl known proxy_auth REQUIRED
http_access allow open
http_access allow known
http_access deny all
cache deny all
via off
forwarded_for delete
request_entities on
reply_header_access X-Cache deny all
reply_header_access X-Cache-Lookup deny all
visible_hostname localhost
pid_filename none
access_log none
cache_log ${folder}/cache.log
coredump_dir ${folder}
netdb_filename none
pinger_enable off
shutdown_lifetime 0 seconds
`;
}

function basic(folder: string): string {
  const helper = join(folder, "passwords.sh");
  // Squid hands them to its helper in one line, and encodes the percent sign alone of these.
  const known = `${user.username} ${user.password}`.replaceAll("%", "%25");
  const script = `while read -r line; do if [ "$line" = "${known}" ]; then echo OK; else echo ERR; fi; done`;
  writeFileSync(helper, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return `auth_param basic program ${helper}\nauth_param basic realm ${realm}\nauth_param basic children 2`;
}

function digest(folder: string, nonceUses: number): string {
  const file = join(folder, "digests");
  const hash = createHash("md5").update(`${user.username}:${realm}:${user.password}`).digest("hex");
  writeFileSync(file, `${user.username}:${realm}:${hash}\n`, { mode: 0o644 });
  return `auth_param digest program /usr/lib/squid/digest_file_auth -c ${file}
auth_param digest realm ${realm}
auth_param digest nonce_max_count ${nonceUses}`;
}
