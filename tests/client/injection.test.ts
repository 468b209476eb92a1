import { type AddressInfo, createServer, type Socket } from "node:net";
import { type CallOptions, Client, HTTPError, InvalidURL, LocalProtocolError } from "trunkline";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { setEnvironment } from "../trunkline/set-environment.ts";

beforeEach(() => setEnvironment());
afterEach(() => void vi.unstubAllEnvs());

/** A server that remembers each byte it is sent. */
class Listener implements AsyncDisposable {
  heard = "";
  connections = 0;
  readonly #sockets = new Set<Socket>();
  readonly #server = createServer((socket) => {
    this.connections++;
    this.#sockets.add(socket.on("error", () => {}));
    socket.on("data", (bytes) => {
      this.heard += bytes.toString("latin1");
      if (this.heard.endsWith("\r\n\r\n")) socket.write("HTTP/1.1 204 No Content\r\n\r\n");
    });
  });

  static async start(): Promise<Listener> {
    const listener = new Listener();
    await new Promise<void>((listening) => void listener.#server.listen(0, "127.0.0.1", listening));
    return listener;
  }

  get authority(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((closed) => void this.#server.close(closed));
  }
}

interface Call {
  readonly method?: string;
  readonly url?: string;
  readonly options?: CallOptions;
}

const breaks = ["\r\n", "\n", "\r", "\0", "\r\n\r\nGET /smuggled HTTP/1.1\r\n\r\n"];
const breaksAndBlank = [...breaks, " "];

const refused: readonly (readonly [string, readonly string[], (text: string, authority: string) => Call])[] = [
  ["the method", breaksAndBlank, (text) => ({ method: `GE${text}T` })],
  ["the path", breaks, (text, authority) => ({ url: `http://${authority}/a${text}b` })],
  ["the query", breaks, (text, authority) => ({ url: `http://${authority}/?a${text}b` })],
  ["the host", breaks, (text, authority) => ({ url: `http://h${text}${authority}/` })],
  ["user and password", breaks, (text, authority) => ({ url: `http://me${text}:pass@${authority}/` })],
  ["the target", breaksAndBlank, (text) => ({ options: { extensions: { target: `/a${text}b` } } })],
  ["a header's name", breaksAndBlank, (text) => ({ options: { headers: { [`X${text}A`]: "1" } } })],
  ["a header's value", breaks, (text) => ({ options: { headers: { "X-A": `a${text}b` } } })],
  ["Host", breaksAndBlank, (text) => ({ options: { headers: { Host: `h${text}i` } } })],
  [
    "Content-Type",
    breaks,
    (text) => ({ method: "POST", options: { headers: { "Content-Type": `a${text}b` }, content: "x" } }),
  ],
  ["a cookie's name", breaks, (text) => ({ options: { cookies: { [`a${text}b`]: "1" } } })],
  ["a cookie's value", breaks, (text) => ({ options: { cookies: { a: `b${text}c` } } })],
];

test.each(refused)("no line break, NUL or stray blank in %s leaves a client", async (_where, texts, callWith) => {
  await using listener = await Listener.start();
  await using client = new Client();
  const ask = ({ method = "GET", url = `http://${listener.authority}/`, options = {} }: Call): Promise<unknown> =>
    client.request(method, url, options).catch((error: unknown) => error);
  const outcomes = async (): Promise<unknown[]> => {
    const errors = [];
    for (const text of texts) errors.push(await ask(callWith(text, listener.authority)));
    return errors;
  };

  const cold = await outcomes();
  expect([
    cold.map((error) => error instanceof LocalProtocolError || error instanceof InvalidURL),
    listener.heard,
  ]).toEqual([texts.map(() => true), ""]);
  await ask({});
  const { heard } = listener;
  const warm = await outcomes();

  expect(warm.map((error) => error instanceof HTTPError || error instanceof InvalidURL)).toEqual(texts.map(() => true));
  expect([listener.heard, listener.connections]).toEqual([heard, 1]);
});

test("what is meant as data is escaped and arrives as data", async () => {
  await using listener = await Listener.start();
  await using client = new Client();
  const text = "a\r\nX-Smuggled: b\0 ";

  await client.get(`http://${listener.authority}/`, { params: { text }, auth: [text, text] });

  expect(listener.heard.split("\r\n")[0]).toBe("GET /?text=a%0D%0AX-Smuggled%3A+b%00+ HTTP/1.1");
  expect(listener.heard).toContain(`Authorization: Basic ${btoa(`${text}:${text}`)}\r\n`);
  expect(listener.heard).not.toMatch(/^X-Smuggled/m);
});
