// The package's main entry registers a dispatcher for the platform's fetch; the module of the client alone does not.
declare module "undici/lib/dispatcher/client.js" {
  const client: typeof import("undici").Client;
  export default client;
}

declare module "undici/lib/core/symbols.js" {
  /** Where a socket keeps the session that undici made over it, and a client its requests and which of them runs. */
  const symbols: { readonly kHTTP2Session: symbol; readonly kQueue: symbol; readonly kRunningIdx: symbol };
  export default symbols;
}
