/** The date of an Expires attribute in milliseconds since 1970; `null` where it is none. RFC 6265 §5.1.1. */
export function cookieDate(text: string): number | null {
  let time: RegExpExecArray | null = null;
  let day: RegExpExecArray | null = null;
  let year: RegExpExecArray | null = null;
  let month = -1;
  for (const token of text.split(/[\t -/;-@[-`{-~]+/)) {
    if (time === null && (time = /^(\d\d?):(\d\d?):(\d\d?)(?!\d)/.exec(token)) !== null) continue;
    if (day === null && (day = /^\d\d?(?!\d)/.exec(token)) !== null) continue;
    if (month < 0 && (month = monthOf(token.slice(0, 3))) >= 0) continue;
    year ??= /^\d{2,4}(?!\d)/.exec(token);
  }
  if (time === null || day === null || month < 0 || year === null) return null;
  const short = Number(year[0]);
  const full = short < 70 ? short + 2000 : short < 100 ? short + 1900 : short;
  const [hour = 0, minute = 0, second = 0] = time.slice(1).map(Number);
  if (full < 1601 || hour > 23 || minute > 59 || second > 59) return null;
  const date = new Date(Date.UTC(full, month, Number(day[0]), hour, minute, second));
  // February has no 30th; JavaScript would make it March.
  return date.getUTCMonth() === month && date.getUTCDate() === Number(day[0]) ? date.getTime() : null;
}

/** 0 for "jan", whatever its case; -1 where it is none. */
export function monthOf(name: string): number {
  const at = name.length === 3 ? "janfebmaraprmayjunjulaugsepoctnovdec".indexOf(name.toLowerCase()) : -1;
  return at % 3 === 0 ? at / 3 : -1;
}
