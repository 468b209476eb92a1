import { createServer } from "node:http";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client, get } from "trunkline";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { setEnvironment } from "./set-environment.ts";

beforeEach(() => setEnvironment());
afterEach(() => void vi.unstubAllEnvs());

test("a client goes where it is told: to a unix socket, from an address, to addresses of one's own", async () => {
  const folder = mkdtempSync(join(tmpdir(), "trunkline-socket-"));
  const listener = createServer(({ headers, socket }, response) =>
    response.end(`${headers.host} from ${socket.remoteAddress ?? "here"}`),
  );
  const socketPath = join(folder, "socket");
  await new Promise<void>((listening) => void listener.listen(socketPath, listening));
  setEnvironment({ ALL_PROXY: "http://127.0.0.1:9" });

  const overSocket = (await get("http://docker/version", { socketPath })).text();
  await new Promise((closed) => void listener.close(closed));
  rmSync(folder, { recursive: true });
  await new Promise<void>((listening) => void listener.listen(0, "127.0.0.1", listening));
  const { port } = listener.address() as { readonly port: number };
  await using client = new Client({
    proxy: null,
    localAddress: "127.0.0.9",
    lookup: async () => ["127.0.0.1"],
    addressHeadStart: 100,
    socketOptions: { noDelay: true, keepAlive: false },
  });
  const fromAddress = (await client.get(`http://named.test:${port}`)).text();
  await client.close();
  await new Promise((closed) => void listener.close(closed));

  expect([overSocket, fromAddress]).toEqual(["docker from here", `named.test:${port} from 127.0.0.9`]);
  expect(() => new Client({ socketPath, proxy: "http://127.0.0.1:9" })).toThrow("two ways to connect");
});
