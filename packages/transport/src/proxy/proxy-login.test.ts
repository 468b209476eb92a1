import { createHash, getHashes } from "node:crypto";
import { afterEach, expect, test, vi } from "vitest";
import { type Credentials, type Hashing, ProxyLogin } from "./proxy-login.ts";

const hashing: Hashing = { createHash, getHashes };
const login = (username: string, password: string): ProxyLogin => new ProxyLogin({ username, password }, hashing);

afterEach(() => void vi.restoreAllMocks());

/** What is said after this challenge, and by this client nonce. */
function answered(credentials: Credentials, challenge: string, cnonce = "c"): string {
  vi.spyOn(crypto, "randomUUID").mockReturnValue(cnonce as ReturnType<typeof crypto.randomUUID>);
  const asked = new ProxyLogin(credentials, hashing);
  expect(asked.learn([challenge], false)).toBe(true);
  return asked.authorization("GET", "/dir/index.html");
}

const fieldOf = (authorization: string, name: string): string | undefined =>
  new RegExp(`(?:^Digest|,) ${name}="?(.*?)"?(?:,|$)`).exec(authorization)?.[1];

test("a proxy is told by Basic until it has asked for Digest", () => {
  const asked = login("J\u00e4s\u00f8n", "pass:word");

  const before = [asked.isDigest, asked.authorization("CONNECT", "a.test:443")];
  asked.learn(['Digest realm="r", nonce="n"'], false);

  expect(before).toEqual([false, "Basic SsOkc8O4bjpwYXNzOndvcmQ="]);
  expect([asked.isDigest, asked.authorization("CONNECT", "a.test:443").split(" ")[0]]).toEqual([true, "Digest"]);
});

// RFC 7616 §3.9.1.
test.for([
  ["MD5", "8ca523f5e9506fed4657c9700eebdbec"],
  ["SHA-256", "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"],
] as const)("Digest with %s is as in RFC 7616", ([algorithm, response]) => {
  const challenge =
    `Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=${algorithm}, ` +
    'nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUo5tdS/V"';
  const credentials = { username: "Mufasa", password: "Circle of Life" };

  expect(answered(credentials, challenge, "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ")).toBe(
    'Digest username="Mufasa", realm="http-auth@example.org", nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", ' +
      `uri="/dir/index.html", response="${response}", algorithm=${algorithm}, ` +
      'opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUo5tdS/V", qop=auth, nc=00000001, ' +
      'cnonce="f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ"',
  );
});

// RFC 2069 §2.4, as corrected by https://www.rfc-editor.org/errata/eid749
test("Digest without qop is as in RFC 2069", () => {
  const challenge =
    'Digest realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", opaque="5ccc069c403ebaf9f0171e9517f40e41"';

  const said = answered({ username: "Mufasa", password: "CircleOfLife" }, challenge);

  expect(fieldOf(said, "response")).toBe("1949323746fe6a43ef61f9606e7febea");
  expect(/qop|nc=|cnonce/.test(said)).toBe(false);
});

test("a session's hash is bound to both nonces, and the algorithm is named as the proxy names it", () => {
  const said = answered({ username: "u", password: "p" }, 'Digest realm="r", nonce="n", qop=auth, algorithm=md5-SESS');
  const md5 = (text: string): string => createHash("md5").update(text).digest("hex");

  const session = md5(`${md5("u:r:p")}:n:c`);
  expect([fieldOf(said, "algorithm"), fieldOf(said, "response")]).toEqual([
    "md5-SESS",
    md5(`${session}:n:00000001:c:auth:${md5("GET:/dir/index.html")}`),
  ]);
});

test("of several challenges the strongest is met, be they in one field or in many", () => {
  const [weak, strong] = ['Digest realm="weak", nonce="n"', 'Digest realm="strong", nonce="n", algorithm=SHA-256'];
  const realms = [[`Negotiate, ${weak}, ${strong}`], [strong, "Basic realm=x", weak], [weak, strong]].map((values) => {
    const asked = login("u", "p");
    asked.learn(values, false);
    return fieldOf(asked.authorization("GET", "/"), "realm");
  });

  expect(realms).toEqual(["strong", "strong", "strong"]);
});

test("a hash that this build of the platform does not have is not the strongest", () => {
  const asked = new ProxyLogin({ username: "u", password: "p" }, { createHash, getHashes: () => ["RSA-MD4", "MD5"] });
  const challenges = ["SHA-512", "MD5"].map((algorithm) => `Digest realm="r", nonce="n", algorithm=${algorithm}`);

  expect([asked.learn([challenges[0]!], false), asked.isDigest]).toEqual([false, false]);
  expect([asked.learn(challenges, false), fieldOf(asked.authorization("GET", "/"), "algorithm")]).toEqual([
    true,
    "MD5",
  ]);
});

test.for([
  "Negotiate",
  'Digest realm="r"',
  'Digest nonce="n"',
  'Digest realm="r", nonce="n", qop="auth-int"',
  'Digest realm="r", nonce="n", algorithm=SHA3-256',
  'Digest realm="r, nonce=n',
])("what cannot be met leaves a refusal as it is: %s", (challenge) => {
  const asked = login("u", "p");

  expect([asked.learn([challenge], false), asked.isDigest]).toEqual([false, false]);
});

test("another try makes sense by Digest after Basic, and after Digest where the nonce was too old", () => {
  const asked = login("u", "p");
  const challenge = 'Digest realm="r", nonce="n"';

  expect([
    asked.learn([challenge], false),
    asked.learn([challenge], true),
    asked.learn([`${challenge}, stale=TRUE`], true),
    asked.learn([`${challenge}, stale=false`], true),
  ]).toEqual([true, false, true, false]);
});

test("a nonce is counted, and another one from the start", () => {
  const asked = login("u", "p");
  const count = (): string | undefined => fieldOf(asked.authorization("GET", "/"), "nc");

  asked.learn(['Digest realm="r", nonce="one", qop=auth'], false);
  const [first, second] = [count(), count()];
  // A request at its side was refused, and given the same.
  asked.learn(['Digest realm="r", nonce="one", qop=auth'], false);
  const third = count();
  asked.learn(['Digest realm="r", nonce="two", qop=auth'], true);

  expect([first, second, third, count()]).toEqual(["00000001", "00000002", "00000003", "00000001"]);
});

test("quotes and backslashes are told as they are, a name beyond ASCII in UTF-8", () => {
  const challenge = 'Digest realm="a \\"b\\" \\\\c", nonce="n"';
  const fields = /username\*?=(.*), realm=(.*), nonce/;

  expect(fields.exec(answered({ username: 'a"\\', password: "p" }, challenge))?.slice(1)).toEqual([
    '"a\\"\\\\"',
    '"a \\"b\\" \\\\c"',
  ]);
  expect(answered({ username: "J\u00e4s\u00f8n (x)", password: "p" }, challenge)).toContain(
    "username*=UTF-8''J%C3%A4s%C3%B8n%20%28x%29, ",
  );
});
