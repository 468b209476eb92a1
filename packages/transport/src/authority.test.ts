import { expect, test } from "vitest";
import { authorityOf } from "./authority.ts";

test("an authority says the port always, and has an IPv6 address in brackets", () => {
  const hosts = ["a.test", "127.0.0.1", "::1"];

  expect(hosts.map((host) => authorityOf({ scheme: "http", host, port: 80 }))).toEqual([
    "a.test:80",
    "127.0.0.1:80",
    "[::1]:80",
  ]);
});
