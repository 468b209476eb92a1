// Made by `npm run codegen` from tests/vectors/openai/openapi.yaml and tools/openai-codegen. Do not edit.

import type { HeadersLike } from "../client/request-options.ts";
import { defineResource } from "../resource/resource.ts";
import type { Helper, Resource, ResourceClass } from "../resource/resource.ts";
import { unwrap as webhooksUnwrap, verifySignature as webhooksVerifySignature } from "../webhooks/webhooks.ts";

export interface Webhooks extends Resource {
  /**
   * The event in a webhook's body, once its signature holds. Throws `InvalidWebhookSignatureError` where it does not, or
   * where it was sent more than `tolerance` seconds ago, 300 by default; an `Error` without a secret or a header.
   */
  unwrap(
    payload: string,
    headers: HeadersLike,
    secret?: string | null,
    tolerance?: number,
  ): Promise<UnwrapWebhookEvent>;

  /** As `unwrap`, without parsing. */
  verifySignature: Helper<typeof webhooksVerifySignature>;
}

export const Webhooks: ResourceClass<Webhooks> = /* @__PURE__ */ defineResource(
  "Webhooks",
  {},
  {},
  { helpers: { unwrap: webhooksUnwrap, verifySignature: webhooksVerifySignature } },
);

export type UnwrapWebhookEvent =
  | BatchCancelledWebhookEvent
  | BatchCompletedWebhookEvent
  | BatchExpiredWebhookEvent
  | BatchFailedWebhookEvent
  | EvalRunCanceledWebhookEvent
  | EvalRunFailedWebhookEvent
  | EvalRunSucceededWebhookEvent
  | FineTuningJobCancelledWebhookEvent
  | FineTuningJobFailedWebhookEvent
  | FineTuningJobSucceededWebhookEvent
  | LiveCallIncomingWebhookEvent
  | RealtimeCallIncomingWebhookEvent
  | ResponseCancelledWebhookEvent
  | ResponseCompletedWebhookEvent
  | ResponseFailedWebhookEvent
  | ResponseIncompleteWebhookEvent;

/** Sent when a batch API request has been cancelled. */
export interface BatchCancelledWebhookEvent {
  /** The Unix timestamp (in seconds) of when the batch API request was cancelled. */
  created_at: number;
  /** The unique ID of the event. */
  id: string;
  /** Event data payload. */
  data: {
    /** The unique ID of the batch API request. */
    id: string;
  };
  /** The object of the event. Always `event`. */
  object?: "event";
  /** The type of the event. Always `batch.cancelled`. */
  type: "batch.cancelled";
}

/** Sent when a batch API request has been completed. */
export interface BatchCompletedWebhookEvent {
  /** The Unix timestamp (in seconds) of when the batch API request was completed. */
  created_at: number;
  /** The unique ID of the event. */
  id: string;
  /** Event data payload. */
  data: {
    /** The unique ID of the batch API request. */
    id: string;
  };
  /** The object of the event. Always `event`. */
  object?: "event";
  /** The type of the event. Always `batch.completed`. */
  type: "batch.completed";
}

/** Sent when a batch API request has expired. */
export interface BatchExpiredWebhookEvent {
  /** The Unix timestamp (in seconds) of when the batch API request expired. */
  created_at: number;
  /** The unique ID of the event. */
  id: string;
  /** Event data payload. */
  data: {
    /** The unique ID of the batch API request. */
    id: string;
  };
  /** The object of the event. Always `event`. */
  object?: "event";
  /** The type of the event. Always `batch.expired`. */
  type: "batch.expired";
}

/** Sent when a batch API request has failed. */
export interface BatchFailedWebhookEvent {
  /** The Unix timestamp (in seconds) of when the batch API request failed. */
  created_at: number;
  /** The unique ID of the event. */
  id: string;
  /** Event data payload. */
  data: {
    /** The unique ID of the batch API request. */
    id: string;
  };
  /** The object of the event. Always `event`. */
  object?: "event";
  /** The type of the event. Always `batch.failed`. */
  type: "batch.failed";
}

/** Sent when an eval run has been canceled. */
export interface EvalRunCanceledWebhookEvent {
  /** The Unix timestamp (in seconds) of when the eval run was canceled. */
  created_at: number;
  /** The unique ID of the event. */
  id: string;
  /** Event data payload. */
  data: {
    /** The unique ID of the eval run. */
    id: string;
  };
  /** The object of the event. Always `event`. */
  object?: "event";
  /** The type of the event. Always `eval.run.canceled`. */
  type: "eval.run.canceled";
}

/** Sent when an eval run has failed. */
export interface EvalRunFailedWebhookEvent {
  /** The Unix timestamp (in seconds) of when the eval run failed. */
  created_at: number;
  /** The unique ID of the event. */
  id: string;
  /** Event data payload. */
  data: {
    /** The unique ID of the eval run. */
    id: string;
  };
  /** The object of the event. Always `event`. */
  object?: "event";
  /** The type of the event. Always `eval.run.failed`. */
  type: "eval.run.failed";
}

/** Sent when an eval run has succeeded. */
export interface EvalRunSucceededWebhookEvent {
  /** The Unix timestamp (in seconds) of when the eval run succeeded. */
  created_at: number;
  /** The unique ID of the event. */
  id: string;
  /** Event data payload. */
  data: {
    /** The unique ID of the eval run. */
    id: string;
  };
  /** The object of the event. Always `event`. */
  object?: "event";
  /** The type of the event. Always `eval.run.succeeded`. */
  type: "eval.run.succeeded";
}

