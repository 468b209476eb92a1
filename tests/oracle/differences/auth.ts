import type { Observed, Scenario } from "../scenario.ts";
import { allOf, type Difference, inScenarios, outcomeWith, withLines, withRequest } from "./difference.ts";

// RFC 7616 §3.4.2 over the target that was asked for, which is /b.
const proofForB =
  'Authorization: Digest username="user", realm="realm@one.example", ' +
  'nonce="ee96edced2a0b43e4869e96ebe27563f369c1205a049d06419bb51d8aeddf3d3", uri="/b", ' +
  'response="ee5a233817054672ed75f42c0147a1c6", algorithm=MD5, qop=auth, nc=00000001, cnonce="0123456789abcdef"';
const hookProofForB =
  'Authorization: Digest username="user", realm="r", nonce="n", uri="/b", ' +
  'response="a2dc7775b4630c0d77ce3dd49345b634", algorithm=MD5, qop=auth, nc=00000001, cnonce="0123456789abcdef"';
const hookProof =
  'Authorization: Digest username="user", realm="r", nonce="n", uri="/", ' +
  'response="3ddb6681e1b2d80d761eaeae1c3c71c7", algorithm=MD5, qop=auth, nc=00000002, cnonce="0123456789abcdef"';

const past = "history and maxRedirects where auth asks again";

/** Where auth comes from, and what is remembered of its way. */
export const authDifferences: readonly Difference[] = [
  {
    matter: "`auth: null`",
    what: "takes the URL's user name and password away too",
    changed(expected, { calls }) {
      if (calls[0]?.auth !== null) return expected;
      return withLines(expected, (line) => (line.startsWith("Authorization:") ? null : line));
    },
  },
  {
    matter: past,
    what: "history has every response, oldest first",
    changed(expected, scenario) {
      const [outcome] = expected.outcomes;
      const isFlow = scenario.area === "authentication" && scenario.calls.length === 1 && hasFlow(scenario);
      if (!isFlow || scenario.client?.followRedirects !== true || outcome?.history === undefined) return expected;
      return outcomeWith({ history: responsesOf(expected, scenario).slice(0, -1) })(expected);
    },
  },
  ...inScenarios(past, {
    "authentication/redirects and a flow share the limit": (expected) => ({
      ...expected,
      requests: [0, 1, 2, 0, 1, 2].map((index, at) => ({
        ...expected.requests[index]!,
        headers: ["Host: one.example", "*", `X-Attempt: ${at < 3 ? "1 after nothing" : "2 after 401"}`],
      })),
      outcomes: [
        {
          status: 401,
          method: "GET",
          url: "http://one.example/to",
          history: [
            [302, "http://one.example/from"],
            [302, "http://one.example/mid"],
            [401, "http://one.example/to"],
            [302, "http://one.example/from"],
            [302, "http://one.example/mid"],
          ],
        },
      ],
    }),
    "hooks/hooks and a flow, a redirect, then a challenge": outcomeWith({
      history: [
        [302, "http://one.example/"],
        [401, "http://one.example/b"],
        [302, "http://one.example/"],
      ],
    }),
  }),
  ...inScenarios("digest: a challenge after a redirect", {
    "digest/redirected, then challenged": allOf(
      (expected) => ({ ...expected, requests: expected.requests.slice(0, 3) }),
      withRequest(2, { url: "http://one.example/b", headers: ["Host: one.example", "*", proofForB] }),
      outcomeWith({
        history: [
          [302, "http://one.example/a"],
          [401, "http://one.example/b"],
        ],
      }),
    ),
    "hooks/hooks and digest, a redirect, then a challenge": (expected) => ({
      ...expected,
      requests: [0, 1, 1, 0, 1].map((index, at) => ({
        ...(at > 2 && { call: 1 }),
        method: "GET",
        url: expected.requests[index]!.url,
        headers: ["Host: one.example", "*", ...(at < 2 ? [] : [at === 2 ? hookProofForB : hookProof])],
      })),
      outcomes: [
        {
          ...expected.outcomes[0],
          history: [
            [302, "http://one.example/"],
            [401, "http://one.example/b"],
          ],
        },
        ...expected.outcomes.slice(1),
      ],
      events: expected.events?.toSpliced(4, 2) ?? [],
    }),
  }),
];

function hasFlow({ client, calls }: Scenario): boolean {
  const auth = calls[0]?.auth ?? client?.auth;
  return typeof auth === "object" && "kind" in auth && auth.kind !== "function";
}

/** What was answered to each request, in order. */
function responsesOf({ requests }: Observed, { answers = {} }: Scenario): (readonly [status: number, url: string])[] {
  return requests.map(({ url }, at) => {
    const turn = requests.slice(0, at).filter((before) => before.url === url).length;
    const answer = answers[url]?.at(turn) ?? answers[url]?.at(-1);
    return [answer?.status ?? 200, url];
  });
}
