// What the model tests import in place of vitest, so that they also run where vitest does not: see runtimes/.
export { expect, test } from "vitest";
export { covers } from "./covers.ts";
