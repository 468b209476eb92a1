import { conformance } from "../src/index.ts";
import { reference } from "./reference-transport.ts";

conformance("reference", ({ authority }) => reference({ authority }));
