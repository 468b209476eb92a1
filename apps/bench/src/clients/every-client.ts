import type { AnyClient, ClientSettings } from "./bench-client.ts";
import { bodyClients, otherClients } from "./clients.ts";

export type MakeClient = (settings: ClientSettings) => Promise<AnyClient>;

/** Every client that a process of Node can hold, the baseline first, then Trunkline's. */
export const everyClient: Readonly<Record<string, MakeClient>> = { ...bodyClients, ...otherClients };
