import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Pair, tlsCertificate } from "./backends.ts";
import { PeerProcess, type Start } from "./peer-process.ts";
import { locate } from "./programs.ts";

const brotliModule = "/usr/lib/nginx/modules/ngx_http_brotli_filter_module.so";

export const hasBrotli: boolean = existsSync(brotliModule);

/** Ports of nginx, by what it serves at each: the last serves files of its own. */
export const nginxPort = { here: 0, there: 1, tlsHere: 2, tlsThere: 3, http2Here: 4, http2There: 5, files: 6 } as const;

/** What its file `/large.txt` holds. */
export const largeText: string = "nginx sends this line again and again\n".repeat(4000);

/** In front of the HTTP/1.1 backends, by HTTP/1.1, TLS with ALPN, and HTTP/2 in cleartext. */
export function startNginx(backends: Pair): Promise<PeerProcess> {
  return PeerProcess.start(7, ({ folder, ports }) => {
    mkdirSync(join(folder, "files/slow"), { recursive: true });
    writeFileSync(join(folder, "files/large.txt"), largeText);
    writeFileSync(join(folder, "files/slow/large.txt"), largeText);
    writeFileSync(join(folder, "tls.pem"), tlsCertificate.certificate + tlsCertificate.key);
    writeFileSync(join(folder, "nginx.conf"), configuration({ folder, ports }, backends));
    return [locate("nginx") ?? "nginx", "-p", folder, "-c", join(folder, "nginx.conf"), "-e", "stderr"];
  });
}

function configuration({ folder, ports }: Start, { here, there }: Pair): string {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join(" ");
  const before = (backend: number, port: number, kind: string): string =>
    `server { listen 127.0.0.1:${ports[port]}${kind}; location / { proxy_pass http://127.0.0.1:${backend}; } }`;
  const tls = ` ssl http2`;
  return `${hasBrotli ? `load_module ${brotliModule};` : ""}
daemon off;
master_process off;
pid ${folder}/nginx.pid;
events { worker_connections 1024; }
http {
  access_log off;
  ${temporary}
  client_max_body_size 0;
  keepalive_requests 10000;
  default_type text/plain;
  ssl_certificate ${folder}/tls.pem;
  ssl_certificate_key ${folder}/tls.pem;
  proxy_http_version 1.1;
  proxy_set_header Host $http_host;
  proxy_set_header Connection "";
  proxy_request_buffering off;
  proxy_next_upstream off;
  proxy_redirect off;
  proxy_buffering off;
  proxy_buffer_size 32k;
  proxy_buffers 4 32k;
  ${before(here, nginxPort.here, "")}
  ${before(there, nginxPort.there, "")}
  ${before(here, nginxPort.tlsHere, tls)}
  ${before(there, nginxPort.tlsThere, tls)}
  ${before(here, nginxPort.http2Here, " http2")}
  ${before(there, nginxPort.http2There, " http2")}
  server {
    listen 127.0.0.1:${ports[nginxPort.files]};
    root ${folder}/files;
    etag on;
    gzip on;
    gzip_types *;
    ${hasBrotli ? "brotli on; brotli_types *;" : ""}
    location /slow/ { gzip off; ${hasBrotli ? "brotli off;" : ""} limit_rate 400k; }
    location /moved { return 301 /large.txt; }
    location /small-uploads { client_max_body_size 1k; proxy_pass http://127.0.0.1:${here}; }
    location /last { keepalive_timeout 0; return 200 "the last on this connection"; }
    location /nobody { proxy_pass http://127.0.0.1:1; }
  }
}
`;
}
