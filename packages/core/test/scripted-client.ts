import { Client, type ClientOptions } from "../src/index.ts";
import { type Script, ScriptedTransport } from "./scripted-transport.ts";

/** A client, and what its transport was asked. */
export function clientOf(
  script: Script,
  options: Partial<ClientOptions> = {},
): { readonly client: Client; readonly transport: ScriptedTransport } {
  const transport = new ScriptedTransport(script);
  return { client: new Client({ transport, ...options }), transport };
}
