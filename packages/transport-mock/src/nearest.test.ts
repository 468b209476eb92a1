import { expect, test } from "vitest";
import { requestTo } from "../test/request-to.ts";
import { mock } from "./index.ts";

/** What a request without a route is told. */
function told(declare: (server: ReturnType<typeof mock>) => unknown, method: string, href: string): string {
  const server = mock();
  declare(server);
  try {
    server.handleRequestSync(requestTo(href, { method }));
  } catch (thrown) {
    return (thrown as Error).message.replace(/ The routes are: .*/, "");
  }
  throw new Error("It found a route.");
}

test("the nearest route is the one with the fewest letters to change, its names filled in", () => {
  const routes = (server: ReturnType<typeof mock>): unknown =>
    server
      .get("/", {})
      .get("/users/:id", {})
      .post("/users/:id/orders", {})
      .get("/files/*", {})
      .get("/a-long-way/down", {});

  expect([
    told(routes, "GET", "http://any.test/user/7"),
    told(routes, "PUT", "http://any.test/users/a-very-long-name/orders"),
    told(routes, "GET", "http://any.test/file/a/b/c"),
    told(routes, "GET", "http://any.test/usres/7"),
    told(routes, "GET", "http://any.test/file/a-long-way/down"),
  ]).toEqual([
    "any.test:80: no route for GET /user/7. Nearest: GET /users/:id, but the path is /user/7.",
    "any.test:80: no route for PUT /users/a-very-long-name/orders. Nearest: POST /users/:id/orders, but the method is PUT.",
    "any.test:80: no route for GET /file/a/b/c. Nearest: GET /files/*, but the path is /file/a/b/c.",
    "any.test:80: no route for GET /usres/7. Nearest: GET /users/:id, but the path is /usres/7.",
    "any.test:80: no route for GET /file/a-long-way/down. Nearest: GET /files/*, but the path is /file/a-long-way/down.",
  ]);
});

test("where method and path fit, the route that lacks least is nearest, and what it lacks is named", () => {
  const routes = (server: ReturnType<typeof mock>): void => {
    server.get("/search").when({ query: { page: 2, size: 20 } });
    server.get("/search").when({ query: { page: 3, size: 10 } });
  };

  expect(told(routes, "GET", "http://any.test/search?page=1&api_key=s3cret&size=10")).toBe(
    "any.test:80: no route for GET /search?page=1&api_key=[secure]&size=10. " +
      'Nearest: GET /search, but the query field page is "1", not 3.',
  );
});

test("another host or scheme is named", () => {
  const secure = (server: ReturnType<typeof mock>): unknown => server.get("https://api.test/", {});
  const six = (server: ReturnType<typeof mock>): unknown => server.get("//[::1]:81/", {});

  expect([told(secure, "GET", "http://api.test/"), told(six, "GET", "http://[::1]:82/")]).toEqual([
    "api.test:80: no route for GET /. Nearest: GET https://api.test/, but the scheme is http.",
    "[::1]:82: no route for GET /. Nearest: GET //[::1]:81/, but the host is [::1]:82.",
  ]);
});

test("a HEAD that a GET route would have answered is told the reason, not its method", () => {
  const routes = (server: ReturnType<typeof mock>): unknown => server.get("/").when({ headers: { accept: "*/*" } });

  expect(told(routes, "HEAD", "http://any.test/")).toBe(
    "any.test:80: no route for HEAD /. Nearest: GET /, but the header accept is absent.",
  );
});

test("without any route there is no nearest one", () => {
  expect(() => mock().handleRequestSync(requestTo("http://any.test/"))).toThrow(
    "any.test:80: no route for GET /. The routes are: none.",
  );
});
