/** What all kinds of application share. */
export interface AppOptions {
  /**
   * `true`: what the application throws rejects the request, as the cause of a failure of kind `read`.
   * `false`: it is answered with an empty 500, as a server would. What is thrown after the head always breaks the body.
   * Default `true`.
   */
  readonly raiseAppErrors?: boolean;
}

export interface FetchAppOptions extends AppOptions {
  /** Handed to the handler after the request, such as `[env, context]` in Workers. Default: none. */
  readonly handlerArguments?: readonly unknown[];
}

export interface NodeAppOptions extends AppOptions {
  /** Where the request seems to come from: `request.socket.remoteAddress` and `remotePort`. Default 127.0.0.1, port 123. */
  readonly client?: { readonly address: string; readonly port: number };
}
