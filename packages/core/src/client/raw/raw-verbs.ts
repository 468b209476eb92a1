import type { CallOptions } from "../client-options.ts";
import type { RawCallOptions } from "./raw.ts";
import type { UrlInput } from "../../models/url.ts";
import { Verbs, type WithoutBody } from "../verbs.ts";

/**
 * The least that a request can be: status, headers and body, without an object around them. Base URL, params, mounts,
 * layers and timeout are the client's; its headers, cookies, auth, hooks, redirects and retries stay out of it.
 */
export abstract class RawVerbs<
  Options extends CallOptions,
  Answer,
  RawOptions extends RawCallOptions,
  RawAnswer,
> extends Verbs<Options, Answer> {
  /**
   * Sends the headers given here, Host, and what describes the body. The answer's headers are flat, as they came: name,
   * value, name, value…; the body is whole, its Content-Encoding undone.
   */
  abstract requestRaw(method: string, url: UrlInput, options?: RawOptions): RawAnswer;

  getRaw(url: UrlInput, options?: WithoutBody<RawOptions>): RawAnswer {
    return this.requestRaw("GET", url, options as RawOptions);
  }

  headRaw(url: UrlInput, options?: WithoutBody<RawOptions>): RawAnswer {
    return this.requestRaw("HEAD", url, options as RawOptions);
  }

  deleteRaw(url: UrlInput, options?: WithoutBody<RawOptions>): RawAnswer {
    return this.requestRaw("DELETE", url, options as RawOptions);
  }

  postRaw(url: UrlInput, options?: RawOptions): RawAnswer {
    return this.requestRaw("POST", url, options);
  }

  putRaw(url: UrlInput, options?: RawOptions): RawAnswer {
    return this.requestRaw("PUT", url, options);
  }

  patchRaw(url: UrlInput, options?: RawOptions): RawAnswer {
    return this.requestRaw("PATCH", url, options);
  }
}
