import { RequestError } from "../../errors.ts";
import type { Request } from "../../models/request.ts";

/** The token endpoint gave no token; `error` and `errorDescription` are its own words. RFC 6749 §5.2. */
export class OAuth2Error extends RequestError {
  static override readonly brand: string = "OAuth2Error";
  /** The status of its answer. */
  readonly status: number;
  /** Such as "invalid_client"; `null` where it gave no reason. */
  readonly error: string | null;
  readonly errorDescription: string | null;

  constructor(message: string, request: Request, status: number, error: string | null, description: string | null) {
    super(message, { request, code: "OAUTH2" });
    this.status = status;
    this.error = error;
    this.errorDescription = description;
  }
}
