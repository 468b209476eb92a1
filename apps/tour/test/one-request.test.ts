import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { run } from "../src/run.ts";
import { type EmbeddedServer, embeddedServer } from "../src/servers/embedded-server.ts";
import { CapturedStream } from "./captured-stream.ts";

const routes: Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>> = {
  "/text": (_request, response) => answer(response, "text/plain", "no line end"),
  "/json": (_request, response) => answer(response, "application/problem+json; charset=utf-8", '{"b":[1.0,{}]}'),
  "/half-json": (_request, response) => answer(response, "application/json", '{"b":'),
  "/image": (_request, response) => answer(response, "image/png", Buffer.from([0x89, 0x50, 0, 255])),
  "/gzip": (_request, response) => {
    response.setHeader("content-encoding", "gzip");
    answer(response, "text/plain", gzipSync("text"));
  },
  "/escape": (_request, response) => answer(response, "text/plain", "\u001B]0;title\u0007\u00fc\n"),
  "/empty": (_request, response) => response.writeHead(204).end(),
  "/moved": (_request, response) => response.writeHead(303, { location: "/text" }).end(),
  "/loop": (_request, response) => response.writeHead(303, { location: "/loop" }).end(),
  "/teapot": (_request, response) => response.writeHead(418, "Short and Stout").end(),
  "/broken": (_request, response) => {
    response.writeHead(200, { "content-length": 10 });
    response.write("half", () => response.destroy());
  },
  "/silent": () => {},
  "/echo": (request, response) => {
    const { method, rawHeaders } = request;
    const lines: string[] = [];
    for (let at = 0; at < rawHeaders.length; at += 2) lines.push(`${rawHeaders[at]}: ${rawHeaders[at + 1]}\n`);
    response.write(`${method}\n${lines.join("")}\n`);
    request.pipe(response);
  },
};

function answer(response: ServerResponse, type: string, body: string | Uint8Array): void {
  response.writeHead(200, { "content-type": type, "content-length": Buffer.byteLength(body) }).end(body);
}

let finishSlow: () => void = () => {};
let server: EmbeddedServer;
let base = "";

beforeAll(async () => {
  vi.stubEnv("FORCE_COLOR", undefined);
  vi.stubEnv("NO_COLOR", undefined);
  const listener = createServer((request, response) => {
    response.sendDate = false;
    if (request.url !== "/slow") return routes[request.url ?? ""]?.(request, response);
    response.write("first\n");
    finishSlow = () => response.end("last\n");
    return undefined;
  });
  server = await embeddedServer(listener);
  base = `http://127.0.0.1:${server.port}`;
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await server[Symbol.asyncDispose]();
});

async function started(words: readonly string[], stdout = new CapturedStream()): Promise<object> {
  const stderr = new CapturedStream();
  const code = await run(words, { stdout, stderr });
  return { code, stdout: stdout.text.replaceAll(base, "BASE"), stderr: stderr.text.replaceAll(base.slice(7), "PEER") };
}

const terminal = (): CapturedStream => new CapturedStream({ columns: 80 });
const connection = "Connection: keep-alive\nKeep-Alive: timeout=5\n";
const paintedConnection = "\u001B[36mConnection\u001B[39m: keep-alive\n\u001B[36mKeep-Alive\u001B[39m: timeout=5\n";

