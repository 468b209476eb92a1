import { conformance } from "@trunkline/transport-conformance";
import { native } from "../src/index.ts";

conformance("native", ({ authority }) => native({ verify: [authority] }));
