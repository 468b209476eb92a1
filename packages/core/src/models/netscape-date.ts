import { monthOf } from "./cookie-date.ts";

/** A date as Python's http.cookiejar reads it, in milliseconds since 1970; `null` where it reads none. */
export function netscapeDate(text: string, now: number): number | null {
  const strict = /^[SMTWF][a-z]{2}, (\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) GMT$/.exec(text);
  const [, day, month = "", typedYear, hour = "0", minute = "0", second = "0", zone] = strict ?? loose(text) ?? [];
  const year = strict ? Number(typedYear) : nearestYear(Number(typedYear), now);
  const offset = strict ? 0 : offsetOf(zone ?? "UTC");
  const number = /^\d+$/.test(month) ? Number(month) : monthOf(month) + 1;
  const inRange =
    isFrom(1970, year, strict ? 9999 : 10_049) &&
    isFrom(1, number, 12) &&
    isFrom(1, Number(day), 31) &&
    isFrom(0, Number(hour), 24) &&
    isFrom(0, Number(minute), 59) &&
    isFrom(0, Number(second), 61);
  if (!inRange || offset === null) return null;
  return Date.UTC(year, number - 1, Number(day), Number(hour), Number(minute), Number(second)) - offset;
}

function loose(text: string): RegExpExecArray | null {
  const bare = text.trimStart().replace(/^(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat)[a-z]*,?\s*/i, "");
  return /^(\d\d?)(?:\s+|[-/])(\w+)(?:\s+|[-/])(\d+)(?:(?:\s+|:)(\d\d?):(\d\d)(?::(\d\d))?)?\s*(?:([-+]?\d{2,4}|(?![AP]M\b)[A-Z]+)\s*)?(?:\(\w+\)\s*)?$/i.exec(
    bare,
  );
}

/** "94" is the year that ends so and is nearest to this one. */
function nearestYear(year: number, now: number): number {
  if (!(year < 1000)) return year > 9999 ? Number.NaN : year;
  const thisYear = new Date(now).getFullYear();
  const distance = (thisYear % 100) - year;
  const guess = thisYear - distance;
  if (Math.abs(distance) <= 50) return guess;
  return distance > 0 ? guess + 100 : guess - 100;
}

/** Of the names only those of UTC are known. */
function offsetOf(zone: string): number | null {
  if (/^(?:GMT|UTC?|Z)$/i.test(zone)) return 0;
  const [, sign, hours, minutes = "0"] = /^([-+])?(\d\d?):?(\d\d)?$/.exec(zone) ?? [];
  if (hours === undefined) return null;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60) * 1000;
}

function isFrom(least: number, value: number, most: number): boolean {
  return value >= least && value <= most;
}
