import { type Auth, BearerAuth, DigestAuth } from "@trunkline/core";
import { describe, expect, test } from "vitest";
import { httpbinWays } from "./httpbin-ways.ts";

const tags = ["F132"];

for (const [way, clientOf] of Object.entries(httpbinWays()))
  describe(`httpbin ${way}`, () => {
    for (const method of ["GET", "POST", "PUT", "PATCH", "DELETE"])
      test(`${method} is told of its own request`, { tags }, async () => {
        await using client = clientOf();

        const response = await client.request(method, `/${method.toLowerCase()}?a=1&a=2&b=`, { json: { x: [1] } });

        const { args, data, json, method: seen } = response.json<Record<string, unknown>>();
        expect([response.status, seen, args, data, json]).toEqual([
          200,
          method,
          { a: ["1", "2"], b: "" },
          '{"x":[1]}',
          { x: [1] },
        ]);
      });

    test("a form and its files are told apart", { tags }, async () => {
      await using client = clientOf();

      const plain = await client.post("/post", { data: { a: ["1", "2"], b: "x y" } });
      const parts = await client.post("/anything/deep", {
        data: { title: "A" },
        files: { file: ["a.txt", "hello", "text/plain"] },
      });

      expect(plain.json()).toMatchObject({ form: { a: ["1", "2"], b: "x y" }, files: {}, data: "", json: null });
      expect(parts.json()).toMatchObject({ method: "POST", form: { title: "A" }, files: { file: "hello" } });
    });

    for (const status of [200, 204, 304, 404, 418, 500])
      test(`status ${status} is what it is asked for`, { tags }, async () => {
        await using client = clientOf();

        const response = await client.get(`/status/${status}`);

        expect([response.status, response.text()]).toEqual([status, ""]);
      });

    for (const kind of ["redirect", "relative-redirect", "absolute-redirect"])
      test(`three hops of ${kind} end at /get`, { tags }, async () => {
        await using client = clientOf();

        const { url, history, status } = await client.get(`/${kind}/3`, { followRedirects: true });

        expect([url.path, status, history.map((past) => past.status)]).toEqual(["/get", 200, [302, 302, 302]]);
      });

    test("a redirect leads where it is told, with the status it is told", { tags }, async () => {
      await using client = clientOf();
      const params = { url: "/anything?kept=yes", status_code: 307 };

      const response = await client.post("/redirect-to", { params, content: "body", followRedirects: true });

      expect(response.json()).toMatchObject({ method: "POST", data: "body", args: { kept: "yes" } });
    });

    test("cookies are set, sent back and deleted", { tags }, async () => {
      await using client = clientOf();

      const set = await client.get("/cookies/set?a=1&b=2", { followRedirects: true });
      const one = await client.get("/cookies/set/c/3", { followRedirects: true });
      const fewer = await client.get("/cookies/delete?a=", { followRedirects: true });

      expect([set.json(), one.json(), fewer.json()]).toEqual([
        { cookies: { a: "1", b: "2" } },
        { cookies: { a: "1", b: "2", c: "3" } },
        { cookies: { b: "2", c: "3" } },
      ]);
    });

    const identities: readonly (readonly [string, string, Auth | readonly [string, string], number])[] = [
      ["Basic", "/basic-auth/ada/secret", ["ada", "secret"], 200],
      ["wrong Basic", "/basic-auth/ada/secret", ["ada", "wrong"], 401],
      ["hidden Basic", "/hidden-basic-auth/ada/secret", ["ada", "secret"], 200],
      ["a wrong hidden Basic", "/hidden-basic-auth/ada/secret", ["ada", "wrong"], 404],
      ["Bearer", "/bearer", new BearerAuth("t0ken"), 200],
      ["Digest", "/digest-auth/auth/ada/secret?q=1", new DigestAuth("ada", "secret"), 200],
      ["Digest with SHA-256", "/digest-auth/auth/ada/secret/SHA-256", new DigestAuth("ada", "secret"), 200],
      ["Digest without qop", "/digest-auth/none/ada/secret", new DigestAuth("ada", "secret"), 200],
      ["wrong Digest", "/digest-auth/auth/ada/secret", new DigestAuth("ada", "wrong"), 401],
    ];
    for (const [name, path, auth, status] of identities)
      test(`${name} credentials are ${status === 200 ? "let in" : "refused"}`, { tags }, async () => {
        await using client = clientOf();

        const response = await client.get(path, { auth: auth as Auth });

        expect(response.status).toBe(status);
      });

    for (const coding of ["gzip", "deflate", "brotli", "zstd"])
      test(`${coding} is decoded`, { tags }, async () => {
        await using client = clientOf();

        const response = await client.get(`/${coding}`);

        expect(response.json()).toMatchObject({ coding: coding === "brotli" ? "br" : coding, method: "GET" });
      });

    test("a request that httpbin does not serve is a 404, or a 405 that says what is allowed", { tags }, async () => {
      await using client = clientOf();

      const unknown = await client.get("/nowhere");
      const wrong = await client.post("/get");

      expect([unknown.status, wrong.status, wrong.headers.get("allow")]).toEqual([404, 405, "GET, HEAD, OPTIONS"]);
    });
  });
