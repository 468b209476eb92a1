// Who is told what along redirects: cookies, auth and other secrets, those of the call and those of the client.
import { createFetch } from "@trunkline/compat/fetch";
import { Client } from "@trunkline/core";
import { shared } from "@trunkline/transport";
import { mock } from "@trunkline/transport-mock";
import { expect, test } from "vitest";
import { line, redirect } from "./lines-and-redirects.ts";

test("cookies that answers set are kept and sent, also along a redirect", async () => {
  const server = mock(({ url }) => {
    if (url.pathname === "/login") return redirect("/home", { "set-cookie": "session=1; Path=/" });
    return { text: "home" };
  });
  await using client = new Client({ transport: server, cookies: { own: "0" } });
  const fetch = createFetch(client);

  await fetch("http://h.example/login", { method: "POST", body: "x" });
  await fetch("http://h.example/again");
  await fetch("http://h.example/bare", { credentials: "omit" });
  await fetch("http://h.example/own", { credentials: "omit", headers: { cookie: "mine=1" } });

  expect(server.calls.map((call) => line(call, "cookie"))).toEqual([
    "POST http://h.example/login own=0",
    "GET http://h.example/home own=0; session=1",
    "GET http://h.example/again own=0; session=1",
    "GET http://h.example/bare -",
    "GET http://h.example/own mine=1",
  ]);
});

test("credentials: omit leaves the client's cookies and auth out of redirects too, and its jar as it is", async () => {
  const set = { "set-cookie": "new=1" };
  const server = mock(({ url }) => (url.pathname === "/" ? redirect("/next", set) : { text: "", headers: set }));
  await using client = new Client({ transport: server, cookies: { a: "1" }, auth: ["user", "secret"] });

  await createFetch(client)("http://h.example/", { credentials: "omit" });

  expect(server.calls.map((call) => [call.headers.get("cookie"), call.headers.get("authorization")])).toEqual([
    [null, null],
    [null, null],
  ]);
  expect([...client.cookies]).toEqual([["a", "1"]]);
});

test("credentials: omit has the caller's own Cookie within the origin, and none of the client's anywhere", async () => {
  const server = mock(({ url }) => {
    if (url.pathname === "/") return redirect("/next");
    return url.pathname === "/next" ? redirect("http://two.example/end") : { text: "" };
  });
  await using client = new Client({ transport: server });
  client.cookies.set("a", "1", { domain: "one.example" });
  client.cookies.set("b", "2", { domain: "two.example" });

  await createFetch(client)("http://one.example/", { credentials: "omit", headers: { cookie: "mine=1" } });

  expect(server.calls.map(({ headers }) => headers.get("cookie"))).toEqual(["mine=1", "mine=1", null]);
});

test("the client's auth, and headers it holds to be secret, do not follow to another origin, nor back", async () => {
  const server = mock(({ url }) => {
    if (url.host === "one.example" && url.pathname === "/") return redirect("/within");
    if (url.pathname === "/within") return redirect("http://two.example/");
    return url.host === "two.example" ? redirect("http://one.example/back") : { text: "" };
  });
  const headers = { "x-key": "k" };
  await using client = new Client({
    transport: server,
    headers,
    sensitiveHeaders: ["x-key"],
    auth: ["user", "secret"],
  });

  const response = await createFetch(client)("http://one.example/");

  const basic = "Basic dXNlcjpzZWNyZXQ=";
  expect(server.calls.map(({ headers: sent }) => [sent.get("authorization"), sent.get("x-key")])).toEqual([
    [basic, "k"],
    [basic, "k"],
    [null, null],
    [null, null],
  ]);
  expect([response.url, response.redirected, response.type]).toEqual(["http://one.example/back", true, "cors"]);
});

test("the caller's own Cookie goes to its origin alone, and not back to it after a way round", async () => {
  const server = mock(({ url }) => {
    if (url.href === "http://one.example/round") return redirect("http://two.example/b");
    if (url.href === "http://two.example/b") return redirect("http://one.example/c");
    if (url.href === "http://one.example/c") return redirect("/end");
    if (url.host === "one.example") return url.pathname === "/" ? redirect("http://two.example/a") : { text: "" };
    return url.pathname === "/a" ? redirect("/end") : { text: "" };
  });
  await using client = new Client({ transport: server });
  const fetch = createFetch(client);

  for (const path of ["", "round"]) await fetch(`http://one.example/${path}`, { headers: { cookie: "sid=1" } });

  expect(server.calls.map((call) => line(call, "cookie"))).toEqual([
    "GET http://one.example/ sid=1",
    "GET http://two.example/a -",
    "GET http://two.example/end -",
    "GET http://one.example/round sid=1",
    "GET http://two.example/b -",
    "GET http://one.example/c -",
    "GET http://one.example/end -",
  ]);
});

test("the client's cookies without a domain go to the origin that was asked for alone", async () => {
  const server = mock(({ url }) => {
    if (url.host === "one.example") return redirect("http://two.example/a");
    return url.pathname === "/a" ? redirect("/b") : { text: "" };
  });
  await using client = new Client({ transport: server, cookies: { sid: "1" } });

  await createFetch(client)("http://one.example/");

  expect(server.calls.map(({ headers }) => headers.get("cookie"))).toEqual(["sid=1", null, null]);
});

test("what authorizes at http is not told to https, which is another origin", async () => {
  const server = mock(({ url }) => (url.protocol === "http:" ? redirect("https://h.example/") : { text: "" }));
  await using client = new Client({ transport: server });
  await using other = new Client({ transport: shared(server), auth: ["user", "secret"] });

  await createFetch(client)("http://h.example/", { headers: { authorization: "a", "proxy-authorization": "b" } });
  await createFetch(other)("http://h.example/");

  const names = ["authorization", "proxy-authorization"];
  expect(server.calls.map(({ headers }) => names.map((name) => headers.get(name)))).toEqual([
    ["a", "b"],
    [null, null],
    ["Basic dXNlcjpzZWNyZXQ=", null],
    [null, null],
  ]);
});
