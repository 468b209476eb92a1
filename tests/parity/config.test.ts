import { Limits, Proxy, Timeout } from "@trunkline/core";
import { covers, expect, test } from "../portable/index.ts";

const shown = (value: object): string =>
  (value as unknown as Record<symbol, () => string>)[Symbol.for("nodejs.util.inspect.custom")]!();

test("limits are shown as they are written", covers("test_config.py::test_limits_repr"), () => {
  expect(shown(new Limits({ maxConnections: 100 }))).toBe(
    "Limits({ maxConnections: 100, maxKeepAlive: null, keepAliveExpiry: 5000 })",
  );
});

test("equal limits are equal", covers("test_config.py::test_limits_eq"), () => {
  const limits = new Limits({ maxConnections: 100 });

  expect([new Limits({ maxConnections: 100 }), new Limits()].map((other) => limits.equals(other))).toEqual([
    true,
    false,
  ]);
  expect(() => new Limits({ maxConnections: 0 })).toThrow("limits.maxConnections is a number from 1 up");
});

test("equal timeouts are equal", covers("test_config.py::test_timeout_eq"), () => {
  const timeout = new Timeout(5000);

  expect([new Timeout(5000), new Timeout(6000)].map((other) => timeout.equals(other))).toEqual([true, false]);
});

test("a timeout of all four phases needs no default", covers("test_config.py::test_timeout_all_parameters_set"), () => {
  expect(new Timeout({ connect: 5000, read: 5000, write: 5000, pool: 5000 }).equals(new Timeout(5000))).toBe(true);
});

test(
  "null is no limit at all",
  covers("test_config.py::test_timeout_from_nothing", "test_config.py::test_timeout_from_none"),
  () => {
    const { connect, read, write, pool } = new Timeout(null);

    expect({ connect, read, write, pool }).toEqual({ connect: null, read: null, write: null, pool: null });
    expect(new Timeout({ connect: null, read: null, write: null, pool: null }).equals(new Timeout(null))).toBe(true);
  },
);

test("null for one phase of none changes nothing", covers("test_config.py::test_timeout_from_one_none_value"), () => {
  expect(new Timeout({ read: null }, new Timeout(null)).equals(new Timeout(null))).toBe(true);
});

test("one phase may have a limit alone", covers("test_config.py::test_timeout_from_one_value"), () => {
  const timeout = new Timeout({ read: 5000 }, new Timeout(null));

  expect(timeout.toJSON()).toEqual({ connect: null, read: 5000, write: null, pool: null, total: null });
});

test("one phase may differ from the default", covers("test_config.py::test_timeout_from_one_value_and_default"), () => {
  const timeout = new Timeout({ pool: 60_000 }, new Timeout(5000));

  expect(timeout.toJSON()).toEqual({ connect: 5000, read: 5000, write: 5000, pool: 60_000, total: null });
});

test("a timeout without a default says all", covers("test_config.py::test_timeout_missing_default"), () => {
  expect(() => new Timeout({ pool: 60_000 })).toThrow(TypeError);
});

test("one number is that for every phase", covers("test_config.py::test_timeout_from_tuple"), () => {
  expect(new Timeout(5000).toJSON()).toEqual({ connect: 5000, read: 5000, write: 5000, pool: 5000, total: null });
});

test("a timeout of a timeout is equal", covers("test_config.py::test_timeout_from_config_instance"), () => {
  const timeout = new Timeout(5000);

  expect(new Timeout(timeout).equals(timeout)).toBe(true);
});

test("timeouts are shown as they are written", covers("test_config.py::test_timeout_repr"), () => {
  expect([
    shown(new Timeout(5000)),
    shown(new Timeout({ read: 5000 }, new Timeout(null))),
    shown(new Timeout({ total: 9 }, new Timeout(null))),
  ]).toEqual([
    "Timeout(5000)",
    "Timeout({ connect: null, read: 5000, write: null, pool: null })",
    "Timeout({ connect: null, read: null, write: null, pool: null, total: 9 })",
  ]);
});

test("a proxy is a URL", covers("test_config.py::test_proxy_from_url"), () => {
  const proxy = new Proxy("https://example.com");

  expect([proxy.url.href, proxy.auth, [...proxy.headers]]).toEqual(["https://example.com", null, []]);
  expect(shown(proxy)).toBe('Proxy("https://example.com")');
});

test("a proxy's user is taken from its URL", covers("test_config.py::test_proxy_with_auth_from_url"), () => {
  const proxy = new Proxy("https://username:password@example.com");

  expect([proxy.url.href, proxy.auth, [...proxy.headers]]).toEqual([
    "https://example.com",
    ["username", "password"],
    [],
  ]);
  expect(shown(proxy)).toBe('Proxy("https://example.com", { auth: ["username", "[secure]"] })');
});

test("a scheme that no proxy speaks is refused", covers("test_config.py::test_invalid_proxy_scheme"), () => {
  expect(() => new Proxy("invalid://user:s3kr3t@example.com")).toThrow(
    "A proxy speaks http, https, socks4, socks4a, socks5 or socks5h; invalid://user:[secure]@example.com has another",
  );
});

test("what a proxy is told is masked where it is shown", () => {
  const proxy = new Proxy("socks5h://p:1080", { auth: ["u", "s3kr3t"], headers: { authorization: "s3kr3t", a: "b" } });

  expect([String(proxy), proxy.auth]).toEqual([
    'Proxy("socks5h://p:1080", { auth: ["u", "[secure]"], headers: Headers({ authorization: "[secure]", a: "b" }) })',
    ["u", "s3kr3t"],
  ]);
});
