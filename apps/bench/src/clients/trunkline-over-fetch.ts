import { fetchTransport } from "@trunkline/transport-fetch";
import type { BodyClient, FieldClient } from "./bench-client.ts";
import { trunklineOver } from "./trunkline.ts";

/** Over the `fetch` that Node has, whose connections are its own affair. */
export function trunklineOverFetch(): BodyClient & FieldClient {
  return trunklineOver(fetchTransport());
}
