import { authDifferences } from "./differences/auth.ts";
import { cookieDifferences } from "./differences/cookies.ts";
import type { Difference } from "./differences/difference.ts";
import { digestDifferences } from "./differences/digest.ts";
import { proxyDifferences } from "./differences/proxies.ts";
import { redirectDifferences } from "./differences/redirects.ts";
import { urlDifferences } from "./differences/urls.ts";

/** All of them; any other is a bug. */
export const differences: readonly Difference[] = [
  ...redirectDifferences,
  ...cookieDifferences,
  ...urlDifferences,
  ...proxyDifferences,
  ...authDifferences,
  ...digestDifferences,
];
