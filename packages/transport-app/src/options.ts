/** What all kinds of application share. */
export interface AppOptions {
  /**
   * `true`: what the application throws rejects the request, as the cause of a failure of kind `read`.
   * `false`: it is answered with an empty 500, as a server would. What is thrown after the head always breaks the body.
   * Default `true`.
   */
  readonly raiseAppExceptions?: boolean;
  /** Where requests seem to come from. Default 127.0.0.1, port 123. */
  readonly client?: AppPeer;
  /**
   * The path under which the application stands, as behind a proxy that takes it off: with `/api`, `/api/users` arrives
   * as `/users`. Requests for other paths are refused. Default: the root.
   */
  readonly rootPath?: string;
}

/** One end of a connection. */
export interface AppPeer {
  /** An IP address; on the server's side the host of the URL. IPv6 has no brackets. */
  readonly address: string;
  readonly port: number;
}

export interface FetchAppOptions extends AppOptions {
  /**
   * Handed to the handler after the request, such as `[env, context]` in Workers. Default: what Deno and Bun tell a
   * handler of its caller, `{ remoteAddr, requestIP }`.
   */
  readonly handlerArguments?: readonly unknown[];
}

export interface SyncAppOptions extends AppOptions {
  /** What the handler knows as `request.errors`, such as `process.stderr`. Default: the console. */
  readonly errors?: ErrorSink;
}

/** Takes what an application has to say to those who run it. */
export interface ErrorSink {
  write(text: string): unknown;
}
