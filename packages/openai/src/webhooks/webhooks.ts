import { HeaderLayers } from "../client/header-layers.ts";
import type { HeadersLike } from "../client/request-options.ts";
import { verifySigned } from "./signature.ts";

/** The resource that these are methods of. */
interface Webhooks {
  readonly client: { readonly webhookSecret: string | null };
}

/**
 * The event in a webhook's body, once its signature holds. Throws `InvalidWebhookSignatureError` where it does not, or
 * where it was sent more than `tolerance` seconds ago, 300 by default; an `Error` without a secret or a header.
 */
export async function unwrap<Event = unknown>(
  webhooks: Webhooks,
  payload: string,
  headers: HeadersLike,
  secret?: string | null,
  tolerance?: number,
): Promise<Event> {
  await verifySignature(webhooks, payload, headers, secret, tolerance);
  return JSON.parse(payload) as Event;
}

/** As `unwrap`, without parsing. */
export async function verifySignature(
  { client }: Webhooks,
  payload: string,
  headers: HeadersLike,
  secret: string | null = client.webhookSecret,
  tolerance: number = 300,
): Promise<void> {
  if (!secret)
    throw new Error(
      "The webhook secret must either be set using the env var, OPENAI_WEBHOOK_SECRET, on the client class, OpenAI({ webhookSecret: '123' }), or passed to this function",
    );
  const layers = new HeaderLayers().add(headers);
  const webhook = {
    signatures: required(layers, "webhook-signature"),
    timestamp: required(layers, "webhook-timestamp"),
    id: required(layers, "webhook-id"),
    payload,
  };
  await verifySigned(webhook, secret, tolerance);
}

function required(headers: HeaderLayers, name: string): string {
  const value = headers.get(name);
  if (value === undefined) throw new Error(`Missing required header: ${name}`);
  return value;
}
