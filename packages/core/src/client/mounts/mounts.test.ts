import { expect, test } from "vitest";
import { URL } from "../../models/url.ts";
import { Mounts } from "./mounts.ts";

/** The pattern that takes each URL; "none" where none does. */
function chosen(patterns: readonly string[], urls: readonly string[]): readonly string[] {
  const mounts = new Mounts({ name: "none" }, Object.fromEntries(patterns.map((name) => [name, { name }])));
  return urls.map((url) => mounts.transportFor(new URL(url).origin).name);
}

test("a number behind an address is the length of a prefix", { tags: ["F009"] }, () => {
  const urls = [
    "http://10.0.0.0",
    "http://10.255.255.255:8",
    "http://9.255.255.255",
    "http://11.0.0.0",
    "http://[a::]",
  ];

  expect(chosen(["all://10.0.0.0/8"], urls).map((name) => name !== "none")).toEqual([true, true, false, false, false]);
});

test("a prefix may end within a byte, and bits behind it say nothing", () => {
  const urls = ["192.168.15.255", "192.168.16.0", "192.168.31.255", "192.168.32.0"].map((host) => `https://${host}`);
  const hits = (pattern: string): readonly boolean[] => chosen([pattern], urls).map((name) => name !== "none");

  expect(hits("all://192.168.16.0/20")).toEqual([false, true, true, false]);
  expect(hits("all://192.168.17.9/20")).toEqual([false, true, true, false]);
  expect(hits("https://192.168.16.0/20")).toEqual([false, true, true, false]);
  expect(hits("http://192.168.16.0/20")).toEqual([false, false, false, false]);
});

test("IPv6 has blocks too, and an address counts however it is written", () => {
  const urls = [
    "[fd00::1]",
    "[FDFF:ffff::]",
    "[fe00::]",
    "[::1]",
    "[0:0:0:0:0:0:0:1]",
    "[::0.0.0.1]",
    "[::2]",
    "1.0.0.0",
  ];
  const found = chosen(
    ["all://[fc00::]/7", "all://[::1]"],
    urls.map((host) => `http://${host}`),
  );

  expect(found).toEqual([
    "all://[fc00::]/7",
    "all://[fc00::]/7",
    "none",
    "all://[::1]",
    "all://[::1]",
    "all://[::1]",
    "none",
    "none",
  ]);
});

test("the longest prefix wins, after a port and before a scheme", () => {
  const patterns = ["all://", "all://0.0.0.0/0", "all://10.0.0.0/8", "https://10.0.0.0/8", "all://10.1.0.0/16"];
  const urls = [
    "http://h",
    "http://1.2.3.4",
    "http://10.9.0.0",
    "https://10.9.0.0",
    "https://10.1.0.0",
    "http://10.1.2.3",
  ];

  expect(chosen([...patterns, "all://10.1.2.3", "all://10.0.0.0:8/8"], [...urls, "http://10.1.2.3:8"])).toEqual([
    ...patterns,
    "all://10.1.2.3",
    "all://10.0.0.0:8/8",
  ]);
});

test("a number behind a name is a path, which says nothing", () => {
  expect(chosen(["all://example.org/8", "all://10.0.0.1/a"], ["http://example.org", "http://10.0.0.1"])).toEqual([
    "all://example.org/8",
    "all://10.0.0.1/a",
  ]);
});

test("a prefix longer than the address is refused", () => {
  expect(() => chosen(["all://10.0.0.0/33"], [])).toThrow(
    new TypeError('The mount "all://10.0.0.0/33" is no block of addresses: a prefix has at most 32 bits.'),
  );
  expect(() => chosen(["all://[::]/129"], [])).toThrow("a prefix has at most 128 bits.");
});

test("an international name may follow a wildcard", () => {
  const urls = ["http://bücher.example", "http://a.bücher.example", "http://xn--bcher-kva.example", "http://example"];

  expect(chosen(["all://*bücher.example"], urls)).toEqual([...Array<string>(3).fill("all://*bücher.example"), "none"]);
  expect(chosen(["all://*.bücher.example:8"], ["http://a.bücher.example:8", "http://bücher.example:8"])).toEqual([
    "all://*.bücher.example:8",
    "none",
  ]);
});

test("each transport is prepared once, and told once", () => {
  const [fallback, other] = [{ name: "fallback" }, { name: "other" }];
  const prepared: string[] = [];
  const mounts = new Mounts(fallback, { "all://a": other, "all://b": other, "all://c": null }, (transport) => {
    prepared.push(transport.name);
    return { name: `prepared ${transport.name}` };
  });

  expect(prepared).toEqual(["fallback", "other"]);
  expect(mounts.transports).toEqual([{ name: "prepared fallback" }, { name: "prepared other" }]);
  expect(mounts.transportFor(new URL("http://c").origin).name).toBe("prepared fallback");
});
