import { expect, test } from "vitest";
import { LocalProtocolError, RemoteProtocolError } from "../../errors.ts";
import { Request } from "../../models/request.ts";
import { Response } from "../../models/response.ts";
import { DigestAuth } from "./digest.ts";

const url = "https://example.org/";
const plain = 'Digest realm="r", nonce="n", qop="auth"';
const digest = (username = "user", password = "secret"): DigestAuth =>
  new DigestAuth(username, password, { cnonce: () => "c" });

function refused(request: Request, challenge: string | readonly string[], cookies: readonly string[] = []): Response {
  const headers: (readonly [string, string])[] = [challenge].flat().map((value) => ["WWW-Authenticate", value]);
  return new Response(401, {
    headers: [...headers, ...cookies.map((cookie) => ["Set-Cookie", cookie] as const)],
    request,
  });
}

/** The request that answers the challenges, one after the other. */
function answering(
  auth: DigestAuth,
  request: Request,
  ...challenges: readonly (string | readonly string[])[]
): Request | null {
  const flow = auth.flow(request);
  let step = flow.next();
  for (const challenge of challenges) step = flow.next(refused(request, challenge));
  return step.done === true ? null : step.value;
}

function fieldsOf(request: Request | null): Record<string, string> {
  const pairs = request?.headers
    .get("authorization")
    ?.replace(/^Digest /, "")
    .matchAll(/([\w*]+)=("(?:[^"\\]|\\.)*"|[^,]*)/g);
  return Object.fromEntries(Array.from(pairs ?? [], ([, name, value]) => [name, value]));
}

function answered(challenge: string | readonly string[], auth: DigestAuth = digest()): Record<string, string> {
  return fieldsOf(answering(auth, new Request("GET", url), challenge));
}

// What RFC 7616 §3.9.2 prints was made with another hash: https://www.rfc-editor.org/errata/eid4897
test("SHA-512-256, UTF-8 and a hashed user name are as in RFC 7616, corrected", { tags: ["F004"] }, () => {
  const auth = new DigestAuth("J\u00e4s\u00f8n Doe", "Secret, or not?", {
    cnonce: () => "NTg6RKcb9boFIAS3KrFK9BGeh+iDa/sm6jUMp2wds69v",
  });
  const challenge =
    'Digest realm="api@example.org", qop="auth", algorithm=SHA-512-256, nonce="5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK", ' +
    'opaque="HRPCssKJSGjCrkzDg8OhwpzCiGPChXYjwrI2QmXDnsOS", charset=UTF-8, userhash=true';

  const request = answering(auth, new Request("GET", "http://api.example.org/doe.json"), challenge);

  expect(fieldsOf(request)).toEqual({
    username: '"793263caabb707a56211940d90411ea4a575adeccb7e360aeb624ed06ece9b0b"',
    realm: '"api@example.org"',
    nonce: '"5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK"',
    uri: '"/doe.json"',
    response: '"3798d4131c277846293534c3edc11bd8a5e4cdcbff78b05db9d95eeb1cec68a5"',
    algorithm: "SHA-512-256",
    opaque: '"HRPCssKJSGjCrkzDg8OhwpzCiGPChXYjwrI2QmXDnsOS"',
    qop: "auth",
    nc: "00000001",
    cnonce: '"NTg6RKcb9boFIAS3KrFK9BGeh+iDa/sm6jUMp2wds69v"',
    userhash: "true",
  });
});

test("qop auth is as in RFC 2617", { tags: ["F004"] }, () => {
  const auth = new DigestAuth("Mufasa", "Circle Of Life", { cnonce: () => "0a4f113b" });
  const challenge =
    'Digest realm="testrealm@host.com", qop="auth,auth-int", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", opaque="5ccc069c403ebaf9f0171e9517f40e41"';

  const request = answering(auth, new Request("GET", "http://www.nowhere.org/dir/index.html"), challenge);

  expect(fieldsOf(request)["response"]).toBe('"6629fae49393a05397450978507c4ef1"');
});

// As Python's httpx 0.28.1 answers.
test.for<readonly [algorithm: string, response: string]>([
  ["MD5", "2fc85109e68cc10c5a4deb34b32fcdda"],
  ["MD5-sess", "b70f4f2cc86bc206387d90e96a924ba5"],
  ["SHA", "45ae12a8802dc62b9b7d82ce15a6d0fae143382c"],
  ["SHA-sess", "d6f06621733af32642fb5b0a518e2f84da48628f"],
  ["SHA-256", "6d011fdbf732788539711f09bb98de789007f1e4020dd5f62bb73c58a5234f0d"],
  ["SHA-256-sess", "b1b14ba5c0c2a462137cc203a181d0ee98f61639c7ff411bcccaaa1d03150b21"],
  [
    "SHA-512",
    "156055d6fddc20b7c3171efbbe2607a341ad2e0fc8f04b8849bc62d19b30008b8359f1a9871ca2f08c1c308ec8c7c5cb9c649f29d750bded9ace17728c9e9e60",
  ],
  [
    "SHA-512-sess",
    "e7d455b35f1c4ab9c0e3337fb1e945d8ae54987c9644ee4ce6688b38b87b5d651bc7a4bd64c89e8a8ebea0f0ea5fadc0aa0d935d06e6b298c1e9b3ed186cd722",
  ],
])("%s gives the proof that httpx gives", ([algorithm, response]) => {
  expect(answered(`${plain}, algorithm=${algorithm}`)).toMatchObject({ algorithm, response: `"${response}"` });
});

