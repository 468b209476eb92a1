// GETs by the fetch of the runtime it is started with: Bun, Deno. See foreign-subject.ts for what it is told and tells.
import { createInterface } from "node:readline";
import process from "node:process";

const [origin, inFlight] = process.argv.slice(-2);
let count = 0;

for await (const line of createInterface(process.stdin)) {
  const told = await turn(Number(line)).catch((error) => String(error));
  process.stdout.write(`${typeof told === "string" ? told : JSON.stringify(told)}\n`);
}

async function turn(requests) {
  const before = process.cpuUsage();
  const start = performance.now();
  const latencies = [];
  let left = requests;
  const oneByOne = async () => {
    let begun = performance.now();
    while (left > 0) {
      left -= 1;
      await get();
      const end = performance.now();
      latencies.push((end - begun) * 1000);
      begun = end;
    }
  };
  await Promise.all(Array.from({ length: Number(inFlight) }, oneByOne));
  const wall = (performance.now() - start) * 1000;
  const { user, system } = process.cpuUsage(before);
  return { cpu: user + system, wall, latencies, peak: process.resourceUsage().maxRSS * 1024 };
}

async function get() {
  const id = count++ % 1000;
  const response = await fetch(`${origin}/users/${id}`);
  const user = await response.json();
  if (response.status === 200 && response.headers.get("etag") === `"user-${id}"` && user.id === id) return;
  throw new Error(`the answer to GET /users/${id} is not complete and correct: ${JSON.stringify(user)}`);
}
