import type { AnyClient, ClientSettings } from "./bench-client.ts";
import { bodyClients, otherClients } from "./clients.ts";

/** Every client that a process of Node can hold, the baseline first, then Trunkline's. */
export const everyClient: Readonly<Record<string, (settings: ClientSettings) => Promise<AnyClient>>> = {
  ...bodyClients,
  ...otherClients,
};
