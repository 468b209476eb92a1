import { expect, test } from "vitest";
import { noProxyPatterns } from "./no-proxy.ts";

test("a name stands for itself and its subdomains, with a dot or star in front for these alone", () => {
  expect(noProxyPatterns("example.org, .b.org,*.c.org ,*d.org,,Localhost")).toEqual([
    "all://*example.org",
    "all://*.b.org",
    "all://*.c.org",
    "all://*d.org",
    "all://Localhost",
  ]);
});

test("ports, schemes and international names count", () => {
  expect(noProxyPatterns("a.org:8080,localhost:3000,127.0.0.1:8,https://b.org,bücher.example")).toEqual([
    "all://*a.org:8080",
    "all://*localhost:3000",
    "all://*127.0.0.1:8",
    "https://b.org",
    "all://*bücher.example",
  ]);
});

test("addresses and blocks of them stand for themselves", { tags: ["F092"] }, () => {
  expect(noProxyPatterns("10.0.0.1,10.0.0.0/8,::1,fd00::/8,[::2],[::3]:8080,[fe80::]/10")).toEqual([
    "all://10.0.0.1",
    "all://10.0.0.0/8",
    "all://[::1]",
    "all://[fd00::]/8",
    "all://[::2]",
    "all://[::3]:8080",
    "all://[fe80::]/10",
  ]);
});

test("what other programs may understand is passed over", () => {
  expect(noProxyPatterns("10.0.0.0/33,::/129,fe80::1%eth0,host:port,1::2::3,[::1,999.1.1.1/8,a.org/64")).toEqual([
    "all://*a.org/64",
  ]);
  expect(noProxyPatterns("")).toEqual([]);
});
