import type { Client } from "@trunkline/core";
import type { Transport } from "@trunkline/transport";
import type { Logger, LogLevel } from "./logging.ts";
import type { HeadersLike } from "./request-options.ts";

/** As the platform's. */
export type Fetch = (input: string, init?: RequestInit) => Promise<Response>;

/** Asked for a key before each attempt. */
export type ApiKeySetter = () => Promise<string>;

/** Where data are kept and requests are answered. */
export type DataResidency = "global" | "us" | "eu" | "ae" | "au" | "in" | "jp";

export interface ClientOptions {
  /** `OPENAI_API_KEY` by default. A function is asked before each attempt, retries included. */
  readonly apiKey?: string | ApiKeySetter | null | undefined;
  /** `OPENAI_ADMIN_KEY` by default; sent to what administers an organization, and only there. */
  readonly adminAPIKey?: string | null | undefined;
  /** `OPENAI_ORG_ID` by default. */
  readonly organization?: string | null | undefined;
  /** `OPENAI_PROJECT_ID` by default. */
  readonly project?: string | null | undefined;
  /** `OPENAI_WEBHOOK_SECRET` by default. */
  readonly webhookSecret?: string | null | undefined;
  /** `OPENAI_BASE_URL`, else `https://api.openai.com/v1`. */
  readonly baseURL?: string | null | undefined;
  /** In place of `baseURL`: the endpoint of a region. */
  readonly dataResidency?: DataResidency | null | undefined;
  /** Milliseconds for each attempt until the answer is whole, of a stream or a file until it begins; ten minutes by default. */
  readonly timeout?: number | undefined;
  /** Further attempts after one that failed; 2 by default. */
  readonly maxRetries?: number | undefined;
  /** Sent with every request; `null` removes one that would be. `OPENAI_CUSTOM_HEADERS`, a line each, lie below. */
  readonly defaultHeaders?: HeadersLike;
  /** Sent with every request. */
  readonly defaultQuery?: Readonly<Record<string, string | undefined>> | undefined;
  /** In browsers whoever looks sees the key; so they are refused unless this is true. */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
  /** `OPENAI_LOG`, else "warn". At "debug" bodies are logged; credentials never are. */
  readonly logLevel?: LogLevel | undefined;
  /** The console by default. */
  readonly logger?: Logger | undefined;
  /** Sends the requests: its proxies, mounts, layers and TLS count. It is lent: `close()` leaves it open. */
  readonly httpClient?: Client | undefined;
  /** In place of the default one, which all clients share. Closed by `close()`; lend it by `shared(transport)`. */
  readonly transport?: Transport | undefined;
  /** Called in place of any transport, with a URL and what the platform's `fetch` takes. */
  readonly fetch?: Fetch | undefined;
  /** Told to `fetch` with every request; without a `fetch`, a transport and a client the platform's sends then. */
  readonly fetchOptions?: RequestInit | undefined;
  /** Not supported yet; refused by name. */
  readonly workloadIdentity?: undefined;
  /** Not supported yet; refused by name. */
  readonly provider?: undefined;
}

const regions: Readonly<Record<DataResidency, string>> = {
  global: "",
  us: "us.",
  eu: "eu.",
  ae: "ae.",
  au: "au.",
  in: "in.",
  jp: "jp.",
};

/** `undefined` for one that is none. */
export function regionalURL(region: DataResidency): string | undefined {
  return Object.hasOwn(regions, region) ? `https://${regions[region]}api.openai.com/v1` : undefined;
}

export const regionNames: string = Object.keys(regions).join(", ");
