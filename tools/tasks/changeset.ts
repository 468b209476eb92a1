import { become } from "./run.ts";

await become(["changeset", ...process.argv.slice(2)]);
