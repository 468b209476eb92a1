import { become } from "./run.ts";

await become(["turbo", "run", "build", ...process.argv.slice(2)]);
