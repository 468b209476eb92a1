import type { AuthInput } from "./auth.ts";
import type { Data } from "./body.ts";
import type { HeadersInput } from "./case-insensitive-dict.ts";
import type { CookiesInput } from "./cookie-jar.ts";
import { type Hook, type Hooks, type HooksInput, hookList } from "./hooks.ts";
import type { Files } from "./multipart.ts";
import { PreparedRequest } from "./prepared-request.ts";
import type { Params } from "./prepared-url.ts";

export interface RequestOptions {
  readonly headers?: HeadersInput | null | undefined;
  readonly files?: Files | null | undefined;
  readonly data?: Data | null | undefined;
  readonly json?: unknown;
  readonly params?: Params | null | undefined;
  readonly auth?: AuthInput;
  readonly cookies?: CookiesInput | null | undefined;
  readonly hooks?: HooksInput | null | undefined;
}

/** What somebody asks for; `prepare()`, or better a session's `prepareRequest`, makes of it what is sent. */
export class Request {
  method: string;
  url: string;
  headers: HeadersInput;
  files: Files | null;
  data: Data | null;
  json: unknown;
  params: Params | null;
  auth: AuthInput;
  cookies: CookiesInput | null;
  hooks: Hooks;

  constructor(method: string, url: string, options: RequestOptions = {}) {
    const { headers, files, data, json, params, auth, cookies, hooks } = options;
    this.method = method;
    this.url = url;
    this.headers = headers ?? {};
    this.files = files ?? null;
    this.data = data ?? null;
    this.json = json;
    this.params = params ?? null;
    this.auth = auth ?? null;
    this.cookies = cookies ?? null;
    this.hooks = { response: hookList(hooks ?? {}) };
  }

  registerHook(event: "response", hook: Hook | readonly Hook[]): void {
    this.hooks[event].push(...hookList({ response: hook }));
  }

  /** Whether it was there. */
  deregisterHook(event: "response", hook: Hook): boolean {
    const at = this.hooks[event].indexOf(hook);
    if (at >= 0) this.hooks[event].splice(at, 1);
    return at >= 0;
  }

  /** As it would be sent without a session. */
  prepare(): PreparedRequest {
    return new PreparedRequest().prepare(this);
  }
}
