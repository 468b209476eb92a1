import { conformance } from "@trunkline/transport-conformance";
import { undici } from "../src/index.ts";

conformance("undici", ({ authority }) => undici({ verify: [authority] }));
