import type { CallOptions } from "./client-options.ts";
import type { UrlInput } from "../models/url.ts";

export type WithoutBody<Options> = Omit<Options, "content" | "data" | "files" | "json">;

/** The methods of HTTP as methods, each of them a `request`: a subclass that overrides that sees every call. */
export abstract class Verbs<Options extends CallOptions, Answer> {
  abstract request(method: string, url: UrlInput, options?: Options): Answer;

  get(url: UrlInput, options?: WithoutBody<Options>): Answer {
    return this.request("GET", url, options as Options);
  }

  options(url: UrlInput, options?: WithoutBody<Options>): Answer {
    return this.request("OPTIONS", url, options as Options);
  }

  head(url: UrlInput, options?: WithoutBody<Options>): Answer {
    return this.request("HEAD", url, options as Options);
  }

  delete(url: UrlInput, options?: WithoutBody<Options>): Answer {
    return this.request("DELETE", url, options as Options);
  }

  post(url: UrlInput, options?: Options): Answer {
    return this.request("POST", url, options);
  }

  put(url: UrlInput, options?: Options): Answer {
    return this.request("PUT", url, options);
  }

  patch(url: UrlInput, options?: Options): Answer {
    return this.request("PATCH", url, options);
  }

  /** A safe request with a body. RFC 9110's heir for searches. */
  query(url: UrlInput, options?: Options): Answer {
    return this.request("QUERY", url, options);
  }
}
