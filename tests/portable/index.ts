// What the model tests import in place of vitest, so that they also run where vitest does not: see runtimes/.
import { test as vitestTest } from "vitest";
import type { PortableTest } from "./portable-test.ts";

export { expect } from "vitest";
export { covers } from "./covers.ts";
export const test: PortableTest = vitestTest;
