// The package's main entry registers a dispatcher for the platform's fetch; the module of the client alone does not.
declare module "undici/lib/dispatcher/client.js" {
  const client: typeof import("undici").Client;
  export default client;
}
