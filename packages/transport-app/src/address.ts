import type { TransportRequest } from "@trunkline/transport";
import { peerOf, requestFailure } from "./failures.ts";

/** The URL as a server knows it: without userinfo and fragment, and with the target that the request asks for. */
export function addressOf({ url, extensions }: Pick<TransportRequest, "url" | "extensions">): string {
  const [scheme] = /^[^:]+:\/\//.exec(url.href) ?? [`${url.origin.scheme}://`];
  const target = extensions.target ?? url.target;
  if (!plainTarget.test(target)) {
    throw requestFailure(peerOf(url), `the target ${JSON.stringify(target)} is no path, or has a blank in it.`);
  }
  return `${scheme}${authorityOf(url.href)}${target}`;
}

const plainTarget = /^\/[^\0-\x20\x7f]*$/;

/** Host, and port where it is written. */
export function authorityOf(href: string): string {
  return /^[^:]+:\/\/(?:[^/?#]*@)?([^/?#]*)/.exec(href)?.[1] ?? "";
}
