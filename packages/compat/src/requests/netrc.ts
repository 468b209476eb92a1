import { NetRCAuth, Request as CoreRequest } from "@trunkline/core";
import { optionalFileText, variable } from "./environment.ts";
import { splitUrl } from "./split-url.ts";

/** The Authorization that the netrc file has for the URL's host; `null` where it has none, or where it is no netrc. */
export function netrcAuthorization(url: string): string | null {
  const named = variable("NETRC");
  const home = variable("HOME") ?? variable("USERPROFILE");
  const paths = named !== undefined ? [named] : home === undefined ? [] : [`${home}/.netrc`, `${home}/_netrc`];
  for (const path of paths) {
    const text = optionalFileText(path);
    if (text !== null) return authorizationIn(text, url);
  }
  return null;
}

/** A netrc that cannot be understood counts for nothing, as in requests. */
function authorizationIn(text: string, url: string): string | null {
  const { host } = splitUrl(url);
  if (host === "") return null;
  try {
    const request = new CoreRequest("GET", `http://${host}/`);
    new NetRCAuth({ text }).decorate(request);
    return request.headers.get("authorization");
  } catch {
    return null;
  }
}
