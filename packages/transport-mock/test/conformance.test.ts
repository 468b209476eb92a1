import { conformance } from "@trunkline/transport-conformance";
import { mock } from "../src/index.ts";

conformance("mock", ({ answer }) => mock(({ record }) => answer(record)), { peer: "in-process" });

conformance("mock, streaming", ({ answer }) => mock(({ record }) => answer(record), { requestBody: "stream" }), {
  peer: "in-process",
});
