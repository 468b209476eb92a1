import { expect, test } from "vitest";
import { environmentMounts } from "./mounts.ts";

test("a transport is made once for each proxy, with the password it needs", () => {
  const made: string[] = [];
  const mounts = environmentMounts(
    (proxy) => {
      made.push(proxy);
      return { proxy };
    },
    { HTTP_PROXY: "http://me:secret@a", HTTPS_PROXY: "http://me:secret@a", ALL_PROXY: "b", NO_PROXY: "c" },
  );

  expect(made).toEqual(["http://me:secret@a", "http://b"]);
  expect(mounts).toEqual({
    "http://": { proxy: "http://me:secret@a" },
    "https://": { proxy: "http://me:secret@a" },
    "all://": { proxy: "http://b" },
    "all://*c": null,
  });
  expect(mounts["http://"]).toBe(mounts["https://"]);
});

test("a proxy that cannot be used is told by the name of its variable", () => {
  const cause = new TypeError("No proxy speaks gopher.");
  const make = (): unknown => {
    throw cause;
  };

  expect(() => environmentMounts(make, { https_proxy: "gopher://h" })).toThrow(
    new TypeError("The environment's HTTPS_PROXY is of no use: No proxy speaks gopher.", { cause }),
  );
});
