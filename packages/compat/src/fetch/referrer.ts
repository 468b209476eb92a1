type Told = "nothing" | "origin" | "all";

// https://w3c.github.io/webappsec-referrer-policy/#determine-requests-referrer: within an origin, across, and to plain HTTP.
const told: Readonly<Record<string, readonly [within: Told, across: Told, downgraded: Told]>> = {
  "no-referrer": ["nothing", "nothing", "nothing"],
  "no-referrer-when-downgrade": ["all", "all", "nothing"],
  origin: ["origin", "origin", "origin"],
  "origin-when-cross-origin": ["all", "origin", "origin"],
  "same-origin": ["all", "nothing", "nothing"],
  "strict-origin": ["origin", "origin", "nothing"],
  "strict-origin-when-cross-origin": ["all", "origin", "nothing"],
  "unsafe-url": ["all", "all", "all"],
};

/** The Referer of a request to this URL; `null` for none. */
export function refererFor(url: URL, { referrer, referrerPolicy }: Request): string | null {
  if (!URL.canParse(referrer)) return null;
  const from = new URL(referrer);
  if (from.protocol === "about:") return null;
  const [within, across, downgraded] = told[referrerPolicy] ?? told["strict-origin-when-cross-origin"]!;
  const isDowngrade = from.protocol === "https:" && url.protocol === "http:";
  const share = from.origin === url.origin ? within : isDowngrade ? downgraded : across;
  if (share === "nothing") return null;
  return share === "origin" ? `${from.origin}/` : from.origin + from.pathname + from.search;
}
