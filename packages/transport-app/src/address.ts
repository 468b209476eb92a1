import type { TransportRequest } from "@trunkline/transport";
import { peerOf, requestFailure } from "./failures.ts";
import type { AppOptions } from "./options.ts";

type Addressed = Pick<TransportRequest, "url" | "extensions">;

/** The URL as a server knows it: without userinfo and fragment, and with the target that the request asks for. */
export function addressOf(request: Addressed, rootPath: string): string {
  const { url } = request;
  const [scheme] = /^[^:]+:\/\//.exec(url.href) ?? [`${url.origin.scheme}://`];
  const target = targetOf(request, rootPath);
  if (!plainTarget.test(target)) {
    throw requestFailure(peerOf(url), `the target ${JSON.stringify(target)} is no path, or has a blank in it.`);
  }
  return `${scheme}${authorityOf(url.href)}${target}`;
}

const plainTarget = /^\/[^\0-\x20\x7f]*$/;

/** What the application is asked for, seen from the path under which it stands. */
export function targetOf(request: Addressed, rootPath: string): string {
  const target = askedTarget(request);
  if (rootPath === "") return target;
  if (target.startsWith(rootPath)) {
    const rest = target.slice(rootPath.length);
    if (rest.startsWith("/")) return rest;
    if (rest === "" || rest.startsWith("?")) return `/${rest}`;
  }
  throw requestFailure(
    peerOf(request.url),
    `the target ${JSON.stringify(target)} is not under its root path ${rootPath}.`,
  );
}

/** What the caller asks for. */
export function askedTarget({ url, extensions }: Addressed): string {
  return extensions.target ?? url.target;
}

/** The option without the slash at its end. */
export function rootPathOf({ rootPath = "" }: AppOptions): string {
  if (rootPath === "" || plainPath.test(rootPath)) return rootPath.replace(/\/$/, "");
  throw new TypeError(`rootPath is a path such as "/api", and ${JSON.stringify(rootPath)} is none.`);
}

const plainPath = /^\/[^\0-\x20\x7f?#]*$/;

/** Host, and port where it is written. */
export function authorityOf(href: string): string {
  return /^[^:]+:\/\/(?:[^/?#]*@)?([^/?#]*)/.exec(href)?.[1] ?? "";
}
