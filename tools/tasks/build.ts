import { buildCommand } from "./build-command.ts";
import { become } from "./run.ts";

await become([...buildCommand(), ...process.argv.slice(2)]);
