import { rawHeaderPairs, type RequestBody, type SyncRequestBody, type TransportRequest } from "@trunkline/transport";
import { hostOf } from "./pattern.ts";
import { shownTarget } from "./shown.ts";

/** The request as a handler sees it. A value: it can be kept and looked at after the test. */
export class MockRequest<Params = Readonly<Record<string, string>>> {
  /** As it came to the transport, but for a streamed body, which is bytes by now. */
  readonly record: TransportRequest<RequestBody | SyncRequestBody>;
  /** What the router's pattern found in the path, decoded. */
  readonly params: Params;
  /** The name of the route that answers it, `GET /users/:id`, if one does. */
  readonly route: string | undefined;
  #url: URL | undefined;
  #headers: Headers | undefined;

  constructor(record: TransportRequest<RequestBody | SyncRequestBody>, params: Params = {} as Params, route?: string) {
    this.record = record;
    this.params = params;
    this.route = route;
  }

  get method(): string {
    return this.record.method;
  }

  /** The platform's URL, so `url.pathname` and `url.searchParams` are at hand. `record.url` has it byte for byte. */
  get url(): URL {
    return (this.#url ??= new URL(this.record.url.href));
  }

  /** The platform's Headers, for looking up. `record.headers` has them in order, with case and duplicates. */
  get headers(): Headers {
    return (this.#headers ??= new Headers([...rawHeaderPairs(this.record.headers)]));
  }

  bytes(): Uint8Array {
    const { body } = this.record;
    if (body === null) return new Uint8Array(0);
    if (body instanceof Uint8Array) return body;
    throw new TypeError(
      'This body was handed over unread, as requestBody: "stream" asks for. Read it from record.body.',
    );
  }

  /** The body as UTF-8. */
  text(): string {
    return new TextDecoder().decode(this.bytes());
  }

  json(): unknown {
    return JSON.parse(this.text());
  }

  /** `GET http://api.test/users/7?page=2`, without the values of query fields that look like secrets. */
  toString(): string {
    const { method, url } = this.record;
    const { scheme, port } = url.origin;
    const isDefault = port === (scheme === "https" ? 443 : 80);
    return `${method} ${scheme}://${hostOf(this.record)}${isDefault ? "" : `:${port}`}${shownTarget(this.record)}`;
  }
}
