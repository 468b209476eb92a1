import type { KeptCookie, Scenario } from "../scenario.ts";
import { type Change, type Difference, inScenarios, withLines } from "./difference.ts";
import { withoutCookies } from "./redirects.ts";

const matter = "`Cookies`";

/** RFC 6265bis where httpx has the rules of Netscape. Under the policy "httpx" there are none but the Port attribute. */
export const cookieDifferences: readonly Difference[] = [
  {
    matter,
    what: "a cookie without a Domain goes to its host alone",
    changed(expected, { area }, { cookiePolicy }) {
      const { cookies = [] } = expected;
      // Elsewhere the cookies of a client are assigned anew, and what is kept in the end does not tell what was sent.
      if (cookiePolicy === "httpx" || area !== "cookies") return expected;
      return withLines(expected, (line, { url }) =>
        withoutCookies(line, (name) => {
          const named = cookies.filter((cookie) => cookie[0] === name);
          const { hostname } = new URL(url);
          return named.length > 0 && named.every(([, , domain]) => !isFor(domain, hostname));
        }),
      );
    },
  },
  {
    matter,
    what: "a Secure cookie is not taken from http",
    changed(expected, scenario, { cookiePolicy }) {
      if (cookiePolicy === "httpx" || !setsSecureInTheClear(scenario)) return expected;
      const gone = expected.cookies?.filter(([, , , , , secure]) => secure) ?? [];
      const { cookies = [], ...rest } = expected;
      const left = cookies.filter((cookie) => !gone.includes(cookie));
      const sent = withLines(rest, (line) => withoutCookies(line, (name) => gone.some((cookie) => cookie[0] === name)));
      return left.length === 0 ? sent : { ...sent, cookies: left };
    },
  },
  ...inScenarios(
    matter,
    {
      // httpx does the removals of a response before it keeps the rest.
      "cookies/a cookie is removed": showing("b=2", kept("b", "2")),
      "cookies/the path is a relative one": showing("a=1", kept("a", "1")),
      "cookies/a cookie with no equals sign": showing("a", kept("", "a")),
      "cookies/a cookie with no name": showing("1", kept("", "1")),
      "cookies/a cookie with a version": showing("a=1", kept("a", "1")),
      "cookies/a cookie with a port in quotes": showing("a=1", kept("a", "1")),
      "cookies/a cookie with another port": showing("a=1", kept("a", "1")),
      "cookies/a cookie with a prefix": showing(null),
      "cookies/a cookie with a secure prefix": showing(null),
      "cookies/a cookie with an age that is no number": showing("a=1", kept("a", "1")),
      "cookies/a cookie with an empty domain": showing("a=1", kept("a", "1")),
      "cookies/a cookie of localhost": showing("a=1", kept("a", "1", "localhost", "/")),
      "cookies/a cookie of localhost; Domain=localhost": showing("a=1", kept("a", "1", "localhost", "/")),
      "cookies/a cookie of 127.0.0.1; Domain=127.0.0.1": showing("a=1", kept("a", "1", "127.0.0.1", "/")),
      "cookies/a cookie of [::1]": showing("a=1", kept("a", "1", "::1", "/")),
      "cookies/a cookie of [::1]; Domain=::1": showing("a=1", kept("a", "1", "::1", "/")),
      "cookies/a cookie of intranet": showing("a=1", kept("a", "1", "intranet", "/")),
      "cookies/a cookie of intranet; Domain=intranet": showing("a=1", kept("a", "1", "intranet", "/")),
    },
    ({ cookiePolicy }) => cookiePolicy !== "httpx",
  ),
  ...inScenarios(
    "a cookie's Port attribute",
    {
      "cookies/a cookie with a port in quotes": showing("a=1", kept("a", "1")),
      "cookies/a cookie with another port": showing("a=1", kept("a", "1")),
    },
    ({ cookiePolicy }) => cookiePolicy === "httpx",
  ),
  ...inScenarios("header values beyond ASCII", {
    "cookies/a cookie with letters beyond ASCII": (expected) => {
      const [first] = expected.requests;
      const outcomes = [expected.outcomes[0]!, expected.outcomes[0]!];
      return showing("a=é", kept("a", "é"))({ ...expected, requests: [first!, { call: 1, ...first! }], outcomes });
    },
  }),
];

function kept(name: string, value: string, domain = "one.example", path = "/a"): KeptCookie {
  return [name, value, domain, path, null, false];
}

/** What the second call sends, and what the client keeps. */
function showing(sent: string | null, ...cookies: readonly KeptCookie[]): Change {
  return ({ outcomes, requests }) => ({
    outcomes,
    requests: requests.map((request, at) => {
      const headers = request.headers.filter((line) => !line.startsWith("Cookie:"));
      return at === 1 && sent !== null
        ? { ...request, headers: [...headers, `Cookie: ${sent}`] }
        : { ...request, headers };
    }),
    ...(cookies.length > 0 && { cookies }),
  });
}

function isFor(domain: string, host: string): boolean {
  return (
    domain === "" || domain === host || domain.startsWith(".") || domain.endsWith(".local") || domain.includes("[")
  );
}

function setsSecureInTheClear({ answers = {} }: Scenario): boolean {
  return Object.entries(answers).some(
    ([url, turns]) =>
      url.startsWith("http:") &&
      turns.some(({ headers = [] }) => headers.some(([, value]) => /;\s*secure/i.test(value))),
  );
}
