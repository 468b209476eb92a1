import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const source = new URL("../src/index.ts", import.meta.url).href;

/** Runs a program in a process of its own and answers what it prints. */
async function printed(program: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", program], {
    timeout: 20_000,
  });
  return stdout.trim();
}

const serving = `
  import { createServer } from "node:http";
  import { once } from "node:events";
  import { native } from ${JSON.stringify(source)};
  const server = createServer((request, response) => {
    if (request.url === "/never") return;
    response.end("ok");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = { scheme: "http", host: "127.0.0.1", port: server.address().port };
  const request = (target, extensions = {}) => ({ method: "GET", url: { href: "", origin, target }, headers: [], body: null, extensions });
  const textOf = async ({ body }) => Buffer.from(await body.readAll()).toString();
`;

test("an idle connection does not keep the process alive, nor does a limit", async () => {
  const output = await printed(`${serving}
    server.unref().on("connection", (socket) => socket.unref());
    const timeout = { pool: 60000, connect: 60000, read: 60000, write: 60000, total: 60000 };
    const transport = native({ limits: { keepAliveExpiry: 600000 } });
    console.log(await textOf(await transport.handleRequest(request("/", { timeout }))));
  `);

  expect(output).toBe("ok");
});

test("a request on its way keeps the process alive", async () => {
  const output = await printed(`${serving}
    server.unref().on("connection", (socket) => socket.unref());
    const transport = native();
    transport.handleRequest(request("/never", { timeout: { read: 50 } })).catch(({ kind }) => console.log(kind));
  `);

  expect(output).toBe("read-timeout");
});

test("a process may end while requests are on their way", async () => {
  const output = await printed(`${serving}
    const transport = native();
    for (let at = 0; at < 20; at++) void transport.handleRequest(request("/never"));
    await once(server, "request");
    console.log("leaving");
    process.exit(0);
  `);

  expect(output).toBe("leaving");
});

test("each thread has an engine of its own, and may end while it is at work", async () => {
  const worker = `
    import { parentPort, workerData } from "node:worker_threads";
    import { native } from ${JSON.stringify(source)};
    const { origin } = workerData;
    const request = (target) => ({ method: "GET", url: { href: "", origin, target }, headers: [], body: null, extensions: {} });
    const transport = native();
    const { body } = await transport.handleRequest(request("/"));
    const text = Buffer.from(await body.readAll()).toString();
    const whole = Buffer.from(transport.handleRequestSync(request("/")).body.readAllSync()).toString();
    void transport.handleRequest(request("/never"));
    parentPort.postMessage(text + whole);
  `;
  const output = await printed(`${serving}
    import { Worker } from "node:worker_threads";
    const url = new URL("data:text/javascript," + encodeURIComponent(${JSON.stringify(worker)}));
    const texts = await Promise.all([1, 2, 3, 4].map(async () => {
      const thread = new Worker(url, { workerData: { origin } });
      const [text] = await once(thread, "message");
      await thread.terminate();
      return text;
    }));
    console.log(texts.join());
    server.closeAllConnections();
    server.close();
  `);

  expect(output).toBe("okok,okok,okok,okok");
});

test("an import needs no engine; the first call of native() says what is missing, and so does the next", async () => {
  const output = await printed(`
    Object.defineProperty(process, "arch", { value: "pdp11" });
    const { native } = await import(${JSON.stringify(source)});
    for (let call = 0; call < 2; call++) {
      try {
        native();
      } catch (error) {
        console.log(error.message);
      }
    }
  `);

  const message =
    /^native: no engine for [a-z0-9]+-pdp11(-gnu|-musl|-msvc)? could be loaded\. Install @trunkline\/transport-native-/;
  expect(output.split("\n").map((line) => message.test(line))).toEqual([true, true]);
});
