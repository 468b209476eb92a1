import { expect, test } from "vitest";
import { commandFrom } from "./arguments.ts";
import { UsageError } from "./usage-error.ts";

/** What a command line orders, without what it leaves as it is. */
function ordered(...words: readonly string[]): object {
  const command = commandFrom(words);
  if (command.kind !== "request") return command;
  const { url, headers, ...rest } = command.order;
  const said = Object.entries(rest).filter(([, value]) => value !== undefined && value !== false);
  return { url: url.href, headers: [...headers.pairs()], ...Object.fromEntries(said) };
}

const url = "http://lamp.example/";
const none = { url, headers: [] };

test("no words at all ask for the tour", () => {
  expect(ordered()).toEqual({ kind: "tour" });
});

test.for([["--help"], ["-h"], ["GET", url, "--help"]])("%j asks for help", (words) => {
  expect(ordered(...words)).toEqual({ kind: "help" });
});

test.for<[words: readonly string[], order: object]>([
  [[url], { ...none, method: "GET" }],
  [["DELETE", url], { ...none, method: "DELETE" }],
  [["purge", url], { ...none, method: "PURGE" }],
  [["https://LAMP.example:443/a b?c"], { url: "https://lamp.example/a%20b?c", headers: [], method: "GET" }],
  [
    ["-H", "a: b", url, "--header=A:c:d"],
    {
      ...none,
      method: "GET",
      headers: [
        ["a", "b"],
        ["A", "c:d"],
      ],
    },
  ],
  [["-H", "empty:", url], { ...none, method: "GET", headers: [["empty", ""]] }],
  [
    [url, "--json", '{"a": 1.0}'],
    { ...none, method: "POST", headers: [["Content-Type", "application/json"]], content: '{"a": 1.0}' },
  ],
  [
    ["PUT", url, "-d", "a=1"],
    { ...none, method: "PUT", headers: [["Content-Type", "application/x-www-form-urlencoded"]], content: "a=1" },
  ],
  [
    ["GET", url, "-d", "a", "-H", "content-type: text/plain"],
    { ...none, method: "GET", headers: [["content-type", "text/plain"]], content: "a" },
  ],
  [
    [url, "--data="],
    { ...none, method: "POST", headers: [["Content-Type", "application/x-www-form-urlencoded"]], content: "" },
  ],
  [
    [url, "--follow", "--body", "--http2", "--insecure", "--timeout", "250", "--proxy", "http://127.0.0.1:1"],
    {
      ...none,
      method: "GET",
      followRedirects: true,
      bodyOnly: true,
      http2: true,
      insecure: true,
      timeout: 250,
      proxy: "http://127.0.0.1:1",
    },
  ],
  [[url, "--ca", "ca.pem"], { ...none, method: "GET", ca: "ca.pem" }],
])("%j is understood", ([words, order]) => {
  expect(ordered(...words)).toEqual(order);
});

test.for<[words: readonly string[], sentence: string]>([
  [["--lamp", url], "Unknown option '--lamp'."],
  [[url, "-d"], "Option '-d, --data <value>' argument missing."],
  [[url, "--follow=1"], "Option '--follow' does not take an argument."],
  [["--follow"], "There is no URL to send a request to."],
  [["PUT"], "There is no URL to send PUT to."],
  [["GET", url, "more"], `One method and one URL are sent, not 3 words: GET ${url} more.`],
  [[url, "GET"], `"${url}" is no HTTP method; the order is: method, URL.`],
  [["lamp.example"], '"lamp.example" is no address on the web; write it as https://host/path or http://host/path.'],
  [
    ["ftp://lamp.example/"],
    '"ftp://lamp.example/" is no address on the web; write it as https://host/path or http://host/path.',
  ],
  [
    ["http://user:secret@"],
    '"http://user:[secure]@" is no address on the web; write it as https://host/path or http://host/path.',
  ],
  [["http://[::1"], 'That is no URL: "[" is no IPv6 address: eight groups of hexadecimal digits, or "::".'],
  [[url, "-H", "a: b", "-H", "secret"], 'Header 2 has no name and colon; write it as -H "name: value".'],
  [[url, "-H", ": b"], 'Header 1 has no name and colon; write it as -H "name: value".'],
  [
    [url, "--json", "{a}"],
    "The text after --json is no JSON: Expected property name or '}' in JSON at position 1 (line 1 column 2).",
  ],
  [[url, "--json", "1", "-d", "1"], "A request has one body: give one --json or one --data."],
  [[url, "-d", "1", "-d", "2"], "A request has one body: give one --json or one --data."],
  [[url, "--timeout", "0"], '--timeout takes a number of milliseconds from 1, not "0".'],
  [[url, "--timeout", "2s"], '--timeout takes a number of milliseconds from 1, not "2s".'],
  [[url, "--insecure", "--ca", "ca.pem"], "--insecure trusts every certificate and --ca only some: choose one."],
])("%j is refused in one sentence", ([words, sentence]) => {
  expect(() => commandFrom(words)).toThrow(new UsageError(sentence));
});

test.for(["a b: c", "a: b\nc: d", "\u00e4: b"])("a header that HTTP does not allow is refused: %j", (line) => {
  expect(() => commandFrom([url, "-H", line])).toThrow(UsageError);
});
