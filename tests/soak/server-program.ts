// The server of a soak, in a process of its own: it does with each request what the plan says.
import { createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import process from "node:process";
import { answer } from "./answering.ts";
import { failuresBeforeHealing, heals } from "./expectation.ts";
import { type PlanSettings, planOf } from "./plan.ts";

const settings = JSON.parse(process.argv[2] ?? "") as { readonly plan: PlanSettings; readonly retries: boolean };
const arrivals = Array.from({ length: settings.plan.warmUp + settings.plan.count }, () => 0);
const problems: string[] = [];
const sockets = new Set<Socket>();
const send = (message: object): unknown => process.send?.(message);

// No limit of its own: who lets go is the client.
const server = createServer({ requestTimeout: 0, keepAliveTimeout: 600_000 }, (request, response) => {
  const number = Number(request.url?.slice(1));
  const plan = planOf(number, settings.plan);
  const arrival = (arrivals[number] = (arrivals[number] ?? 0) + 1);
  if (request.method !== plan.method) problems.push(`request ${number} arrived as ${request.method}`);
  const isHealed = settings.retries && heals(plan) && arrival > failuresBeforeHealing;
  void answer({
    plan,
    fate: isHealed ? { kind: "answered" } : plan.fate,
    request,
    response,
    onHeld: () => send({ kind: "held", number }),
    onProblem: (problem) => problems.push(problem),
  });
});
server.on("connection", (socket: Socket) => {
  sockets.add(socket);
  socket.on("error", () => {}).on("close", () => sockets.delete(socket));
});
process.on("message", (question: "connections" | "counts") => {
  if (question === "connections") send({ kind: "connections", connections: sockets.size });
  else send({ kind: "counts", counts: { arrivals, problems } });
});
process.on("disconnect", () => process.exit());
server.listen(0, "127.0.0.1", () => send({ kind: "listening", port: (server.address() as AddressInfo).port }));
