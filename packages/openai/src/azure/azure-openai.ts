import type { Call } from "../client/call.ts";
import type { ApiKeySetter, ClientOptions } from "../client/client-options.ts";
import type { Credentials } from "../client/credentials.ts";
import { isBrowser, readEnv } from "../client/environment.ts";
import { platformFetch } from "../client/fetch-sender.ts";
import { pathFrom } from "../client/path.ts";
import { OpenAIError } from "../errors/errors.ts";
import { OpenAI } from "../openai.ts";

export interface AzureClientOptions extends Omit<ClientOptions, "apiKey" | "dataResidency"> {
  /** `OPENAI_API_VERSION` by default. */
  readonly apiVersion?: string | undefined;
  /** The resource's address, `https://name.openai.azure.com`; `AZURE_OPENAI_ENDPOINT` by default. In place of `baseURL`. */
  readonly endpoint?: string | undefined;
  /** Put into the paths of calls that belong to a deployment; else the call's model is. */
  readonly deployment?: string | undefined;
  /** `AZURE_OPENAI_API_KEY` by default. */
  readonly apiKey?: string | undefined;
  /** Asked for a token of Microsoft Entra before each attempt; in place of `apiKey`. */
  readonly azureADTokenProvider?: ApiKeySetter | undefined;
}

// What a deployment does; the rest belongs to the resource.
const ofDeployments: ReadonlySet<string> = new Set([
  "/completions",
  "/chat/completions",
  "/embeddings",
  "/audio/transcriptions",
  "/audio/translations",
  "/audio/speech",
  "/images/generations",
  "/images/edits",
  "/batches",
]);

/** The client for OpenAI's models at Azure: its paths, its versions, its credentials. */
export class AzureOpenAI extends OpenAI {
  readonly apiVersion: string;
  deploymentName: string | undefined;

  /** Throws `OpenAIError` without a version, credentials or an address, and where two options say the same. */
  constructor(options: AzureClientOptions = {}) {
    const {
      apiVersion = readEnv("OPENAI_API_VERSION"),
      deployment,
      endpoint,
      azureADTokenProvider,
      ...others
    } = options;
    if (!apiVersion)
      throw new OpenAIError(
        "The OPENAI_API_VERSION environment variable is missing or empty; either provide it, or instantiate the AzureOpenAI client with an apiVersion option, like new AzureOpenAI({ apiVersion: 'My API Version' }).",
      );
    const { dataResidency } = options as { readonly dataResidency?: unknown };
    if (dataResidency != null) throw new OpenAIError("AzureOpenAI does not support `dataResidency`.");
    super({
      ...others,
      apiKey: credentialsFrom(options),
      baseURL: addressFrom(options.baseURL, endpoint),
      defaultQuery: { ...options.defaultQuery, "api-version": apiVersion },
      ...ownFetch(options),
      // Who has a token has shown himself already.
      dangerouslyAllowBrowser: options.dangerouslyAllowBrowser ?? azureADTokenProvider !== undefined,
    });
    this.apiVersion = apiVersion;
    this.deploymentName = deployment;
  }

  override withOptions(options: Partial<AzureClientOptions>): this {
    const isMoved = options.endpoint !== undefined && !("baseURL" in options);
    const inherited: AzureClientOptions = { apiVersion: this.apiVersion, deployment: this.deploymentName };
    return super.withOptions({ ...inherited, ...(isMoved && { baseURL: undefined }), ...options });
  }

  protected override routed(call: Call): Call {
    const body = "body" in call.options ? call.options.body : call.body;
    if (call.method !== "POST" || body === undefined || !ofDeployments.has(call.path)) return call;
    if (typeof body !== "object" || body === null || Array.isArray(body))
      throw new Error("Expected request body to be an object");
    const model = this.deploymentName || (body as { readonly model?: unknown }).model;
    if (model === undefined || isWithinDeployment(this.baseURL)) return call;
    return { ...call, path: pathFrom("/deployments/{model}", [model]) + call.path };
  }

  protected override authHeaders(call: Call): Credentials | Promise<Credentials> {
    const { apiKey } = this;
    if (call.isAdmin === true || apiKey === null || typeof this.options.apiKey === "function")
      return super.authHeaders(call);
    return { "api-key": apiKey };
  }
}

/** Browsers follow redirects with a key that is not in Authorization, unless they are asked not to. */
function ownFetch({ httpClient, transport, fetch }: AzureClientOptions): Pick<ClientOptions, "fetch"> {
  if (!isBrowser() || [httpClient, transport, fetch].some((given) => given !== undefined)) return {};
  return { fetch: platformFetch };
}

function credentialsFrom({ apiKey = readEnv("AZURE_OPENAI_API_KEY"), azureADTokenProvider }: AzureClientOptions) {
  if (azureADTokenProvider === undefined && !apiKey)
    throw new OpenAIError(
      "Missing credentials. Please pass one of `apiKey` and `azureADTokenProvider`, or set the `AZURE_OPENAI_API_KEY` environment variable.",
    );
  if (azureADTokenProvider !== undefined && apiKey)
    throw new OpenAIError(
      "The `apiKey` and `azureADTokenProvider` arguments are mutually exclusive; only one can be passed at a time.",
    );
  return azureADTokenProvider ?? apiKey;
}

function addressFrom(given: string | null | undefined, endpoint: string | undefined): string {
  const baseURL = given === undefined ? readEnv("OPENAI_BASE_URL") : given;
  if (baseURL && endpoint) throw new OpenAIError("baseURL and endpoint are mutually exclusive");
  if (baseURL) return baseURL;
  const address = endpoint || readEnv("AZURE_OPENAI_ENDPOINT");
  if (!address)
    throw new OpenAIError(
      "Must provide one of the `baseURL` or `endpoint` arguments, or the `AZURE_OPENAI_ENDPOINT` environment variable",
    );
  return `${address.replace(/\/+$/, "")}/openai`;
}

/** Its own path leads to one already. */
function isWithinDeployment(baseURL: string): boolean {
  return URL.canParse(baseURL) && new URL(baseURL).pathname.split("/").includes("deployments");
}
