/**
 * The bits of an IP address as text, after a mark of its version: a block of addresses is what they all begin with.
 * `null` for a host that is a name.
 */
export function addressBits(host: string): string | null {
  if (host.includes(":")) return bits("6", ipv6Groups(host), 16);
  return /^\d+\.\d+\.\d+\.\d+$/.test(host) ? bits("4", host.split(".").map(Number), 8) : null;
}

function bits(version: string, parts: readonly number[], size: number): string {
  return version + parts.map((part) => part.toString(2).padStart(size, "0")).join("");
}

function ipv6Groups(address: string): readonly number[] {
  const [head = [], tail = []] = address.split("::").map((half) => half.split(":").flatMap(groupsOf));
  return [...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail];
}

/** One group; two where the address ends as IPv4 does; none beside a "::". */
function groupsOf(text: string): readonly number[] {
  if (text === "") return [];
  if (!text.includes(".")) return [parseInt(text, 16)];
  const [a = 0, b = 0, c = 0, d = 0] = text.split(".").map(Number);
  return [a * 256 + b, c * 256 + d];
}
