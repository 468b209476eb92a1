import { type HttpProxy, mostLogins, proxyFields } from "@trunkline/transport/proxy";
import type { Engine } from "./binding.ts";

interface Asking {
  readonly engine: Pick<Engine, "introduce">;
  arm(): void;
}

/**
 * Tells the engine how a proxy is told who asks it for a tunnel. The text is where that leads, and in the lines behind it
 * how the proxy wants to be told; the mark is what was noted of the try that it has refused, 0 where there was none.
 */
export function answerIntroduction(asking: Asking, ticket: number, mark: number, text: string, proxy: HttpProxy): void {
  const [authority = "", ...challenges] = text.split("\n");
  const tries = mark >> 1;
  const wasDigest = (mark & 1) === 1;
  const { login } = proxy;
  const mayTry = tries === 0 || (login?.learn(challenges, wasDigest) === true && tries < mostLogins);
  const isDigest = login?.isDigest === true;
  const next = ((tries + 1) << 1) | Number(isDigest);
  asking.engine.introduce(ticket, mayTry ? fieldLines(proxyFields(proxy, "CONNECT", authority)) : null, next);
  asking.arm();
}

export function fieldLines(headers: readonly string[]): string {
  return headers.map((text, at) => (at % 2 === 0 ? `${text}: ` : `${text}\r\n`)).join("");
}

/** What tells the proxy who asks for this; nothing where it is not told. */
export function loginLine({ login }: HttpProxy, method: string, target: string): string {
  return login === null ? "" : `Proxy-Authorization: ${login.authorization(method, target)}\r\n`;
}
