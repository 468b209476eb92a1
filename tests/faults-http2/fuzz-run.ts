// Fuzzed cases in a process of their own, which may hang or break: each seed is printed before its case begins.
import process from "node:process";
import { socketTransports } from "../socket-transports.ts";
import { playFuzzed } from "./fuzz-case.ts";

const [name, first = "1", count = "1"] = process.argv.slice(2);
const { make } = socketTransports.find((transport) => transport.name === name)!;

for (const event of ["uncaughtException", "unhandledRejection"] as const)
  process.on(event, (error: unknown) => {
    console.error(`${event}: ${error instanceof Error ? error.stack : String(error)}`);
    process.exit(1);
  });

for (let seed = Number(first); seed < Number(first) + Number(count); seed++) {
  console.log(seed);
  await playFuzzed(seed, () => make({ http1: false, http2: true }));
}
console.log("done");
