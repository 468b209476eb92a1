import { conformance } from "@trunkline/transport-conformance";
import { fetchTransport } from "../src/index.ts";

conformance("fetch", () => fetchTransport(), { engine: "fetch" });