describe("in a pipe", () => {
  test("the status line, the headers as received, a blank line and the body are printed", async () => {
    expect(await started(["GET", `${base}/text`])).toEqual({
      code: 0,
      stdout: `HTTP/1.1 200 OK\ncontent-type: text/plain\ncontent-length: 11\n${connection}\nno line end`,
      stderr: "",
    });
  });

  test("every byte of the body is as it was received", async () => {
    const stdout = new CapturedStream();

    await started(["--body", `${base}/image`], stdout);

    expect([...stdout.bytes]).toEqual([0x89, 0x50, 0, 255]);
  });

  test("an encoded body is decoded", async () => {
    const stdout = new CapturedStream();

    await started(["--body", `${base}/gzip`], stdout);

    expect(stdout.bytes).toEqual(Buffer.from("text"));
  });

  test("JSON is not touched, so that other programs can read it", async () => {
    expect(await started(["--body", `${base}/json`])).toEqual({ code: 0, stdout: '{"b":[1.0,{}]}', stderr: "" });
  });

  test("what was asked for is sent as it was typed", async () => {
    const headers = ["-H", "X-First: a", "-H", "x-first:b"];
    expect(await started(["patch", `${base}/echo`, ...headers, "--json", '{"n": 1.0}', "--body"])).toEqual({
      code: 0,
      stdout: expect.stringMatching(
        /^PATCH\n[^]*\nX-First: a\nx-first: b\nContent-Type: application\/json\n[^]*\n\n\{"n": 1\.0\}$/,
      ),
      stderr: "",
    });
  });

  test("a body without a method is posted as a form", async () => {
    expect(await started([`${base}/echo`, "-d", "a=1&b=2", "--body"])).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^POST\n[^]*\nContent-Type: application\/x-www-form-urlencoded\n[^]*\n\na=1&b=2$/),
      stderr: "",
    });
  });

  test("the body is printed while it still arrives", async () => {
    const stdout = new CapturedStream();
    const finished = started([`${base}/slow`, "--body"], stdout);

    await stdout.shows("first\n");
    expect(stdout.text).toBe("first\n");
    finishSlow();

    expect(await finished).toEqual({ code: 0, stdout: "first\nlast\n", stderr: "" });
  });

  test("a redirect is printed, and followed where --follow asks for it", async () => {
    const redirect = `HTTP/1.1 303 See Other\nlocation: /text\n${connection}Transfer-Encoding: chunked\n\n`;
    const text = `HTTP/1.1 200 OK\ncontent-type: text/plain\ncontent-length: 11\n${connection}\nno line end`;

    expect(await started([`${base}/moved`])).toEqual({ code: 0, stdout: redirect, stderr: "" });
    expect(await started([`${base}/moved`, "--follow"])).toEqual({ code: 0, stdout: redirect + text, stderr: "" });
  });

  test("any status is an answer, its own phrase with it", async () => {
    expect(await started([`${base}/teapot`])).toEqual({
      code: 0,
      stdout: `HTTP/1.1 418 Short and Stout\n${connection}Transfer-Encoding: chunked\n\n`,
      stderr: "",
    });
  });

  test("FORCE_COLOR brings the colours there too", async () => {
    vi.stubEnv("FORCE_COLOR", "1");
    const { stdout } = (await started([`${base}/empty`])) as { stdout: string };
    vi.stubEnv("FORCE_COLOR", undefined);

    expect(stdout).toBe(`HTTP/1.1 \u001B[32m204 No Content\u001B[39m\n${paintedConnection}\n`);
  });
});

describe("on a terminal", () => {
  const typeAndLength = (type: string, length: number): string =>
    `\u001B[36mcontent-type\u001B[39m: ${type}\n\u001B[36mcontent-length\u001B[39m: ${length}\n`;

  test.for<[path: string, body: string]>([
    ["/text", "no line end\n"],
    ["/json", '{\n  \u001B[36m"b"\u001B[39m: [\n    \u001B[33m1.0\u001B[39m,\n    {}\n  ]\n}\n'],
    ["/half-json", '{"b":\n'],
    ["/image", "\u001B[2m(binary body, 4 bytes; add --body > file to keep it)\u001B[22m\n"],
    ["/gzip", "text\n"],
    ["/escape", "\\x1b]0;title\\x07\u00fc\n"],
    ["/empty", ""],
  ])("the body of %s can be read by people and harms nothing", async ([path, body]) => {
    expect(await started([`${base}${path}`, "--body"], terminal())).toEqual({ code: 0, stdout: body, stderr: "" });
  });

  test("the status is green, and so the head stands out", async () => {
    expect(await started([`${base}/text`], terminal())).toEqual({
      code: 0,
      stdout: `HTTP/1.1 \u001B[32m200 OK\u001B[39m\n${typeAndLength("text/plain", 11)}${paintedConnection}\nno line end\n`,
      stderr: "",
    });
  });

  test("a body that breaks off leaves the line before it says why", async () => {
    expect(await started([`${base}/broken`, "--body"], terminal())).toEqual({
      code: 1,
      stdout: "half\n",
      stderr:
        "GET http://PEER/broken: PEER closed the connection before the body was complete (code REMOTE_PROTOCOL)\n",
    });
  });
});

describe("where no answer comes", () => {
  test("a peer that says nothing is named, with the limit and the phase", async () => {
    expect(await started([`${base}/silent`, "--timeout", "250"])).toEqual({
      code: 1,
      stdout: "",
      stderr: "GET http://PEER/silent: no answer from PEER within 250 ms (read phase)\n",
    });
  });

  test("a circle of redirects ends", async () => {
    expect(await started([`${base}/loop`, "--follow"])).toEqual({
      code: 1,
      stdout: "",
      stderr: "Stopped after 20 redirects; the last one leads to http://PEER/loop (code TOO_MANY_REDIRECTS)\n",
    });
  });

  test("a command line that cannot be understood gets one line and the code 2", async () => {
    expect(await started([`${base}/text`, "--lamp"])).toEqual({
      code: 2,
      stdout: "",
      stderr: "Unknown option '--lamp'. See npm start -- --help.\n",
    });
  });
});

test("--help explains itself in 80 columns", async () => {
  const stdout = new CapturedStream();

  expect(await started(["--help"], stdout)).toMatchObject({ code: 0, stderr: "" });

  expect(stdout.text).toContain("npm start -- [METHOD] URL [OPTIONS]");
  expect(stdout.text.split("\n").filter((line) => line.length > 80)).toEqual([]);
});
