import { URL } from "@trunkline/core";
import { microScenario, microSubject } from "./micro-scenario.ts";
import type { Scale, Scenario, Subject } from "./scenario.ts";

type ParsedUrl = new (text: string) => { readonly href: string };

const subject =
  (Parser: ParsedUrl) =>
  (_origin: string, scale: Scale): Subject => {
    const path = "/v1/organisations/a%20b/members".repeat(scale);
    const query = "page=2&sort=name&fields=id%2Cemail&".repeat(scale);
    const texts = Array.from(
      { length: 256 },
      (_, host) => `https://host${host + 100}.api.example.org:8443${path}?${query}q=1`,
    );
    return microSubject((count) => new Parser(texts[count % texts.length]!).href.length, texts[0]!.length);
  };

/** Another host each time, so that nothing is remembered from the time before. */
export const urlParse: Scenario = microScenario({
  name: "url",
  title: "URL parse and print",
  unit: "URL",
  rows: {
    "the platform's URL": subject(globalThis.URL),
    "the platform's URL again (control)": subject(globalThis.URL),
    "trunkline's URL": subject(URL),
  },
  baseline: "the platform's URL",
  requestsPerRound: 5000,
  rounds: 100,
  warmUp: 50_000,
});
