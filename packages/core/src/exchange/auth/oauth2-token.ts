import type { Request } from "../../models/request.ts";
import type { Response } from "../../models/response.ts";
import { OAuth2Error } from "./oauth2-error.ts";

/** What a token endpoint gave. */
export interface OAuth2Token {
  readonly accessToken: string;
  /** Milliseconds since 1970; `null` where the server did not say. */
  readonly expiresAt: number | null;
  /** The one to use next; `null` where there is none. */
  readonly refreshToken: string | null;
}

/** RFC 6749 §5.1. Throws `OAuth2Error`, in which none of the secrets is repeated. */
export function tokenFrom(response: Response, now: number, secrets: readonly string[]): OAuth2Token {
  const { request, status } = response;
  const answer = objectIn(response);
  const accessToken = answer["access_token"];
  if (!response.ok || typeof accessToken !== "string" || accessToken === "")
    throw refusal(request, status, answer, secrets);
  const type = textOr(answer["token_type"], "bearer");
  if (type.toLowerCase() !== "bearer") {
    const message = `${request.method} ${request.url} gave a token of the type ${JSON.stringify(type)}; OAuth2Auth can send Bearer tokens only.`;
    throw new OAuth2Error(message, request, status, null, null);
  }
  const lifetime = Number(answer["expires_in"] ?? Number.NaN);
  return {
    accessToken,
    expiresAt: Number.isFinite(lifetime) ? now + lifetime * 1000 : null,
    refreshToken: textOr(answer["refresh_token"], "") || null,
  };
}

function refusal(
  request: Request,
  status: number,
  answer: Readonly<Record<string, unknown>>,
  secrets: readonly string[],
): OAuth2Error {
  const said = (name: string): string | null => {
    const text = textOr(answer[name], "");
    return text === "" ? null : secrets.reduce((rest, secret) => rest.replaceAll(secret, "[secure]"), text);
  };
  const error = said("error");
  const description = said("error_description");
  const reason = [error, description].filter((part) => part !== null).join(": ") || "no access_token and no reason";
  const advice = advices[error ?? ""] ?? "Check tokenUrl and the options of OAuth2Auth.";
  const message = `${request.method} ${request.url} answered ${status} with ${reason.replace(/\.$/, "")}. ${advice}`;
  return new OAuth2Error(message, request, status, error, description);
}

const advices: Readonly<Record<string, string>> = {
  invalid_client: 'Check clientId and clientSecret, and whether the server wants them in the body: clientAuth: "body".',
  invalid_grant: "The refresh token is no longer good: obtain a new one.",
  invalid_scope: "Check scope.",
};

function objectIn(response: Response): Readonly<Record<string, unknown>> {
  try {
    const value = response.json();
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

function textOr(value: unknown, fallback: string): string {
  return typeof value === "string" ? value : fallback;
}
