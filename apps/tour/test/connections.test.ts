import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { certificateAuthority } from "@trunkline/transport-conformance/certificates";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { defaultAnswers } from "../src/answers.ts";
import { run } from "../src/run.ts";
import { type EmbeddedServer } from "../src/servers/embedded-server.ts";
import { http2Server } from "../src/servers/http2.ts";
import { httpServer } from "../src/servers/http.ts";
import { type EmbeddedProxy, proxyServer } from "../src/servers/proxy.ts";
import { CapturedStream } from "./captured-stream.ts";

const answers = { ...defaultAnswers, greeting: "Hello" };
let folder: string;
let authority: string;
let https: EmbeddedServer;
let http: EmbeddedServer;
let proxy: EmbeddedProxy;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "trunkline-tour-"));
  authority = join(folder, "authority.pem");
  const ours = certificateAuthority();
  await writeFile(authority, ours.certificate);
  await writeFile(join(folder, "no.pem"), "no certificate");
  https = await http2Server(answers, ours.issue(["127.0.0.1", "secure.example"]));
  http = await httpServer(answers, "/");
  proxy = await proxyServer({ "www.example": http.port, "secure.example": https.port });
});

afterAll(async () => {
  await Promise.all([http, https, proxy].map((server) => server[Symbol.asyncDispose]()));
  await rm(folder, { recursive: true });
});

async function started(...words: readonly string[]): Promise<object> {
  const stdout = new CapturedStream();
  const stderr = new CapturedStream();
  const code = await run(words, { stdout, stderr });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

describe("TLS", () => {
  test("--ca and --http2 speak HTTP/2 to a server of that authority", async () => {
    expect(await started(`https://127.0.0.1:${https.port}/`, "--http2", "--ca", authority)).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^HTTP\/2 200\b.*\n[^]*\n\nHello$/),
      stderr: "",
    });
  });

  test("--insecure takes any certificate", async () => {
    expect(await started(`https://127.0.0.1:${https.port}/`, "--http2", "--insecure", "--body")).toEqual({
      code: 0,
      stdout: "Hello",
      stderr: "",
    });
  });

  test("without either, an unknown authority is refused while connecting", async () => {
    const peer = `127.0.0.1:${https.port}`;

    expect(await started(`https://${peer}/`, "--http2")).toEqual({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(
        new RegExp(`^GET https://${peer}/: no connection to ${peer}: .*authority.* \\(connect phase\\)\n$`),
      ),
    });
  });

  test("a file without a certificate, or no file at all, is named", async () => {
    const [missing, empty] = [join(folder, "missing.pem"), join(folder, "no.pem")];

    expect(await started("https://127.0.0.1/", "--ca", missing)).toEqual({
      code: 2,
      stdout: "",
      stderr: `The file after --ca cannot be read: ENOENT: no such file or directory, open '${missing}'. See npm start -- --help.\n`,
    });
    expect(await started("https://127.0.0.1/", "--ca", empty)).toEqual({
      code: 2,
      stdout: "",
      stderr: `The file after --ca, ${empty}, holds no certificate in PEM. See npm start -- --help.\n`,
    });
  });
});

describe("--proxy", () => {
  test("carries plain and encrypted requests to names that only the proxy knows", { tags: ["F008"] }, async () => {
    const by = ["--proxy", `http://127.0.0.1:${proxy.port}`, "--body"];

    expect(await started("http://www.example/", ...by)).toEqual({ code: 0, stdout: "Hello", stderr: "" });
    expect(await started("https://secure.example/", ...by, "--http2", "--ca", authority)).toEqual({
      code: 0,
      stdout: "Hello",
      stderr: "",
    });
    expect(proxy.log).toEqual(["GET http://www.example/", "CONNECT secure.example:443"]);
  });

  test("that is no proxy is a mistake of the command line", async () => {
    expect(await started("http://www.example/", "--proxy", "ftp://127.0.0.1:1")).toEqual({
      code: 2,
      stdout: "",
      stderr: expect.stringMatching(/^.*ftp:\/\/127\.0\.0\.1:1 .*\. See npm start -- --help\.\n$/),
    });
  });
});

describe("an unreachable host", () => {
  let peer: string;
  beforeAll(async () => {
    const gone = await httpServer(answers, "/");
    await gone[Symbol.asyncDispose]();
    peer = `127.0.0.1:${gone.port}`;
  });

  test("is named in one sentence, with the phase", async () => {
    expect(await started("GET", `http://${peer}/`)).toEqual({
      code: 1,
      stdout: "",
      stderr: `GET http://${peer}/: no connection to ${peer}: refused (connect phase)\n`,
    });
  });

  const program = join(import.meta.dirname, "../dist/main.js");
  test.skipIf(!existsSync(program))("ends the program with exit code 1 and nothing else printed", async () => {
    const ended = promisify(execFile)(process.execPath, [program, `http://${peer}/`]);

    await expect(ended).rejects.toMatchObject({
      code: 1,
      stdout: "",
      stderr: `GET http://${peer}/: no connection to ${peer}: refused (connect phase)\n`,
    });
  });
});
