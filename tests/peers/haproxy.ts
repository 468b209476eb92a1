import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Pair, tlsCertificate } from "./backends.ts";
import { PeerProcess } from "./peer-process.ts";
import { locate } from "./programs.ts";

/** Ports of haproxy: before the HTTP/1.1 backends, the same over TLS with ALPN, and one that passes bytes on unread. */
export const haproxyPort = { here: 0, there: 1, tlsHere: 2, tlsThere: 3, bytesHere: 4 } as const;

export function startHaproxy({ here, there }: Pair): Promise<PeerProcess> {
  return PeerProcess.start(5, ({ folder, ports }) => {
    const crt = join(folder, "tls.pem");
    const file = join(folder, "haproxy.cfg");
    writeFileSync(crt, tlsCertificate.certificate + tlsCertificate.key);
    const tls = ` ssl crt ${crt} alpn h2,http/1.1`;
    const before = (name: keyof typeof haproxyPort, backend: number, kind = "", mode = "http"): string => {
      const bind = `bind 127.0.0.1:${ports[haproxyPort[name]]}${kind}`;
      return `listen ${name}\n  mode ${mode}\n  ${bind}\n  server only 127.0.0.1:${backend}\n`;
    };
    const sections = [
      "defaults\n  http-reuse never\n  option abortonclose\n  option http-no-delay\n  timeout connect 5s\n  timeout client 60s\n  timeout server 60s\n",
      before("here", here),
      before("there", there),
      before("tlsHere", here, tls),
      before("tlsThere", there, tls),
      before("bytesHere", here, "", "tcp"),
    ];
    writeFileSync(file, sections.join("\n"));
    return [locate("haproxy") ?? "haproxy", "-db", "-f", file];
  });
}
