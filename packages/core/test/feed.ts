// A flow is fed by hand: no client, no clock, no promise.
import { TransportFailure } from "@trunkline/transport";
import { raised } from "../src/errors.ts";
import {
  type AnyTransportResponse,
  exchange,
  type ExchangePolicy,
  type ExchangeSettings,
} from "../src/exchange/exchange.ts";
import type { Operation } from "../src/exchange/flow.ts";
import { Cookies } from "../src/models/cookies.ts";
import { ReceivedResponse } from "../src/models/received-response.ts";
import { Request } from "../src/models/request.ts";
import { Response } from "../src/models/response.ts";

const settings: ExchangeSettings = {
  maxRedirects: 20,
  sensitiveHeaders: [],
  cookies: new Cookies(),
  eventHooks: { request: [], response: [] },
  logger: null,
};

const defaults: ExchangePolicy = {
  settings,
  auth: null,
  followRedirects: true,
  keepCookies: true,
  retries: null,
  stream: false,
  timeLeft: () => Infinity,
  received: (record, request) => new Response(record.status, new ReceivedResponse(record, request, 0, false)),
  failed: raised,
};

export type Reply = { readonly status?: number; readonly location?: string } | Error;

export interface Fed {
  /** What the flow asked for, one word and what it is about. */
  readonly steps: readonly string[];
  readonly result: Response | null;
  readonly error: unknown;
}

/** Follows the flow with these replies to its sends; errors among them are thrown into it. */
export function feed(
  {
    settings: given,
    ...policy
  }: Partial<Omit<ExchangePolicy, "settings">> & {
    readonly settings?: Partial<ExchangeSettings>;
  },
  replies: readonly Reply[],
  request = new Request("GET", "http://h/a"),
  failing?: Operation["kind"],
): Fed {
  const flow = exchange(request, { ...defaults, ...policy, settings: { ...settings, ...given } });
  const steps: string[] = [];
  const rest = [...replies];
  try {
    let step = flow.next();
    while (step.done !== true) {
      steps.push(shown(step.value));
      let answer: unknown;
      try {
        if (step.value.kind === failing) throw new Error(`${failing} failed`);
        answer = performed(step.value, rest);
      } catch (error) {
        step = flow.throw(error);
        continue;
      }
      step = flow.next(answer);
    }
    return { steps, result: step.value, error: null };
  } catch (error) {
    return { steps, result: null, error };
  }
}

function shown(operation: Operation): string {
  switch (operation.kind) {
    case "send":
      return `send ${operation.request.method} ${operation.request.url.target}${operation.attempt > 1 || operation.isResent ? " again" : ""}`;
    case "read":
    case "close":
    case "discard":
      return `${operation.kind} ${operation.response.status}`;
    case "sleep":
      return `sleep ${operation.milliseconds}`;
    default:
      return operation.kind;
  }
}

function performed(operation: Operation, replies: Reply[]): unknown {
  if (operation.kind !== "send") return undefined;
  const reply = replies.shift() ?? {};
  if (reply instanceof Error) throw reply;
  const body = { *[Symbol.iterator](): Generator<Uint8Array> {}, closeSync() {} };
  const headers = reply.location === undefined ? [] : ["Location", reply.location];
  return { status: reply.status ?? 200, headers, body, extensions: {} } satisfies AnyTransportResponse;
}

export const stale = (
  kind: "read" | "write" | "remote-protocol" = "read",
  sent: "nothing" | "maybe" = "maybe",
): TransportFailure => new TransportFailure(kind, "closed", { connection: "reused", sent });
