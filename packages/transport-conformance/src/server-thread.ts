// Runs in a worker: the scripted server for transports that block the thread of their case.
import { type MessagePort, workerData } from "node:worker_threads";
import { type Arrival, Scenario } from "./scenario.ts";
import type { Script } from "./script.ts";
import { ScriptedServer } from "./server.ts";

export type Order =
  | { readonly order: "serve"; readonly target: string; readonly script: Script }
  | { readonly order: "open"; readonly gate: string }
  | { readonly order: "finish" }
  | { readonly order: "stop" };

export type Report =
  | { readonly report: "listening"; readonly port: number }
  /** An order that has to be waited for was carried out. */
  | { readonly report: "done" }
  /** What has arrived, bodies left out. */
  | {
      readonly report: "changed";
      readonly arrivals: readonly Omit<Arrival, "body">[];
      readonly closed: readonly number[];
    };

const { port } = workerData as { readonly port: MessagePort };

class WatchedScenario extends Scenario {
  override changed(): void {
    const arrivals = this.arrivals.map(({ body: _body, ...rest }) => rest);
    tell({ report: "changed", arrivals, closed: [...this.closed] });
    super.changed();
  }
}

const scenario = new WatchedScenario();
const server = await ScriptedServer.listen(scenario);

port.on("message", (order: Order) => {
  switch (order.order) {
    case "serve":
      scenario.serve(order.target, order.script);
      return tell({ report: "done" });
    case "open":
      return scenario.open(order.gate);
    case "finish":
      return scenario.finish();
    case "stop":
      return void server.close().then(() => tell({ report: "done" }));
  }
});
tell({ report: "listening", port: server.port });

function tell(report: Report): void {
  port.postMessage(report);
}
