// The little of it that core uses: Node's own types would put `Buffer` and `process` before everybody here.
declare module "node:diagnostics_channel" {
  interface Channel {
    readonly hasSubscribers: boolean;
  }
  export interface TracingChannel<Message> {
    readonly start: Channel;
    readonly end: Channel;
    readonly asyncStart: Channel;
    readonly asyncEnd: Channel;
    readonly error: Channel;
    tracePromise<Result>(run: () => Promise<Result>, message: Message): Promise<Result>;
    traceSync<Result>(run: () => Result, message: Message): Result;
  }
  export function tracingChannel<Message>(name: string): TracingChannel<Message>;
}
