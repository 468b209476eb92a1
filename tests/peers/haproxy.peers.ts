import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { tlsCertificate, trusted } from "./backends.ts";
import { http2Exceptions } from "./http2-exceptions.ts";
import { PeerProcess } from "./peer-process.ts";
import { peerSuite } from "./peer-suite.ts";
import { locate } from "./programs.ts";

// Its own form of a message has names in lower case.
const headers = { case: "lower" } as const;

peerSuite("haproxy", {
  start: (backends) =>
    PeerProcess.start(4, ({ folder, ports }) => {
      const { here, there } = backends.pair("http");
      const crt = join(folder, "tls.pem");
      const file = join(folder, "haproxy.cfg");
      writeFileSync(crt, tlsCertificate.certificate + tlsCertificate.key);
      const tls = ` ssl crt ${crt} alpn h2,http/1.1`;
      const before = (name: string, backend: number, port: number, kind: string): string =>
        `listen ${name}\n  bind 127.0.0.1:${ports[port]}${kind}\n  server only 127.0.0.1:${backend}\n`;
      const sections = [
        "defaults\n  mode http\n  timeout connect 5s\n  timeout client 60s\n  timeout server 60s\n",
        before("here", here, 0, ""),
        before("there", there, 1, ""),
        before("tls-here", here, 2, tls),
        before("tls-there", there, 3, tls),
      ];
      writeFileSync(file, sections.join("\n"));
      return [locate("haproxy") ?? "haproxy", "-db", "-f", file];
    }),
  ways: (suite) => {
    const reached = (scheme: string, here: number, there: number) => {
      const { ports } = suite().peer;
      return { here: `${scheme}://127.0.0.1:${ports[here]}`, there: `${scheme}://127.0.0.1:${ports[there]}` };
    };
    return [
      { name: "HTTP/1.1", headers, reach: () => ({ ...reached("http", 0, 1), options: {} }) },
      {
        name: "HTTP/1.1 over TLS",
        headers,
        reach: () => ({ ...reached("https", 2, 3), options: { verify: trusted } }),
      },
      {
        name: "HTTP/2 over TLS",
        headers: { case: "lower", joins: true, last: "cookie" },
        exceptions: http2Exceptions,
        reach: () => ({ ...reached("https", 2, 3), options: { verify: trusted, http2: true } }),
      },
    ];
  },
});
