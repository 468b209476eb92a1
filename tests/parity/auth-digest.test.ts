import { DigestAuth, LocalProtocolError, ProtocolError } from "@trunkline/core";
import type { Handler } from "@trunkline/transport-mock";
import { covers, expect, test } from "../portable/index.ts";
import { clients } from "./both-clients.ts";
import { digestFields, DigestServer } from "./digest-server.ts";

const url = "https://example.org/";
const digest = (): DigestAuth => new DigestAuth("user", "password123");
const row = (name: string, param?: string): string =>
  `client/test_auth.py::${name}${param === undefined ? "" : `[${param}]`}`;
const sentBy = (response: { json(): unknown }): Record<string, string> =>
  digestFields((response.json() as { readonly auth: string | null }).auth);

const welcoming: Handler = ({ headers }) => ({ json: { auth: headers.get("authorization") } });
const refusing =
  (challenge?: string, status = 401): Handler =>
  () => ({ status, headers: challenge === undefined ? {} : { "www-authenticate": challenge } });

for (const { name, over } of clients) {
  test(
    `without a challenge nothing is proven, ${name}`,
    covers(row("test_digest_auth_returns_no_auth_if_no_digest_header_in_response")),
    async () => {
      const response = await over(welcoming).get(url, { auth: digest() });

      expect([response.status, response.json(), response.history]).toEqual([200, { auth: null }, []]);
    },
  );

  const unanswered = [
    [
      "a challenge in an answer of 200 is none",
      refusing('Digest realm="httpx@example.org", nonce="n", qop="auth", opaque="o", algorithm=SHA-256', 200),
      200,
      "test_digest_auth_200_response_including_digest_auth_header",
    ],
    [
      "a 401 without a challenge is the answer",
      refusing(),
      401,
      "test_digest_auth_401_response_without_digest_auth_header",
    ],
    [
      "a 401 with the challenge of another scheme is the answer",
      refusing("Token ..."),
      401,
      "test_digest_auth_returns_no_auth_if_alternate_auth_scheme",
    ],
  ] as const;
  for (const [what, handler, status, id] of unanswered)
    test(`${what}, ${name}`, covers(row(id)), async () => {
      const response = await over(handler).get(url, { auth: digest() });

      expect([response.status, response.history]).toEqual([status, []]);
      expect(response.request.headers.has("authorization")).toBe(false);
    });
}

const lengths: Readonly<Record<string, number>> = {
  MD5: 32,
  "MD5-SESS": 32,
  SHA: 40,
  "SHA-SESS": 40,
  "SHA-256": 64,
  "SHA-256-SESS": 64,
  "SHA-512": 128,
  "SHA-512-SESS": 128,
};

for (const { name, over } of clients) {
  for (const [algorithm, length] of Object.entries(lengths))
    test(
      `a challenge with ${algorithm} is met, ${name}`,
      covers(row("test_digest_auth", `${algorithm}-64-${length}`)),
      async () => {
        const response = await over(new DigestServer({ algorithm }).handler).get(url, { auth: digest() });

        expect([response.status, response.history.length]).toEqual([200, 1]);
        expect(sentBy(response)).toEqual({
          username: '"user"',
          realm: '"httpx@example.org"',
          nonce: '"n0"',
          uri: '"/"',
          response: expect.stringMatching(new RegExp(`^"[0-9a-f]{${length}}"$`)) as string,
          algorithm,
          opaque: '"op"',
          qop: "auth",
          nc: "00000001",
          cnonce: expect.stringMatching(/^"[0-9a-f]{16}"$/) as string,
        });
      },
    );

  test(
    `a challenge without qop is met as in RFC 2069, ${name}`,
    covers(row("test_digest_auth_no_specified_qop")),
    async () => {
      const response = await over(new DigestServer({ qop: null }).handler).get(url, { auth: digest() });

      expect([response.status, response.history.length]).toEqual([200, 1]);
      expect(sentBy(response)).toEqual({
        username: '"user"',
        realm: '"httpx@example.org"',
        nonce: '"n0"',
        uri: '"/"',
        response: expect.stringMatching(/^"[0-9a-f]{64}"$/) as string,
        algorithm: "SHA-256",
        opaque: '"op"',
      });
    },
  );

  for (const qop of ["auth, auth-int", "auth,auth-int", "unknown,auth"])
    test(
      `of the qop "${qop}" auth is chosen, ${name}`,
      covers(row("test_digest_auth_qop_including_spaces_and_auth_returns_auth", qop)),
      async () => {
        const response = await over(new DigestServer({ qop }).handler).get(url, { auth: digest() });

        expect([response.status, response.history.length, sentBy(response)["qop"]]).toEqual([200, 1, "auth"]);
      },
    );

  test(
    `qop auth-int is refused by name, ${name}`,
    covers(row("test_digest_auth_qop_auth_int_not_implemented")),
    async () => {
      const sent = (async () => over(new DigestServer({ qop: "auth-int" }).handler).get(url, { auth: digest() }))();

      await expect(sent).rejects.toBeInstanceOf(LocalProtocolError);
      await expect(sent).rejects.toThrow("qop=auth-int");
    },
  );

  test(`an unknown qop is refused, ${name}`, covers(row("test_digest_auth_qop_must_be_auth_or_auth_int")), async () => {
    const sent = (async () => over(new DigestServer({ qop: "not-auth" }).handler).get(url, { auth: digest() }))();

    await expect(sent).rejects.toBeInstanceOf(ProtocolError);
  });

  test(`a second 401 is the answer, ${name}`, covers(row("test_digest_auth_incorrect_credentials")), async () => {
    const server = new DigestServer();
    server.refusals = 2;

    const response = await over(server.handler).get(url, { auth: digest() });

    expect([response.status, response.history.length]).toEqual([401, 1]);
  });

  test(
    `a challenge is met again before it is made, ${name}`,
    covers(row("test_digest_auth_reuses_challenge")),
    async () => {
      const client = over(new DigestServer().handler);
      const auth = digest();

      const first = await client.get(url, { auth });
      const second = await client.get(url, { auth });

      expect([first.status, first.history.length]).toEqual([200, 1]);
      expect([second.status, second.history.length]).toEqual([200, 0]);
      expect([sentBy(first)["nc"], sentBy(second)["nc"]]).toEqual(["00000001", "00000002"]);
    },
  );

  test(
    `a new nonce is counted from one, ${name}`,
    covers(row("test_digest_auth_resets_nonce_count_after_401")),
    async () => {
      const server = new DigestServer();
      const client = over(server.handler);
      const auth = digest();

      const first = await client.get(url, { auth });
      server.restart();
      const second = await client.get(url, { auth });

      expect([first.history.length, second.status, second.history.length]).toEqual([1, 200, 1]);
      expect([first, second].map((response) => [sentBy(response)["nonce"], sentBy(response)["nc"]])).toEqual([
        ['"n0"', "00000001"],
        ['"n1"', "00000001"],
      ]);
    },
  );

  const kind = name === "Client" ? "async" : "sync";
  for (const challenge of [
    'Digest realm="httpx@example.org", qop="auth"',
    'Digest realm="httpx@example.org", qop="auth,au',
  ])
    test(
      `a malformed challenge is the server's error, ${name}: ${challenge}`,
      covers(row(`test_${kind}_digest_auth_raises_protocol_error_on_malformed_header`, challenge)),
      async () => {
        const sent = (async () => over(refusing(challenge)).get(url, { auth: digest() }))();

        await expect(sent).rejects.toBeInstanceOf(ProtocolError);
      },
    );
}
