// What the tests use of two frameworks that come without types.

declare module "express" {
  import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";

  interface ExpressRequest extends IncomingMessage {
    readonly params: Readonly<Record<string, string>>;
    readonly baseUrl: string;
    readonly originalUrl: string;
    readonly ip: string;
  }
  interface ExpressResponse extends ServerResponse {
    status(code: number): this;
    set(name: string, value: string): this;
    send(body: string): this;
    json(body: unknown): this;
    redirect(status: number, url: string): void;
  }
  type Handler = (request: ExpressRequest, response: ExpressResponse) => unknown;
  type Express = RequestListener & Record<"get" | "post", (path: string, handler: Handler) => void>;

  export default function express(): Express;
}

declare module "koa" {
  import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";

  interface Context {
    readonly req: IncomingMessage;
    readonly res: ServerResponse;
    readonly ip: string;
    readonly method: string;
    readonly path: string;
    status: number;
    body: unknown;
    get(name: string): string;
    set(name: string, value: string): void;
    redirect(url: string): void;
  }

  export default class Koa {
    silent: boolean;
    use(middleware: (context: Context) => unknown): this;
    callback(): RequestListener;
  }
}
