import { expect, expectTypeOf, test } from "vitest";
import { mock, type MockRequest, type MockTransport, router } from "../src/index.ts";
import { bytes, requestTo, textOfSync } from "./request-to.ts";

function ask(server: MockTransport, method: string, path: string, body: Uint8Array | null = null): string {
  const response = server.handleRequestSync(requestTo(`http://any.test${path}`, { method, body }));
  return `${response.status} ${textOfSync(response.body)}`;
}

test("a mock is its own router, and serves as soon as it is declared", { tags: ["F016"] }, async () => {
  const server = mock()
    .get("/users/:id", ({ params }) => ({ json: { id: params.id } }))
    .post("/users", { status: 201 });

  expect([ask(server, "GET", "/users/7"), ask(server, "POST", "/users")]).toEqual(['200 {"id":"7"}', "201 "]);
  expect((await server.handleRequest(requestTo("http://any.test/users/8"))).status).toBe(200);
});

test("a route that is declared without an answer says more, and keeps what it answered", () => {
  const server = mock();
  const created = server
    .post("/users")
    .when({ json: { name: "Ada" } })
    .reply({ status: 201 });
  const refused = server.post("/users").reply({ status: 422 });

  const answers = [
    ask(server, "POST", "/users", bytes('{"name":"Ada","age":36}')),
    ask(server, "POST", "/users", bytes('{"name":"Bob"}')),
  ];

  expect(answers).toEqual(["201 ", "422 "]);
  expect(created.calls.map((call) => call.json())).toEqual([{ name: "Ada", age: 36 }]);
  expect(refused.calls.map(String)).toEqual(["POST http://any.test/users"]);
  expect(server.calls.map(({ route, method }) => [route, method])).toEqual([
    ["POST /users", "POST"],
    ["POST /users", "POST"],
  ]);
});

test("a route without a word of its answer says 200", () => {
  const server = mock();
  const ping = server.get("/ping");

  expect([ask(server, "GET", "/ping"), ping.calls.length]).toEqual(["200 ", 1]);
});

test("conditions add up", () => {
  const server = mock().otherwise({ status: 404 });
  server
    .get("/")
    .when({ query: { page: 2 } })
    .when(({ url }) => url.searchParams.has("size"));

  const answers = ["/?page=2&size=1", "/?page=2", "/?size=1"].map((path) => ask(server, "GET", path));

  expect(answers).toEqual(["200 ", "404 ", "404 "]);
});

test("a condition has what the pattern found, also where it says no", () => {
  const server = mock();
  server.get("/users/:id").when(({ params }) => params.id.startsWith("7"));

  expect(ask(server, "GET", "/users/71")).toBe("200 ");
  expect(() => ask(server, "GET", "/users/17")).toThrow(
    "Nearest: GET /users/:id, but the function given to when() says no.",
  );
});

test("answers come in the order they were told, and the standing one after them", () => {
  const server = mock();
  const flaky = server.get("/").once({ status: 500 }).times(2, { status: 503 }).reply({ text: "well" });

  const answers = Array.from({ length: 5 }, () => ask(server, "GET", "/"));

  expect(answers).toEqual(["500 ", "503 ", "503 ", "200 well", "200 well"]);
  expect(flaky.isDone).toBe(true);
});

test("a route that has given all its answers steps back for the next, and then says so", () => {
  const server = mock();
  server.get("/").once({ text: "first" });
  server.get("/").times(2, () => ({ text: "then" }));

  expect(Array.from({ length: 3 }, () => ask(server, "GET", "/"))).toEqual(["200 first", "200 then", "200 then"]);
  expect(() => ask(server, "GET", "/")).toThrow("Nearest: GET /, but it has given its 1 answer.");
});

test.each([0, -1, 1.5, NaN])("times(%d) is refused when it is declared", (count) => {
  expect(() => mock().get("/").times(count, {})).toThrow(`times(${count}, …) must be a whole number, 1 or more.`);
});

test("assertDone names what was not called, not often enough, or found no route", () => {
  const server = mock().get("/users/:id", {}).delete("/users/:id", {});
  server.get("/twice").times(2, {});
  const passes = mock().get("/", {});
  ask(server, "GET", "/users/7");
  ask(server, "GET", "/twice");
  expect(() => ask(server, "GET", "/user?token=s3cret")).toThrow("no route");
  ask(passes, "GET", "/");

  expect(() => passes.assertDone()).not.toThrow();
  expect(() => server.assertDone()).toThrow(
    [
      "The mock is not done.",
      "never called: DELETE /users/:id",
      "called 1 of 2 times: GET /twice",
      "no route for: GET http://any.test/user?token=[secure]",
    ].join("\n  "),
  );
});

