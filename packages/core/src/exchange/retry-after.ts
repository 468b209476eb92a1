/** How long a Retry-After asks to wait, in milliseconds; `null` where it cannot be understood. RFC 9110 §10.2.3. */
export function retryAfterFrom(header: string | null, now: number): number | null {
  if (header === null) return null;
  const text = header.trim();
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  // Only what looks like a date is one: some platforms parse "1.5" and "-1" as the year of the machine's calendar.
  // The oldest of the three forms of a date names no zone, and means GMT.
  const time = /[A-Za-z]{3}/.test(text) ? Date.parse(text.endsWith("GMT") ? text : `${text} GMT`) : Number.NaN;
  return Number.isNaN(time) ? null : Math.max(0, time - now);
}
