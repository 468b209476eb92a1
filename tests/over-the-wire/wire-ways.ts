import type { RequestCallOptions, Request, Response, SendingOptions } from "@trunkline/core";

type Maybe<Value> = Value | Promise<Value>;

/** What is called on either client. */
export interface AnyClient {
  request(method: string, url: string, options: RequestCallOptions): Maybe<Response>;
  stream(method: string, url: string, options: RequestCallOptions): Maybe<Response>;
  stream<Result>(
    method: string,
    url: string,
    options: RequestCallOptions,
    use: (response: Response) => Maybe<Result>,
  ): Maybe<Result>;
  send(request: Request, options: SendingOptions): Maybe<Response>;
  buildRequest(method: string, url: string, options: RequestCallOptions): Request;
  close(): Maybe<void>;
}

export interface Call {
  readonly client: AnyClient;
  readonly isSync: boolean;
  readonly method: string;
  readonly url: string;
  readonly options: RequestCallOptions;
  /** For `send` alone. */
  readonly sending: SendingOptions;
}

/** Each way to make a call; the response that comes back has been read. */
export const ways: Readonly<Record<string, (call: Call) => Promise<Response>>> = {
  "by its method": async ({ client, method, url, options }) => {
    const verb = method.toLowerCase() as Lowercase<string>;
    return (client as unknown as Readonly<Record<string, (url: string, options: RequestCallOptions) => Response>>)[
      verb
    ]!(url, options);
  },
  request: async ({ client, method, url, options }) => client.request(method, url, options),
  stream: async (call) => {
    const response = await call.client.stream(call.method, call.url, call.options);
    return read(call, response);
  },
  "stream to a function": async (call) =>
    call.client.stream(call.method, call.url, call.options, (response) => read(call, response)),
  send: async ({ client, method, url, options, sending }) =>
    client.send(client.buildRequest(method, url, options), sendingOf(options, sending)),
  "send as a stream": async (call) => {
    const { client, method, url, options, sending } = call;
    const request = client.buildRequest(method, url, options);
    return read(call, await client.send(request, { ...sendingOf(options, sending), stream: true }));
  },
};

/** A synchronous function of a SyncClient's must not return a promise. */
function read({ isSync }: Call, response: Response): Maybe<Response> {
  if (!isSync) return Promise.resolve(response.read()).then(() => response);
  response.readSync();
  return response;
}

function sendingOf(options: RequestCallOptions, sending: SendingOptions): SendingOptions {
  const { auth, followRedirects, keepCookies, retry, onUploadProgress, onDownloadProgress, signal } = options;
  const sent: SendingOptions = { auth, followRedirects, keepCookies, retry, onUploadProgress, onDownloadProgress };
  const all = { ...sent, ...sending };
  return signal === undefined ? all : { ...all, signal };
}
