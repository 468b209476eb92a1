import type { Layer } from "@trunkline/transport";
import { asking, type Mutant } from "./change.ts";

export const wrongTimes: readonly Mutant[] = [
  {
    name: "loses its patience long before the limit",
    noticedBy: "limits-read: a head that does not come",
    change: timing(({ read = 4000 }) => ({ read: read / 20 })),
  },
  {
    name: "claims limits and has none",
    noticedBy: "limits-total: a head that does not come",
    change: timing(() => ({})),
  },
  {
    name: "takes the limit between chunks for one of them all",
    noticedBy: "limits-read: chunks that keep coming do not add up",
    change: timing(({ read = 5000 }) => ({ total: read })),
  },
  {
    name: "stops the total at the head",
    noticedBy: "limits-total: it covers the body",
    change: timing(({ total = 5000 }) => ({ read: total })),
  },
];

function timing(change: (limits: { readonly read?: number; readonly total?: number }) => object): Layer {
  return asking((request) => ({ ...request, extensions: { timeout: change(request.extensions.timeout ?? {}) } }));
}
