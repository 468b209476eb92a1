import { Cookies, Headers, Timeout, URL } from "@trunkline/core";
import { mock } from "@trunkline/transport-mock";
import { Client } from "trunkline";
import { covers, expect, test } from "../portable/index.ts";
import { both } from "./both-clients.ts";

const id = (name: string): string => `client/test_properties.py::${name}`;
const handler = () => ({});

const bases: readonly (readonly [row: string, given: string, kept: string])[] = [
  ["test_client_base_url", "https://www.example.org/", "https://www.example.org/"],
  ["test_client_base_url_without_trailing_slash", "https://www.example.org/path", "https://www.example.org/path/"],
  ["test_client_base_url_with_trailing_slash", "https://www.example.org/path/", "https://www.example.org/path/"],
];

for (const [row, given, kept] of bases)
  both(`the baseUrl ${given} is ${kept}`, covers(id(row)), { handler }, ({ client }) => {
    const { baseUrl } = client;
    client.baseUrl = given;

    expect(baseUrl).toBe(null);
    expect(client.baseUrl).toBeInstanceOf(URL);
    expect([client.baseUrl?.href, client.baseUrl?.equals(kept)]).toEqual([kept, true]);
  });

both(
  "headers that are assigned are added to the defaults",
  covers(id("test_client_headers")),
  { handler },
  ({ client }) => {
    const defaults = [...client.headers];
    client.headers = { a: "b" };

    expect(client.headers).toBeInstanceOf(Headers);
    expect([client.headers.get("A"), ...client.headers]).toEqual(["b", ...defaults, ["a", "b"]]);
  },
);

both("cookies that are assigned are Cookies", covers(id("test_client_cookies")), { handler }, ({ client }) => {
  client.cookies = { a: "b" };

  expect(client.cookies).toBeInstanceOf(Cookies);
  expect([...client.cookies.all()].map(({ name, value, domain, path }) => ({ name, value, domain, path }))).toEqual([
    { name: "a", value: "b", domain: "", path: "/" },
  ]);
});

both("one number is the limit of each phase", covers(id("test_client_timeout")), { handler }, ({ client }) => {
  client.timeout = 12_000;

  expect(client.timeout).toBeInstanceOf(Timeout);
  expect(client.timeout.toJSON()).toEqual({ connect: 12_000, read: 12_000, write: 12_000, pool: 12_000, total: null });
});

both("hooks that are not assigned are none", covers(id("test_client_event_hooks")), { handler }, ({ client }) => {
  const onRequest = (): void => {};
  client.eventHooks = { request: [onRequest] };

  expect(client.eventHooks).toEqual({ request: [onRequest], response: [] });
});

test("the environment is trusted unless that is refused", covers(id("test_client_trust_env")), async () => {
  const transport = mock(() => ({ text: "Hello, world!" }));
  const clients = [new Client({ transport }), new Client({ transport, trustEnv: false })];

  expect(clients.map(({ trustEnv }) => trustEnv)).toEqual([true, false]);
  for (const client of clients) expect((await client.get("http://example.org/")).text()).toBe("Hello, world!");
});
