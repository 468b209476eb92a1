import process from "node:process";

/** Collects what would end a process or be written over its output: nothing of it may happen in a soak. */
export function watchIncidents(): readonly string[] {
  const incidents: string[] = [];
  const note = (what: string) => (thrown: unknown) => void incidents.push(`${what}: ${detailOf(thrown)}`);
  process.on("unhandledRejection", note("unhandled rejection"));
  process.on("uncaughtException", note("uncaught exception"));
  process.on("warning", note("warning"));
  return incidents;
}

function detailOf(thrown: unknown): string {
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}
