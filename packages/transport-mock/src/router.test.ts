import { expect, test } from "vitest";
import { requestTo, textOfSync } from "../test/request-to.ts";
import { mock, type Router, router } from "./index.ts";

function ask(routes: Router, method: string, href: string): string {
  const { status, body } = mock(routes).handleRequestSync(requestTo(href, { method }));
  return `${status} ${textOfSync(body)}`;
}

test("a request finds its route by method and path", () => {
  const routes = router()
    .get("/users/:id", ({ params }) => ({ text: `user ${params["id"]}` }))
    .post("/users", { status: 201, text: "created" })
    .on("QUERY", "/users", { text: "asked" });

  expect([
    ask(routes, "GET", "http://any.test/users/7?verbose=1"),
    ask(routes, "POST", "http://any.test/users"),
    ask(routes, "QUERY", "http://any.test/users"),
  ]).toEqual(["200 user 7", "201 created", "200 asked"]);
});

test("each method has a verb of its own", () => {
  const routes = router()
    .get("/", { text: "get" })
    .head("/", { status: 204 })
    .post("/", { text: "post" })
    .put("/", { text: "put" })
    .patch("/", { text: "patch" })
    .delete("/", { text: "delete" })
    .options("/", { text: "options" });

  const answers = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"].map((method) =>
    ask(routes, method, "http://any.test/"),
  );

  expect(answers).toEqual(["200 get", "204 ", "200 post", "200 put", "200 patch", "200 delete", "200 options"]);
});

test("a segment is decoded, and one that cannot be is left as it is", () => {
  const routes = router().get("/:a/:b", ({ params }) => ({ text: `${params["a"]} ${params["b"]}` }));

  expect(ask(routes, "GET", "http://any.test/caf%C3%A9%2F/%FF")).toBe("200 café/ %FF");
});

test("a last star takes whatever follows, also nothing", () => {
  const routes = router().on("*", "/files/*", { text: "file" }).otherwise({ status: 404 });

  const answers = ["/files/", "/files/a", "/files/a/b", "/files", "/file/a"].map((path) =>
    ask(routes, "PUT", `http://any.test${path}`),
  );

  expect(answers).toEqual(["200 file", "200 file", "200 file", "404 ", "404 "]);
});

test("a pattern with a host is for that host alone, with or without its port and scheme", () => {
  const routes = router()
    .get("https://api.test/", { text: "secure" })
    .get("//api.test:8080/", { text: "port" })
    .get("//api.test/", { text: "host" })
    .get("http://[::1]:81/", { text: "six" })
    .get("/", { text: "anywhere" });

  const hosts = ["https://api.test", "http://api.test:8080", "http://api.test", "http://[::1]:81", "http://other.test"];
  const answers = hosts.map((host) => ask(routes, "GET", `${host}/`));

  expect(answers).toEqual(["200 secure", "200 port", "200 host", "200 six", "200 anywhere"]);
});

test("the first of two routes that fit answers", () => {
  const routes = router().get("/users/me", { text: "me" }).get("/users/:id", { text: "somebody" });

  expect([ask(routes, "GET", "http://any.test/users/me"), ask(routes, "GET", "http://any.test/users/7")]).toEqual([
    "200 me",
    "200 somebody",
  ]);
});

test("a GET route answers HEAD, without its body", () => {
  expect(ask(router().get("/", { text: "hello" }), "HEAD", "http://any.test/")).toBe("200 ");
});

test("a request without a route fails, and is told the nearest and all there are", () => {
  const routes = router().get("/users/:id", {}).post("/users", {});

  expect(() => ask(routes, "DELETE", "http://any.test/users/7?x=1")).toThrow(
    "any.test:80: no route for DELETE /users/7?x=1. Nearest: GET /users/:id, but the method is DELETE. The routes are: GET /users/:id, POST /users.",
  );
});

test("the router knows which routes were called, with what, and which were not", () => {
  const routes = router().get("/users/:id", {}).post("/users", {}).delete("/users/:id", {});
  ask(routes, "GET", "http://any.test/users/7");
  ask(routes, "GET", "http://any.test/users/8");

  const calls = routes.calls.map(({ route, params }) => [route, params]);

  expect(calls).toEqual([
    ["GET /users/:id", { id: "7" }],
    ["GET /users/:id", { id: "8" }],
  ]);
  expect(routes.unused).toEqual(["POST /users", "DELETE /users/:id"]);
});

test("a pattern that is neither path nor URL is refused when it is declared", () => {
  expect(() => router().get("users", {})).toThrow(
    'The route pattern "users" must be a path, such as "/users/:id", or a URL.',
  );
  expect(() => router().get("/users?page=2", {})).toThrow(
    'The route pattern "/users?page=2" has a query. Ask for it with when({ query: … }).',
  );
});
