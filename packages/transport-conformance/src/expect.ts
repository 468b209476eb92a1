// The cases are functions, not vitest's tests: they are also run outside of its registry. This is all they take from it.
export { expect } from "vitest";
