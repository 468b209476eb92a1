import { type BodySource, sourceFrom } from "./body-source.ts";

// What `installGlobal` puts in its place extends it.
const PlatformRequest: typeof globalThis.Request = globalThis.Request;

const sources = new WeakMap<object, BodySource>();

/** The platform's, but that it knows what its body was made of: that has a length, and can be sent again. */
export class Request extends PlatformRequest {
  // A request that the platform made before `installGlobal` is one too.
  static override [Symbol.hasInstance](value: unknown): boolean {
    return this === Request ? value instanceof PlatformRequest : this.prototype.isPrototypeOf(Object(value));
  }

  constructor(input: RequestInfo | URL, init?: RequestInit) {
    super(input, init);
    const source = init?.body == null ? sources.get(Object(input)) : sourceFrom(init.body);
    if (source !== undefined) sources.set(this, source);
  }

  override clone(): Request {
    const source = sources.get(this);
    const copy: globalThis.Request = super.clone();
    if (source !== undefined) sources.set(copy, source);
    // The platform's clone is of the platform's class; this one adds nothing that a constructor would have to make.
    return Object.setPrototypeOf(copy, Request.prototype) as Request;
  }
}

/** What the body was made of; where it was a stream, or nobody knows, that stream. */
export function bodyOf(request: globalThis.Request): BodySource | ReadableStream<Uint8Array> | undefined {
  return sources.get(request) ?? request.body ?? undefined;
}
