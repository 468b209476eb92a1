/**
 * What a call is aborted by: its own signal, and the one among what is told to `fetch`, where the call's counts in place
 * of the client's.
 */
export function callersSignal(
  own: AbortSignal | null | undefined,
  ofClient: RequestInit | undefined,
  ofCall: RequestInit | undefined,
): AbortSignal | undefined {
  const { signal: told } = { ...ofClient, ...ofCall };
  return own && told ? AbortSignal.any([own, told]) : (own ?? told ?? undefined);
}