test.for<readonly [string, readonly string[], string]>([
  ["headers", [plain, `${plain}, algorithm=SHA-256`, `${plain}, algorithm=SHA`], "SHA-256"],
  [
    "one header",
    [`Negotiate, Basic realm="b", ${plain}, algorithm=MD5, Digest realm="r", nonce="n", algorithm=SHA-512-sess`],
    "SHA-512-sess",
  ],
  ["unknown ones", [`${plain}, algorithm=SHA3-256`, plain], "MD5"],
  ["others' tokens", [`Negotiate YII+/=, ${plain}, algorithm="SHA-256"`], "SHA-256"],
  ["broken ones", ['Digest realm="r', `${plain}, algorithm=SHA`], "SHA"],
])("of several challenges in %s the strongest is met", ([, challenges, algorithm]) => {
  expect(answered(challenges)["algorithm"]).toBe(algorithm);
});

test("auth is found anywhere among the qops, and an empty opaque is not sent back", () => {
  const fields = answered('Digest REALM="r", Nonce="n", qop="auth-int , AUTH", opaque=""');

  expect([fields["qop"], fields["opaque"]]).toEqual(["auth", undefined]);
});

test("a stale nonce is replaced once more, another refusal is the answer", () => {
  const stale = 'Digest realm="r", nonce="n2", qop="auth", stale=true';

  expect(fieldsOf(answering(digest(), new Request("GET", url), plain, stale))["nonce"]).toBe('"n2"');
  expect(answering(digest(), new Request("GET", url), plain, plain)).toBeNull();
  expect(answering(digest(), new Request("GET", url), plain, stale, stale)).toBeNull();
});

test("requests that were given the same nonce count it together", () => {
  const auth = digest();
  const [one, other] = [new Request("GET", url), new Request("GET", url)];
  const flows = [auth.flow(one), auth.flow(other)];
  for (const flow of flows) flow.next();

  flows[0]!.next(refused(one, plain));
  flows[1]!.next(refused(other, plain));

  expect([one, other].map((request) => fieldsOf(request)["nc"])).toEqual(["00000001", "00000002"]);
});

test("what one origin asked is not answered to another", () => {
  const auth = digest();
  answering(auth, new Request("GET", url), plain);

  expect(answering(auth, new Request("GET", "https://example.org/other"))?.headers.has("authorization")).toBe(true);
  expect(answering(auth, new Request("GET", "https://example.com/"))?.headers.has("authorization")).toBe(false);
});

test("after a redirect within the origin the proof is for where it led", () => {
  const first = new Request("POST", "https://example.org/old", { content: "x" });
  const flow = digest().flow(first);
  flow.next();
  const redirected = new Request("GET", "https://example.org/new?a=b");

  const step = flow.next(refused(redirected, plain));

  expect(step.value).toBe(redirected);
  expect(fieldsOf(redirected)["uri"]).toBe('"/new?a=b"');
});

test("another origin's challenge is answered by the first request alone", () => {
  const first = new Request("GET", "http://example.org/");
  const flow = digest().flow(first);
  flow.next();

  const step = flow.next(refused(new Request("GET", "https://example.org/"), plain));

  expect(step.value).toBe(first);
});

test("cookies of the challenge join those the request has", () => {
  const request = new Request("GET", url, { headers: { Cookie: "a=1; b=2" } });
  const flow = digest().flow(request);
  flow.next();

  flow.next(refused(request, plain, ["b=3", "c=4; Path=/", "d=5; Domain=example.com"]));

  expect(request.headers.get("cookie")).toBe("a=1; b=3; c=4");
});

test("quotes and backslashes are escaped, beyond ASCII stands RFC 5987", () => {
  expect(answered(String.raw`Digest realm="a\"b\\", nonce="n"`, digest(String.raw`u"\ser`))).toMatchObject({
    username: String.raw`"u\"\\ser"`,
    realm: String.raw`"a\"b\\"`,
  });
  expect(answered(`${plain}, charset=utf-8`, digest("Jä(s)"))).toMatchObject({ "username*": "UTF-8''J%C3%A4%28s%29" });
  expect(answered(plain, digest("Jäs"))).toMatchObject({ username: '"Jäs"' });
});

test.for<readonly [string, typeof RemoteProtocolError, string]>([
  ['Digest nonce="n"', RemoteProtocolError, "has no realm"],
  ['Digest realm="r"', RemoteProtocolError, "has no nonce"],
  ["Digest", RemoteProtocolError, "has no realm"],
  ['Digest realm="r", nonce="n', RemoteProtocolError, "is cut short"],
  ['Digest realm="r", nonce="n", qop=""', RemoteProtocolError, 'unknown qop ""'],
  ['Digest realm="r", nonce="n", qop="auth-int"', LocalProtocolError, "qop=auth-int"],
  ['Digest realm="r", nonce="n", algorithm=SHA3-256', LocalProtocolError, "algorithm=SHA3-256"],
])("the challenge %s is refused by name", ([challenge, Kind, words]) => {
  const thrown = (): unknown => answered(challenge, digest("user", "hunter2"));

  expect(thrown).toThrow(Kind);
  expect(thrown).toThrow(words);
  expect(thrown).not.toThrow("hunter2");
});

test("where no challenge can be met, the error is about the strongest", () => {
  const challenges = [
    'Digest realm="r", algorithm=MD5',
    `Digest realm="r", nonce="n", qop=auth-int, algorithm=SHA-256`,
  ];

  expect(() => answered(challenges)).toThrow("qop=auth-int");
});

test("a client nonce is 16 random hex digits", () => {
  const nonces = [1, 2].map(() => answered(plain, new DigestAuth("user", "secret"))["cnonce"]);

  expect(nonces[0]).toMatch(/^"[0-9a-f]{16}"$/);
  expect(nonces[0]).not.toBe(nonces[1]);
});
