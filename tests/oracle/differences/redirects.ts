import { type Difference, each, inScenarios, originOf, withLines, withOutcome } from "./difference.ts";

const elsewhere = "redirect to another origin";

/** What a redirect takes along, and which one cannot be followed. */
export const redirectDifferences: readonly Difference[] = [
  {
    matter: elsewhere,
    what: "Proxy-Authorization stays behind",
    changed: (expected) =>
      withLines(expected, (line, message, first) =>
        line.startsWith("Proxy-Authorization:") && originOf(message) !== originOf(first) ? null : line,
      ),
  },
  {
    matter: elsewhere,
    what: "cookies of the client without a domain stay behind",
    changed(expected, { client = {} }, { cookiePolicy }) {
      const unbound = [
        ...Object.keys(client.cookies ?? {}),
        ...(client.cookieJar ?? []).filter(({ domain }) => domain === undefined).map(({ name }) => name),
      ];
      if (cookiePolicy === "httpx" || unbound.length === 0) return expected;
      return withLines(expected, (line, message, first) =>
        originOf(message) === originOf(first) ? line : withoutCookies(line, (name) => unbound.includes(name)),
      );
    },
  },
  ...inScenarios("a Location that is no URL", {
    "origins/Location is no host and no slashes": withOutcome({
      error: "RemoteProtocolError",
      request: "GET http://one.example/a/from",
    }),
    "origins/Location is a mail address": withOutcome({
      error: "RemoteProtocolError",
      request: "GET http://one.example/from",
    }),
  }),
  ...inScenarios(
    "a Location that is no URL, not followed",
    each(
      [
        "origins/Location is no host and no slashes, not followed",
        "origins/Location is a mail address, not followed",
        "origins/Location is malformed, letters as a port, not followed",
        "origins/Location is malformed, an address beyond 255, not followed",
        "origins/Location is malformed, a bad IPv6 address, not followed",
      ],
      (expected) => {
        const [{ method, url } = { method: "", url: "" }] = expected.requests;
        return withOutcome({ status: 302, method, url })(expected);
      },
    ),
  ),
];

/** A Cookie line without some of its cookies; null where none is left. */
export function withoutCookies(line: string, isGone: (name: string) => boolean): string | null {
  if (!line.startsWith("Cookie: ")) return line;
  const pairs = line
    .slice("Cookie: ".length)
    .split("; ")
    .filter((pair) => !isGone(pair.split("=", 1)[0] ?? ""));
  return pairs.length === 0 ? null : `Cookie: ${pairs.join("; ")}`;
}
