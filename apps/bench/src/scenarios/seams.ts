import type { BenchClient } from "../clients/bench-client.ts";
import { axiosOverSeam } from "../seams/axios.ts";
import { fetchAlone } from "../seams/fetch.ts";
import { gotOverSeam } from "../seams/got.ts";
import { kyOverSeam } from "../seams/ky.ts";
import { ofetchOverSeam } from "../seams/ofetch.ts";
import { trunklineOverSeam } from "../seams/trunkline.ts";
import { askingSubject } from "./answers.ts";
import { constantUrl, floor } from "./core.ts";
import type { Scenario, Subject } from "./scenario.ts";

const subject = (make: () => BenchClient) => (): Subject => {
  const client = make();
  return askingSubject(() => client.get(constantUrl));
};

/** What each client itself costs: the place where it lets others answer has the answer at once. */
export const seams: Scenario = {
  name: "seams",
  group: "clients",
  unit: "request",
  title: "Clients over answers that are there at once, each by its own seam",
  server: null,
  rows: {
    "no client (floor)": floor,
    "trunkline over a transport": subject(trunklineOverSeam),
    "trunkline again (control)": subject(trunklineOverSeam),
    "a fetch alone (floor of the next two)": subject(fetchAlone),
    "ofetch over a fetch": subject(ofetchOverSeam),
    "ky over a fetch": subject(kyOverSeam),
    "axios over an adapter": subject(axiosOverSeam),
    "got over a request function": subject(gotOverSeam),
  },
  baseline: "no client (floor)",
  comparison: "difference",
  requestsPerRound: 200,
  rounds: 100,
  warmUp: 10_000,
  measures: ["heap"],
};
