import type { OAuth2Options } from "../src/exchange/auth/oauth2.ts";
import { scripted } from "./both.ts";
import { type Answer, type Arrived, headerOf, type ScriptedTransport, type silence } from "./scripted-transport.ts";

export const api = "https://api.example.org/";
export const tokenUrl = "https://login.example.org/token";
export const credentials: OAuth2Options = { tokenUrl, clientId: "me", clientSecret: "s3cret" };

const isTokenRequest = ({ url }: Arrived): boolean => url.href === tokenUrl;
export const json = (value: unknown, status = 200): Answer => ({ status, body: JSON.stringify(value) });
export const bearer = (token: string, more: object = {}): Answer =>
  json({ access_token: token, token_type: "Bearer", expires_in: 3600, ...more });

/** A token endpoint that gives t1, t2, … and an API that takes them all. */
export function server(
  tokens: (index: number, request: Arrived) => Answer | Error | typeof silence = (index) => bearer(`t${index}`),
  answer: (request: Arrived) => Answer = () => ({}),
): ScriptedTransport {
  let asked = 0;
  return scripted((request) => (isTokenRequest(request) ? tokens((asked += 1), request) : answer(request)));
}

/** What arrived: the fields of each token request, the Authorization of each other. */
export function log({ arrived }: ScriptedTransport): (string | undefined)[] {
  return arrived.map((request) =>
    isTokenRequest(request) ? (request.body ?? "") : headerOf(request, "authorization"),
  );
}

export const askedOnce = "grant_type=client_credentials";
export const unless =
  (token: string): ((request: Arrived) => Answer) =>
  (request) => ({ status: headerOf(request, "authorization") === `Bearer ${token}` ? 401 : 200 });

/** The refresh token r1 is over. */
export const over = json({ error: "invalid_grant", error_description: "r1 is over." }, 400);
