export { app, type FetchApp, type FetchHandler } from "./fetch-app.ts";
export type { NodeListener } from "./guarded-server.ts";
export { nodeApp, type NodeApp } from "./node-app.ts";
export type { AppOptions, AppPeer, ErrorSink, FetchAppOptions, SyncAppOptions } from "./options.ts";
export { syncApp, type SyncAppAnswer, type SyncAppHandler, type SyncAppRequest } from "./sync-app.ts";
