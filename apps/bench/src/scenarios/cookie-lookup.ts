import { Cookies } from "@trunkline/core";
import { CookieJar } from "tough-cookie";
import { microScenario, microSubject } from "./micro-scenario.ts";
import type { Scale, Scenario, Subject } from "./scenario.ts";

const url = "https://api.example.org/v1/users";
const expected = "a=1; b=2; c=3; d=4".length;

/** Four for the host that is asked, the others for as many more hosts. */
function setCookies(scale: Scale): readonly (readonly [url: string, text: string])[] {
  const matching = ["a=1; Path=/", "b=2; Path=/", "c=3; Path=/", "d=4; Path=/"].map((text) => [url, text] as const);
  const others = Array.from(
    { length: 200 * scale - 4 },
    (_, at) => [`https://host${at}.example.net/`, `name${at}=value; Path=/`] as const,
  );
  return [...matching, ...others];
}

function tough(_origin: string, scale: Scale): Subject {
  const jar = new CookieJar();
  for (const [from, text] of setCookies(scale)) jar.setCookieSync(text, from);
  return microSubject(() => jar.getCookieStringSync(url).length, expected);
}

function trunkline(_origin: string, scale: Scale): Subject {
  const cookies = new Cookies();
  for (const [from, text] of setCookies(scale)) cookies.extract(from, [text]);
  return microSubject(() => cookies.header(url)?.length, expected);
}

/** 200 cookies are kept, of which a request gets four. */
export const cookieLookup: Scenario = microScenario({
  name: "cookies",
  title: "4 of 200 cookies for a request",
  unit: "Cookie header",
  rows: {
    "tough-cookie": tough,
    "tough-cookie again (control)": tough,
    "trunkline's Cookies": trunkline,
  },
  baseline: "tough-cookie",
  requestsPerRound: 1000,
  rounds: 100,
  warmUp: 20_000,
});
