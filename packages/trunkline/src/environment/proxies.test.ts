import { expect, test } from "vitest";
import { environmentProxies } from "./proxies.ts";

test("the names of the variables may be in any case", { tags: ["F092"] }, () => {
  expect(environmentProxies({ Http_Proxy: "a", HTTPS_PROXY: "https://b:1", all_proxy: "c", NO_proxy: "d" })).toEqual({
    "http://": "http://a",
    "https://": "https://b:1",
    "all://": "http://c",
    "all://*d": null,
  });
});

test("small letters win, wherever they stand, and an empty value takes the proxy away", () => {
  expect(environmentProxies({ http_proxy: "small", HTTP_PROXY: "large" })).toEqual({ "http://": "http://small" });
  expect(environmentProxies({ HTTP_PROXY: "large", http_proxy: "small" })).toEqual({ "http://": "http://small" });
  expect(environmentProxies({ http_proxy: "", HTTP_PROXY: "large" })).toEqual({});
  expect(environmentProxies({ http_proxy: "small", HTTP_PROXY: "" })).toEqual({ "http://": "http://small" });
  expect(environmentProxies({ no_proxy: "", NO_PROXY: "example.org" })).toEqual({});
});

test("in a CGI script HTTP_PROXY may come from anybody, and only http_proxy counts", () => {
  const environment = { REQUEST_METHOD: "", HTTP_PROXY: "large", HTTPS_PROXY: "other" };

  expect(environmentProxies(environment)).toEqual({ "https://": "http://other" });
  expect(environmentProxies({ ...environment, http_proxy: "small" })).toEqual({
    "http://": "http://small",
    "https://": "http://other",
  });
});

test("proxies of other schemes, and variables that only look alike, count for nothing", () => {
  const environment = { ftp_proxy: "a", WS_PROXY: "b", http_proxy_user: "c", proxy: "d", HTTP_PROXY: undefined };

  expect(environmentProxies(environment)).toEqual({});
});

test("a star among the names of NO_PROXY leaves no proxy at all", () => {
  expect(environmentProxies({ HTTP_PROXY: "a", ALL_PROXY: "b", NO_PROXY: "example.org, * ,c" })).toEqual({});
});
