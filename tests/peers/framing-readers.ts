import { rmSync, writeFileSync } from "node:fs";
import { Agent, type IncomingMessage, request as httpRequest } from "node:http";
import { join } from "node:path";
import { Client } from "@trunkline/core";
import type { Transport } from "@trunkline/transport";
import { socketTransports } from "../socket-transports.ts";
import { framings } from "../faults/framings.ts";
import { compiled } from "./go-server.ts";
import { PeerProcess } from "./peer-process.ts";
import { locate, type ProgramName } from "./programs.ts";
import { run } from "../../tools/tasks/run.ts";

/** What one client made of one framing, and of the request that came after it. */
export interface Read {
  /** `refused`, `waits`, or status and body. */
  readonly first: string;
  readonly second: string;
}

export interface Reader {
  readonly name: string;
  readonly needs?: ProgramName;
  /** What it makes of every framing, in order; it asks for `/NAME/NUMBER/first`, then `/second`. */
  readonly read: (port: number) => Promise<readonly Read[]>;
}

const patience = 2000;

/** Our own, whose reading is judged. */
export const judged: readonly Reader[] = socketTransports
  .filter(({ absence }) => absence === null)
  .map(({ name, make }) => ({ name, read: inPairs(name, () => ours(make())) }));

export const readers: readonly Reader[] = [
  ...judged,
  { name: "node", read: inPairs("node", node) },
  { name: "nginx", needs: "nginx", read: nginx },
  { name: "go", needs: "go", read: go },
];

/** Asks for one thing twice. */
type Ask = (url: string, method: string) => Promise<string>;

function inPairs(name: string, open: () => { readonly ask: Ask; readonly close: () => void | Promise<void> }) {
  return (port: number): Promise<readonly Read[]> =>
    Promise.all(
      framings.map(async ({ method = "GET" }, number) => {
        const { ask, close } = open();
        const url = `http://127.0.0.1:${port}/${name}/${number}`;
        const read = { first: await ask(`${url}/first`, method), second: await ask(`${url}/second`, "GET") };
        await close();
        return read;
      }),
    );
}

function ours(transport: Transport): ReturnType<Parameters<typeof inPairs>[1]> {
  const client = new Client({ transport, timeout: patience });
  return {
    ask: async (url, method) => {
      try {
        const response = await client.request(method, url);
        return `${response.status} ${response.text()}`;
      } catch (error) {
        return error instanceof Error && error.name === "ReadTimeout" ? "waits" : "refused";
      }
    },
    close: () => client.close(),
  };
}

function node(): ReturnType<Parameters<typeof inPairs>[1]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return { ask: (url, method) => nodeAsk(url, method, agent), close: () => agent.destroy() };
}

function nodeAsk(url: string, method: string, agent: Agent | false): Promise<string> {
  return new Promise((resolve) => {
    const request = httpRequest(url, { method, agent, timeout: patience }, (response: IncomingMessage) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", () => resolve("refused"));
      response.on("end", () => resolve(`${response.statusCode} ${Buffer.concat(chunks).toString("latin1")}`));
    });
    request.on("upgrade", (_response, socket) => {
      socket.destroy();
      resolve("switched");
    });
    request.on("error", () => resolve("refused"));
    request.on("timeout", () => {
      resolve("waits");
      request.destroy();
    });
    request.end();
  });
}

/** As a reverse proxy that keeps its connections: a 502 is a refusal, and what comes is what it passes on. */
async function nginx(port: number): Promise<readonly Read[]> {
  await using peer = await PeerProcess.start(1, ({ folder, ports }) => {
    const paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    const temporary = paths.map((name) => `${name}_temp_path ${folder}/${name};`).join(" ");
    const text = `daemon off; master_process off; pid ${folder}/nginx.pid; events {}
      http {
        access_log off; ${temporary}
        upstream broken { server 127.0.0.1:${port}; keepalive 100; }
        server {
          listen 127.0.0.1:${ports[0]};
          location / {
            proxy_pass http://broken;
            proxy_http_version 1.1;
            proxy_set_header Connection "";
            proxy_next_upstream off;
            proxy_read_timeout ${patience}ms;
          }
        }
      }`;
    writeFileSync(join(folder, "nginx.conf"), text);
    return [locate("nginx") ?? "nginx", "-p", folder, "-c", join(folder, "nginx.conf"), "-e", "stderr"];
  });
  const ask: Ask = async (url, method) => {
    const answer = await nodeAsk(url, method, false);
    return answer.startsWith("502 ") ? "refused" : answer.startsWith("504 ") ? "waits" : answer;
  };
  return await inPairs("nginx", () => ({ ask, close: () => {} }))(peer.ports[0] ?? 0);
}

async function go(port: number): Promise<readonly Read[]> {
  const { program, folder } = compiled("client");
  const methods = framings.map(({ method = "GET" }) => method);
  const { output } = await run([program, String(port), String(patience), ...methods], { collects: true });
  rmSync(folder, { recursive: true, force: true });
  return JSON.parse(output) as readonly Read[];
}
