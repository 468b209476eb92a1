import { conformance } from "@trunkline/transport-conformance";
import { __identifier__ } from "../src/index.ts";

conformance("__name__", () => __identifier__());