/** Sent when a fine-tuning job has been cancelled. */
export interface FineTuningJobCancelledWebhookEvent {
  /** The Unix timestamp (in seconds) of when the fine-tuning job was cancelled. */
  created_at: number;
  /** The unique ID of the event. */
  id: string;
  /** Event data payload. */
  data: {
    /** The unique ID of the fine-tuning job. */
    id: string;
  };
  /** The object of the event. Always `event`. */
  object?: "event";
  /** The type of the event. Always `fine_tuning.job.cancelled`. */
  type: "fine_tuning.job.cancelled";
}

/** Sent when a fine-tuning job has failed. */
export interface FineTuningJobFailedWebhookEvent {
  /** The Unix timestamp (in seconds) of when the fine-tuning job failed. */
  created_at: number;
  /** The unique ID of the event. */
  id: string;
  /** Event data payload. */
  data: {
    /** The unique ID of the fine-tuning job. */
    id: string;
  };
  /** The object of the event. Always `event`. */
  object?: "event";
  /** The type of the event. Always `fine_tuning.job.failed`. */
  type: "fine_tuning.job.failed";
}

/** Sent when a fine-tuning job has succeeded. */
export interface FineTuningJobSucceededWebhookEvent {
  /** The Unix timestamp (in seconds) of when the fine-tuning job succeeded. */
  created_at: number;
  /** The unique ID of the event. */
  id: string;
  /** Event data payload. */
  data: {
    /** The unique ID of the fine-tuning job. */
    id: string;
  };
  /** The object of the event. Always `event`. */
  object?: "event";
  /** The type of the event. Always `fine_tuning.job.succeeded`. */
  type: "fine_tuning.job.succeeded";
}

/**
 * Sent when an incoming API SIP session is available for Live acceptance. The
 * same pending session can also emit `realtime.call.incoming`; the first
 * successful Realtime or Live accept endpoint selects the runtime surface.
 */
export interface LiveCallIncomingWebhookEvent {
  /** The Unix timestamp (in seconds) of when the event was created. */
  created_at: number;
  /** The unique ID of the event. */
  id: string;
  /** Event data payload. */
  data: {
    /**
     * The Transceiver `rtc_...` ID of the pending SIP session. The same
     * value appears as `call_id` in `realtime.call.incoming`.
     */
    session_id: string;
    /** Headers from the SIP Invite. */
    sip_headers: Array<{
      /** Name of the SIP Header. */
      name: string;
      /** Value of the SIP Header. */
      value: string;
    }>;
  };
  /** The object of the event. Always `event`. */
  object?: "event";
  /** The type of the event. Always `live.call.incoming`. */
  type: "live.call.incoming";
}

/**
 * Sent when an incoming API SIP session is available for Realtime acceptance.
 * The same pending session can also emit `live.call.incoming`; the first
 * successful Realtime or Live accept endpoint selects the runtime surface.
 */
export interface RealtimeCallIncomingWebhookEvent {
  /** The Unix timestamp (in seconds) of when the model response was completed. */
  created_at: number;
  /** The unique ID of the event. */
  id: string;
  /** Event data payload. */
  data: {
    /**
     * The Transceiver `rtc_...` ID of the pending SIP session. The same
     * value appears as `session_id` in `live.call.incoming`.
     */
    call_id: string;
    /** Headers from the SIP Invite. */
    sip_headers: Array<{
      /** Name of the SIP Header. */
      name: string;
      /** Value of the SIP Header. */
      value: string;
    }>;
  };
  /** The object of the event. Always `event`. */
  object?: "event";
  /** The type of the event. Always `realtime.call.incoming`. */
  type: "realtime.call.incoming";
}

/** Sent when a background response has been cancelled. */
export interface ResponseCancelledWebhookEvent {
  /** The Unix timestamp (in seconds) of when the model response was cancelled. */
  created_at: number;
  /** The unique ID of the event. */
  id: string;
  /** Event data payload. */
  data: {
    /** The unique ID of the model response. */
    id: string;
  };
  /** The object of the event. Always `event`. */
  object?: "event";
  /** The type of the event. Always `response.cancelled`. */
  type: "response.cancelled";
}

/** Sent when a background response has been completed. */
export interface ResponseCompletedWebhookEvent {
  /** The Unix timestamp (in seconds) of when the model response was completed. */
  created_at: number;
  /** The unique ID of the event. */
  id: string;
  /** Event data payload. */
  data: {
    /** The unique ID of the model response. */
    id: string;
  };
  /** The object of the event. Always `event`. */
  object?: "event";
  /** The type of the event. Always `response.completed`. */
  type: "response.completed";
}

/** Sent when a background response has failed. */
export interface ResponseFailedWebhookEvent {
  /** The Unix timestamp (in seconds) of when the model response failed. */
  created_at: number;
  /** The unique ID of the event. */
  id: string;
  /** Event data payload. */
  data: {
    /** The unique ID of the model response. */
    id: string;
  };
  /** The object of the event. Always `event`. */
  object?: "event";
  /** The type of the event. Always `response.failed`. */
  type: "response.failed";
}

/** Sent when a background response has been interrupted. */
export interface ResponseIncompleteWebhookEvent {
  /** The Unix timestamp (in seconds) of when the model response was interrupted. */
  created_at: number;
  /** The unique ID of the event. */
  id: string;
  /** Event data payload. */
  data: {
    /** The unique ID of the model response. */
    id: string;
  };
  /** The object of the event. Always `event`. */
  object?: "event";
  /** The type of the event. Always `response.incomplete`. */
  type: "response.incomplete";
}
