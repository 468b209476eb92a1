/**
 * What a call is aborted by: its own signal, and the one among what is told to `fetch`, where the call's counts in place
 * of the client's.
 */
export function callersSignal(
  own: AbortSignal | null | undefined,
  ofClient: RequestInit | undefined,
  ofCall: RequestInit | undefined,
): AbortSignal | undefined {
  const told = ofClient === undefined && ofCall === undefined ? null : { ...ofClient, ...ofCall }.signal;
  if (!told) return own ?? undefined;
  return own ? AbortSignal.any([own, told]) : told;
}
