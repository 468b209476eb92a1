import {
  allOf,
  type Change,
  type Difference,
  each,
  inScenarios,
  outcomeWith,
  withLines,
  withOutcome,
  withRequest,
} from "./difference.ts";

const one = "http://one.example/";
const nonce = "ee96edced2a0b43e4869e96ebe27563f369c1205a049d06419bb51d8aeddf3d3";

/** The challenge is answered, where httpx fails or passes it by. */
function answered(line: string): Change {
  return (expected) => {
    const [first] = expected.requests;
    if (first === undefined) return expected;
    const text = "hello";
    return {
      ...expected,
      requests: [first, { ...first, headers: [...first.headers, line] }],
      outcomes: [{ status: 200, method: "GET", url: one, text, history: [[401, one]] }],
    };
  };
}

interface Proof {
  readonly username?: string;
  readonly realm?: string;
  readonly nonce?: string;
  readonly response: string;
  /** After the algorithm. */
  readonly rest?: string;
}

const withQop = ', qop=auth, nc=00000001, cnonce="0123456789abcdef"';

function proof({
  username = "user",
  realm = "realm@one.example",
  nonce: given = nonce,
  response,
  rest = "",
}: Proof): string {
  return `Authorization: Digest username="${username}", realm="${realm}", nonce="${given}", uri="/", response="${response}", algorithm=MD5${rest}`;
}

/** Another header line in place of the last one of a request. */
function lastLine(at: number, line: (line: string) => string): Change {
  return (expected) => {
    const headers = expected.requests[at]?.headers ?? [];
    return withRequest(at, { headers: [...headers.slice(0, -1), line(headers.at(-1) ?? "")] })(expected);
  };
}

/** The nonce is the one that was counted before: the count goes on. */
function counted(at: number, count: number, response: string): Change {
  return lastLine(at, (line) =>
    line.replace(/response="[^"]*"/, `response="${response}"`).replace(/nc=\d+/, `nc=0000000${count}`),
  );
}

function withCookie(cookie: string): Change {
  return (expected) => {
    const headers = expected.requests[1]?.headers ?? [];
    return withRequest(1, {
      headers: headers.map((line) => (line.startsWith("Cookie: ") ? `Cookie: ${cookie}` : line)),
    })(expected);
  };
}

/** What is asked by which challenge, and what is answered to it. */
export const digestDifferences: readonly Difference[] = [
  ...inScenarios("digest: challenges that cannot be answered", {
    ...each(
      ["an empty qop", "an unknown qop", "no realm", "no nonce", "nothing"].map(
        (what) => `digest/a challenge with ${what}`,
      ),
      outcomeWith({ error: "RemoteProtocolError" }),
    ),
    "digest/a challenge with the scheme alone": withOutcome({ error: "RemoteProtocolError", request: `GET ${one}` }),
    ...each(
      ["auth-int alone", "an unknown algorithm"].map((what) => `digest/a challenge with ${what}`),
      withOutcome({ error: "LocalProtocolError", request: `GET ${one}` }),
    ),
  }),
  ...inScenarios("digest: how a challenge is written", {
    "digest/a challenge with an item without a value": answered(
      proof({ response: "c855a866e44000bae27314311f4770cf" }),
    ),
    "digest/a challenge with spaces around =": answered(
      proof({ realm: "r", nonce: "n", response: "49c3789db4bd939073720d7efe883b98" }),
    ),
    "digest/a challenge with names in capitals": lastLine(1, () =>
      proof({ response: "ff17cc99e5dac24e877eab338d2700da", rest: withQop }),
    ),
    "digest/a challenge with an escaped quote": lastLine(1, (line) => line.replace('opaque="a"b"', 'opaque="a\\"b"')),
    [`digest/digest of 'a"b' and 'c\\\\d'`]: lastLine(1, (line) => line.replace('="a"b"', '="a\\"b"')),
  }),
  ...inScenarios("digest: userhash and charset", {
    "digest/a challenge with a charset": lastLine(
      1,
      (line) => `${line.replace('="user"', '="7c98b325334538ea765671cc1f802bc4"')}, userhash=true`,
    ),
  }),
  ...inScenarios("header values beyond ASCII", {
    "digest/a challenge with a realm beyond ASCII": answered(
      proof({ realm: "ré", nonce: "n", response: "ac35a29b5d9ccf75fd829829ec6fb22a", rest: withQop }),
    ),
    "digest/digest of 'ü' and 'pä'": allOf(
      answered(proof({ username: "ü", response: "a7d45f01c5dcbc3a8d23f2b4f5e40b15", rest: withQop })),
      withOutcome({ status: 200, method: "GET", url: one, history: [[401, one]] }),
    ),
  }),
  ...inScenarios("digest: the count of a nonce that comes again", {
    'digest/a new challenge at the third call, qop="auth"': allOf(
      counted(4, 4, "07f141f9bb2d1ed854102747c35b2d63"),
      counted(5, 5, "81c87f719dff61bbb99df7e87f9150bb"),
    ),
    'digest/a new challenge at the third call, qop="auth", algorithm=SHA-256-SESS': allOf(
      counted(4, 4, "3cd970fe1027db2a58482683bb32d6cf5d3d776d8d5ac05c00a4a24cf8889e06"),
      counted(5, 5, "86c034a94db4977135e9d9c06a20bf457c212ea717b1a73892883b1b1fef6253"),
    ),
    "digest/two calls that fail": counted(3, 3, "627ff43038719bacf12e08aa5fbe34ed"),
  }),
  ...inScenarios("digest: another origin", {
    "digest/a challenge of one host, then another host": (expected) =>
      withLines(expected, (line, { url }) => (line.startsWith("Authorization:") && url.includes("two") ? null : line)),
  }),
  ...inScenarios("digest: cookies of a challenge", {
    "digest/a cookie with the challenge, and cookies of the client": withCookie("a=1; session=1"),
    "digest/a cookie with the challenge, and an older one of its name": withCookie("a=1; session=1"),
    "digest/a cookie with the challenge, and a Cookie header": withCookie("own=1; session=1"),
  }),
];
