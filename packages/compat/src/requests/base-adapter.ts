import type { BaseResponse } from "./base-response.ts";
import type { MaybePromise } from "./flow.ts";
import type { PreparedRequest } from "./prepared-request.ts";
import type { SendOptions } from "./send-options.ts";

/** Carries one request for a session: what is mounted. It neither follows redirects nor calls hooks. */
export abstract class BaseAdapter {
  /** The answer, its body unread. */
  abstract send(request: PreparedRequest, options?: SendOptions): MaybePromise<BaseResponse>;
  abstract close(): MaybePromise<void>;
}
