import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { undici } from "../src/index.ts";

const source = new URL("../src/index.ts", import.meta.url).href;

/** Runs a program in a process of its own and answers what it prints. */
async function printed(program: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", program], {
    timeout: 20_000,
  });
  return stdout.trim();
}

test("importing and using it leaves the platform's fetch dispatcher alone", async () => {
  const output = await printed(`
    import { createServer } from "node:http";
    import { createRequire } from "node:module";
    const dispatchers = () => [1, 2].map((version) => globalThis[Symbol.for("undici.globalDispatcher." + version)]);
    // The platform sets its own on first use.
    await fetch("data:,").then((response) => response.text());
    const before = dispatchers();
    const { undici } = await import(${JSON.stringify(source)});
    const server = createServer((request, response) => response.end("ok")).listen(0, "127.0.0.1", async () => {
      const { port } = server.address();
      const transport = undici();
      const url = { href: "", origin: { scheme: "http", host: "127.0.0.1", port }, target: "/" };
      const { body } = await transport.handleRequest({ method: "GET", url, headers: [], body: null, extensions: {} });
      await body.readAll();
      await transport.close();
      server.close();
      const after = dispatchers();
      const modules = Object.keys(createRequire(import.meta.url).cache).filter((path) => path.includes("undici/lib/"));
      const registering = modules.filter((path) => path.endsWith("lib/global.js"));
      console.log(JSON.stringify([before.every((own, at) => own === after[at]), modules.length > 0, registering]));
    });
  `);

  expect(output).toBe("[true,true,[]]");
});

test("the package for SOCKS is loaded when the first request goes through such a proxy", async () => {
  const output = await printed(`
    import { createServer } from "node:net";
    import { createRequire } from "node:module";
    const { undici } = await import(${JSON.stringify(source)});
    const isLoaded = () => Object.keys(createRequire(import.meta.url).cache).some((path) => path.includes("socks/build/"));
    const server = createServer((socket) => socket.once("data", () => socket.destroy())).listen(0, "127.0.0.1", async () => {
      const { port } = server.address();
      const transport = undici({ proxy: "socks5://127.0.0.1:" + port });
      const before = isLoaded();
      const url = { href: "", origin: { scheme: "http", host: "127.0.0.1", port: 9 }, target: "/" };
      const request = { method: "GET", url, headers: [], body: null, extensions: {} };
      const { kind } = await transport.handleRequest(request).catch((failure) => failure);
      server.close();
      console.log(JSON.stringify([before, kind, isLoaded()]));
    });
  `);

  expect(output).toBe('[false,"proxy",true]');
});

test("an idle connection does not keep the process alive, nor does a limit", async () => {
  const output = await printed(`
    import { fork } from "node:child_process";
    import { createServer } from "node:http";
    import { once } from "node:events";
    const { undici } = await import(${JSON.stringify(source)});
    const server = createServer((request, response) => response.end("ok")).listen(0, "127.0.0.1");
    await once(server, "listening");
    server.unref().on("connection", (socket) => socket.unref());
    const url = { href: "", origin: { scheme: "http", host: "127.0.0.1", port: server.address().port }, target: "/" };
    const extensions = { timeout: { pool: 60000, connect: 60000, read: 60000, write: 60000, total: 60000 } };
    const transport = undici({ limits: { keepAliveExpiry: 600000 } });
    const { body } = await transport.handleRequest({ method: "GET", url, headers: [], body: null, extensions });
    console.log(Buffer.from(await body.readAll()).toString());
  `);

  expect(output).toBe("ok");
});

test("on Bun it is refused by name, with advice", () => {
  Object.defineProperty(process.versions, "bun", { value: "1.3.0", configurable: true });
  try {
    expect(() => undici()).toThrow(
      /^undici: Bun replaces the undici package with a stub .* Use @trunkline\/transport-fetch on Bun\.$/,
    );
  } finally {
    Reflect.deleteProperty(process.versions, "bun");
  }
});
