import { type AuthFlow, DigestAuth, Request, Response } from "@trunkline/core";
import { covers, expect, test } from "../portable/index.ts";
import { digestFields } from "./digest-server.ts";

// Flows fed by hand: no client, no transport.

const url = "https://www.example.com";
const challenge = 'Digest realm="...", qop="auth", nonce="...", opaque="...", algorithm=MD5, stale=FALSE';

/** The request that a flow asks for next. */
function asked(flow: AuthFlow, answer?: Response): Request {
  const step = answer === undefined ? flow.next() : flow.next(answer);
  if (step.done === true) throw new Error("The flow has ended.");
  return step.value;
}

function refused(request: Request, authenticate = challenge, headers: Record<string, string> = {}): Response {
  return new Response(401, {
    text: "Auth required",
    headers: { "www-authenticate": authenticate, ...headers },
    request,
  });
}

test(
  "digest auth adds nothing to a first request, and ends at its 200",
  covers("test_auth.py::test_digest_auth_with_200"),
  () => {
    const request = new Request("GET", url);
    const flow = new DigestAuth("user", "pass").flow(request);

    expect(asked(flow).headers.has("authorization")).toBe(false);

    expect(flow.next(new Response(200, { text: "Hello, world!" }))).toEqual({ value: undefined, done: true });
  },
);

test("digest auth answers a challenge once", covers("test_auth.py::test_digest_auth_with_401"), () => {
  const request = new Request("GET", url);
  const flow = new DigestAuth("user", "pass").flow(request);

  expect(asked(flow).headers.has("authorization")).toBe(false);
  expect(asked(flow, refused(request)).headers.get("authorization")).toMatch(/^Digest /);

  expect(flow.next(new Response(200, { text: "Hello, world!", request }))).toEqual({ value: undefined, done: true });
});

test(
  "a nonce is counted, one request after the other",
  covers("test_auth.py::test_digest_auth_with_401_nonce_counting"),
  () => {
    const auth = new DigestAuth("user", "pass");
    const first = new Request("GET", url);
    const flow = auth.flow(first);
    asked(flow);

    const counts = [digestFields(asked(flow, refused(first)).headers.get("authorization"))["nc"]];
    flow.next(new Response(200, { request: first }));
    for (let count = 0; count < 15; count += 1)
      counts.push(digestFields(asked(auth.flow(new Request("GET", url))).headers.get("authorization"))["nc"]);

    expect([counts[0], counts[1], counts[15]]).toEqual(["00000001", "00000002", "00000010"]);
  },
);

test(
  "a cookie that comes with the challenge goes with the answer",
  covers("test_auth.py::test_digest_auth_setting_cookie_in_request"),
  () => {
    const request = new Request("GET", url);
    const flow = new DigestAuth("user", "pass").flow(request);
    expect(asked(flow).headers.has("authorization")).toBe(false);

    const next = asked(flow, refused(request, challenge, { "set-cookie": "session=.session_value..." }));

    expect(next.headers.get("authorization")).toMatch(/^Digest /);
    expect(next.headers.get("cookie")).toBe("session=.session_value...");
    expect(flow.next(new Response(200, { request }))).toEqual({ value: undefined, done: true });
  },
);

const rfc7616 = (algorithm: string): string =>
  `Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=${algorithm}, nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"`;

const examples = [
  [
    "RFC 2069, corrected",
    "test_auth.py::test_digest_auth_rfc_2069",
    ["Mufasa", "CircleOfLife"],
    "https://www.example.com/dir/index.html",
    'Digest realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", opaque="5ccc069c403ebaf9f0171e9517f40e41"',
    'Digest username="Mufasa", realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", uri="/dir/index.html", ' +
      'response="1949323746fe6a43ef61f9606e7febea", algorithm=MD5, opaque="5ccc069c403ebaf9f0171e9517f40e41"',
  ],
  [
    "RFC 7616 with MD5",
    "test_auth.py::test_digest_auth_rfc_7616_md5",
    ["Mufasa", "Circle of Life"],
    "https://www.example.com/dir/index.html",
    rfc7616("MD5"),
    'Digest username="Mufasa", realm="http-auth@example.org", nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", uri="/dir/index.html", ' +
      'response="8ca523f5e9506fed4657c9700eebdbec", algorithm=MD5, opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS", ' +
      'qop=auth, nc=00000001, cnonce="f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ"',
  ],
  [
    "RFC 7616 with SHA-256",
    "test_auth.py::test_digest_auth_rfc_7616_sha_256",
    ["Mufasa", "Circle of Life"],
    "https://www.example.com/dir/index.html",
    rfc7616("SHA-256"),
    'Digest username="Mufasa", realm="http-auth@example.org", nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", uri="/dir/index.html", ' +
      'response="753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1", algorithm=SHA-256, opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS", ' +
      'qop=auth, nc=00000001, cnonce="f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ"',
  ],
] as const;

for (const [name, row, [username, password], target, authenticate, authorization] of examples)
  test(`digest auth answers as the example of ${name}`, covers(row), () => {
    const request = new Request("GET", target);
    const cnonce = (): string => "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";
    const flow = new DigestAuth(username, password, { cnonce }).flow(request);
    asked(flow);

    expect(asked(flow, refused(request, authenticate)).headers.get("authorization")).toBe(authorization);
  });