test("a stray request is complained of even where no request is kept", () => {
  const server = mock({ keep: 0 }).get("/a", {});
  ask(server, "GET", "/a");
  expect(() => ask(server, "GET", "/b")).toThrow("no route");

  expect([server.calls, server.unused]).toEqual([[], []]);
  expect(() => server.assertDone()).toThrow("no route for: GET http://any.test/b");
});

test("clear starts over: calls, strays and sequences", () => {
  const server = mock();
  const route = server.get("/").once({ status: 503 }).reply({});
  ask(server, "GET", "/");
  expect(() => ask(server, "GET", "/stray")).toThrow("no route");

  server.clear();

  expect([server.calls, route.calls, route.isDone]).toEqual([[], [], false]);
  expect(() => server.assertDone()).toThrow(/^The mock is not done\.\n  never called: GET \/$/);
  expect([ask(server, "GET", "/"), ask(server, "GET", "/")]).toEqual(["503 ", "200 "]);
});

test("defaults in a router of their own need not be called", () => {
  const defaults = router().get("/health", { text: "well" }).get("/me", { text: "Ada" });
  const server = mock(defaults).get("/me", { text: "Grace" });

  expect([ask(server, "GET", "/health"), ask(server, "GET", "/me")]).toEqual(["200 well", "200 Grace"]);
  server.assertDone();
  expect([defaults.unused, defaults.calls.map(String), server.calls.map(({ route }) => route)]).toEqual([
    ["GET /me"],
    ["GET http://any.test/health"],
    ["GET /health", "GET /me"],
  ]);
});

test("a request that neither the mock nor its defaults have a route for is told of both", () => {
  const defaults = router().get("/health", {});
  const server = mock(router().get("/me", {}).otherwise(defaults)).get("/users/:id", {});

  expect(() => ask(server, "GET", "/user/7")).toThrow(
    "no route for GET /user/7. Nearest: GET /users/:id, but the path is /user/7. " +
      "The routes are: GET /users/:id, GET /me, GET /health.",
  );
  expect(() => server.assertDone()).toThrow("no route for: GET http://any.test/user/7");
  expect([ask(server, "GET", "/health"), ask(mock(defaults).otherwise({ status: 404 }), "GET", "/none")]).toEqual([
    "200 ",
    "404 ",
  ]);
});

test("a router may answer for a part", () => {
  const users = router().get("/users/:id", { text: "user" });
  const server = mock().on("*", "/users/*", users).otherwise({ status: 404 });

  expect([ask(server, "GET", "/users/7"), ask(server, "GET", "/7")]).toEqual(["200 user", "404 "]);
  expect(users.unused).toEqual([]);
});

test("a request reads as a line, with a port only where it is not the scheme's", () => {
  const server = mock(() => ({}));
  for (const href of ["https://any.test/?a=1", "https://any.test:80/", "http://[::1]:81/", "http://any.test/?sig=1&b"])
    server.handleRequestSync(requestTo(href));

  expect(server.calls.map(String)).toEqual([
    "GET https://any.test/?a=1",
    "GET https://any.test:80/",
    "GET http://[::1]:81/",
    "GET http://any.test/?sig=[secure]&b",
  ]);
});

test("names in a pattern are the handler's to use, and others are not", () => {
  const server = mock()
    .get("https://api.test:8080/users/:id/orders/:order", ({ params }) => {
      expectTypeOf(params).toEqualTypeOf<{ readonly id: string; readonly order: string }>();
      return {};
    })
    .get("/", ({ params }) => {
      // @ts-expect-error this pattern has no name
      return { text: String(params.id) };
    })
    .get("/any/:id", (request: MockRequest) => ({ text: request.params["id"] ?? "" }));
  const pattern: string = "/of/:any";
  const wide = server.get(pattern);
  const route = server.put("/users/:id");

  expectTypeOf<(typeof wide.calls)[number]["params"]>().toEqualTypeOf<Readonly<Record<string, string>>>();
  expectTypeOf<(typeof route.calls)[number]["params"]>().toEqualTypeOf<{ readonly id: string }>();
  expect(route.name).toBe("PUT /users/:id");
});
