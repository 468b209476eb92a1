import type { PlanSettings } from "./plan.ts";

export const transportNames = ["undici", "native"] as const;

export type TransportName = (typeof transportNames)[number];

/** One run of a soak: one client over one transport, with or without retries. */
export interface RunSettings {
  readonly transport: TransportName;
  readonly client: "Client" | "SyncClient";
  readonly retries: boolean;
  readonly plan: PlanSettings;
  /** Milliseconds until what has not ended by then is given up. */
  readonly limit: number;
}
