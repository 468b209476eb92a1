import { splitUrl } from "./split-url.ts";

/** Whether a list of hosts, such as NO_PROXY, says that this URL is asked directly. */
export function isWithoutProxy(url: string, noProxy: string | undefined): boolean {
  const { host: bracketed, port } = splitUrl(url);
  const host = bracketed.replace(/^\[|\]$/g, "").toLowerCase();
  if (host === "") return true;
  if (noProxy === undefined) return false;
  const entries = noProxy
    .replaceAll(" ", "")
    .split(",")
    .filter((entry) => entry !== "");
  if (entries.includes("*")) return true;
  if (isIpv4(host))
    return entries.some((entry) =>
      isCidr(entry) ? isInNetwork(host, entry) : entry === host || entry === `${host}:${port}`,
    );
  const withPort = port === "" ? host : `${host}:${port}`;
  return entries.some((entry) => endsAt(host, entry.toLowerCase()) || endsAt(withPort, entry.toLowerCase()));
}

/** "example.org" is that host and those below it, and so is ".example.org". */
function endsAt(host: string, entry: string): boolean {
  const name = entry.replace(/^\./, "");
  return host === name || host.endsWith(`.${name}`);
}

export function isIpv4(text: string): boolean {
  const parts = text.split(".");
  return parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
}

/** `192.168.0.0/16`, with 1 to 32 bits. */
export function isCidr(text: string): boolean {
  const [address = "", bits = "", ...more] = text.split("/");
  return more.length === 0 && isIpv4(address) && /^\d{1,2}$/.test(bits) && Number(bits) >= 1 && Number(bits) <= 32;
}

export function isInNetwork(address: string, cidr: string): boolean {
  const [network = "", bits = ""] = cidr.split("/");
  const size = 2 ** (32 - Number(bits));
  return Math.floor(numberOf(address) / size) === Math.floor(numberOf(network) / size);
}

function numberOf(address: string): number {
  return address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
}
