import { type CookieInput, type CookieJar, Cookies, type CookiesInput } from "@trunkline/core";
import type { Handler } from "@trunkline/transport-mock";
import { covers, expect } from "../portable/index.ts";
import { both } from "./both-clients.ts";

const id = (name: string): string => `client/test_cookies.py::${name}`;
const echo = "http://example.org/echo_cookies";
const setting = "http://example.org/set_cookie";

const handler: Handler = ({ url, headers }) =>
  url.pathname === "/set_cookie"
    ? { headers: { "Set-Cookie": "example-name=example-value" } }
    : { json: { cookies: headers.get("cookie") } };

/** A jar of somebody else's, with one cookie that belongs to no host. */
class ListedJar implements CookieJar {
  readonly #cookies: readonly CookieInput[] = [{ name: "example-name", value: "example-value", domain: "", path: "/" }];

  [Symbol.iterator](): Iterator<CookieInput> {
    return this.#cookies.values();
  }

  put(): void {}

  remove(): void {}
}

const fromModel = (): Cookies => {
  const cookies = new Cookies();
  cookies.set("example-name", "example-value");
  return cookies;
};

const given: readonly (readonly [row: string, what: string, make: () => CookiesInput])[] = [
  ["test_set_cookie", "a plain object", () => ({ "example-name": "example-value" })],
  ["test_set_cookie_with_cookiejar", "a jar", () => new ListedJar()],
  ["test_set_cookie_with_cookies_model", "Cookies", fromModel],
];

for (const [row, what, make] of given)
  both(`the client's cookies may be ${what}`, covers(id(row)), { handler, cookies: make() }, async ({ client }) => {
    const response = await client.get(echo);

    expect([response.status, response.json()]).toEqual([200, { cookies: "example-name=example-value" }]);
  });

both(
  "a jar may be assigned to a client that is there already",
  covers(id("test_setting_client_cookies_to_cookiejar")),
  { handler },
  async ({ client }) => {
    client.cookies = new ListedJar();

    const response = await client.get(echo);

    expect([response.status, response.json()]).toEqual([200, { cookies: "example-name=example-value" }]);
  },
);

both(
  "a call's cookies are sent with it, and not kept",
  covers(id("test_set_per_request_cookie_is_deprecated")),
  { handler },
  async ({ client }) => {
    const response = await client.get(echo, { cookies: { "example-name": "example-value" } });
    const next = await client.get(echo);

    expect([response.json(), next.json()]).toEqual([{ cookies: "example-name=example-value" }, { cookies: null }]);
    expect([...client.cookies]).toEqual([]);
  },
);

both(
  "a cookie that a response sets is in its cookies and in the client's",
  covers(id("test_get_cookie")),
  { handler },
  async ({ client }) => {
    const response = await client.get(setting);

    expect([response.status, [...response.cookies], [...client.cookies]]).toEqual([
      200,
      [["example-name", "example-value"]],
      [["example-name", "example-value"]],
    ]);
  },
);

both(
  "a cookie that was set is sent from then on",
  covers(id("test_cookie_persistence")),
  { handler },
  async ({ client }) => {
    const before = await client.get(echo);
    const set = await client.get(setting);
    const after = await client.get(echo);

    expect([before.json(), set.cookies.get("example-name"), client.cookies.get("example-name"), after.json()]).toEqual([
      { cookies: null },
      "example-value",
      "example-value",
      { cookies: "example-name=example-value" },
    ]);
  },
);
