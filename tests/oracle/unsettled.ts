import type { Player } from "./play.ts";

/** Where our clients differ from httpx and nobody has said that they should. May only shrink: what agrees fails here. */
interface Unsettled {
  readonly scenarios: readonly string[];
  readonly question: string;
  readonly applies?: (player: Player) => boolean;
}

export const unsettled: readonly Unsettled[] = [
  {
    scenarios: ["cookies/a cookie with a port in quotes", "cookies/a cookie with another port"],
    question: "Under the policy httpx a Port attribute that does not name the request's port keeps the cookie out.",
    applies: ({ cookiePolicy }) => cookiePolicy === "httpx",
  },
];
