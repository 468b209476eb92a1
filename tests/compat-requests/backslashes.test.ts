// A backslash ends the host, as urllib3 has it: what stands behind it is path, whatever it looks like.
import { HTTPAdapter, Request, Session } from "@trunkline/compat/requests";
import { mock } from "@trunkline/transport-mock";
import { expect, test } from "vitest";

// What requests 2.34.2 makes of each.
const prepared: Readonly<Record<string, string>> = {
  "http://good.example\\@evil.example/": "http://good.example/%5C@evil.example/",
  "http://h\\x": "http://h/%5Cx",
  "http://h\\\\x": "http://h/%5C%5Cx",
  "http://h\\": "http://h/%5C",
  "http://h\\x?a\\b#c\\d": "http://h/%5Cx?a%5Cb#c%5Cd",
  "http://u:p@h\\@e/": "http://u:p@h/%5C@e/",
  "http://h:80\\@e/": "http://h:80/%5C@e/",
  "http://[::1]\\@e/": "http://[::1]/%5C@e/",
  "http://h\\..\\@e/": "http://h/%5C..%5C@e/",
  "http://h\\/../x": "http://h/x",
  "http://h/a\\b": "http://h/a%5Cb",
  "http://h?a\\b@c": "http://h/?a%5Cb@c",
};

test("a path that a backslash begins has a slash before it", () => {
  const found = Object.keys(prepared).map((url) => [url, new Request("GET", url).prepare().url]);

  expect(Object.fromEntries(found)).toEqual(prepared);
});

test("a request goes to the host before the backslash", async () => {
  const server = mock(({ url }) => ({ text: url.host }));
  await using session = new Session();
  session.trustEnv = false;
  session.mount("http://", new HTTPAdapter({ transport: server }));

  const answer = await session.get("http://good.example\\@evil.example/");

  expect([answer.url, answer.text]).toEqual(["http://good.example/%5C@evil.example/", "good.example"]);
});
