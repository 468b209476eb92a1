import { InvalidURL } from "../errors.ts";
import { asciiHost } from "./idna.ts";
import { percentEncode } from "./percent.ts";

const ipv4Pattern = /^\d+\.\d+\.\d+\.\d+$/;

/** The host as it goes over the wire: ASCII, in small letters, an IPv6 address without its brackets. */
export function normalHost(host: string): string {
  if (host === "") return "";
  if (ipv4Pattern.test(host)) {
    if (isIPv4(host)) return host;
    throw new InvalidURL(
      `${JSON.stringify(host)} is no IPv4 address: four numbers from 0 to 255, without leading zeros.`,
    );
  }
  if (host.startsWith("[")) {
    const address = host.slice(1, -1);
    if (host.endsWith("]") && isIPv6(address)) return address;
    throw new InvalidURL(`${JSON.stringify(host)} is no IPv6 address: eight groups of hexadecimal digits, or "::".`);
  }
  // RFC 3986 §6.2.2.1: a host is in small letters, but for its escapes.
  if (/^[\0-\u007f]*$/.test(host))
    return percentEncode(host.toLowerCase(), "host").replace(/%[0-9a-f]{2}/g, (escape) => escape.toUpperCase());
  const name = asciiHost(host.toLowerCase());
  if ("ascii" in name) return name.ascii;
  throw new InvalidURL(
    `The host ${JSON.stringify(host)} is no international name: ${name.problem}. IDNA 2008 (RFC 5891) has the rules.`,
  );
}

function isIPv4(address: string): boolean {
  return (
    ipv4Pattern.test(address) &&
    address.split(".").every((part) => String(Number(part)) === part && Number(part) <= 255)
  );
}

/** RFC 4291 §2.2: eight groups, "::" for a run of zeros, the last two groups perhaps as an IPv4 address. */
function isIPv6(address: string): boolean {
  const halves = address.split("::");
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === "" ? [] : half.split(":")));
  const last = groups.at(-1) ?? "";
  if (address.endsWith(last) && isIPv4(last)) groups.splice(-1, 1, "0", "0");
  if (!groups.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return false;
  return halves.length === 2 ? groups.length < 8 : groups.length === 8;
}
